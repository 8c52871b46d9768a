/** English words that say nothing about a subject. Words such as "patients" are left to their weight, which is small. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  `
  about after again all also although am an and any are as at be because been before being between both but by can could did do does
  doing during each either few for from further had has have having he her here hers him his how however if in into is it its itself
  may me might more most must my neither no nor not of off on once only or other our ours over own per same she should since so some
  such than that the their theirs them themselves then there these they this those through thus to too under until up upon us use used
  using very via was we were what when where whether which while who whom whose why will with within without would yet you your yours
  `
    .trim()
    .split(/\s+/),
);
