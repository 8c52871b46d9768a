/** Searches that are in the page, each at the place of its number; a place is free where one has left. */
const places: (Element | undefined)[] = [];

/** Gives a search a number in the page, from 1, so that two landmarks on one page do not have one name between them. */
export function numberOf(element: Element): number {
  const known = places.indexOf(element);
  if (known >= 0) return known + 1;
  const free = places.findIndex((other) => !other?.isConnected);
  const place = free < 0 ? places.length : free;
  places[place] = element;
  return place + 1;
}
