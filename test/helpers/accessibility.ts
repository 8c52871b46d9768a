import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof Axe;
  }
}

/** Rules about whole pages, which a lone element cannot keep. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass'];

export interface AccessibilityOptions {
  /** Rules that this state may break, each with the reason beside it in the test. */
  readonly except?: readonly string[];
}

/** axe refuses a second run while one is under way. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Checks an element, shadow trees included, with all of axe's rules, colour contrast and target size among them. Await it.
 * A contrast that axe cannot work out is a failure too: otherwise a background image would switch the check off.
 */
export function expectAccessible(element: Element, {except = []}: AccessibilityOptions = {}): Promise<void> {
  const run = queue.then(() => check(element, except));
  queue = run.catch(() => undefined);
  return run;
}

async function check(element: Element, except: readonly string[]): Promise<void> {
  if (!element.isConnected) throw new Error('expectAccessible: the element is not in the page');
  await document.fonts.ready;
  finishAnimations();
  const off = [...PAGE_RULES, ...except].map((id) => [id, {enabled: false}] as const);
  const {violations, incomplete, passes} = await window.axe.run(element, {
    rules: {...Object.fromEntries(off), 'target-size': {enabled: !except.includes('target-size')}},
    resultTypes: ['violations', 'incomplete', 'passes'],
  });
  if (!violations.length && !incomplete.length && !passes.length)
    throw new Error('expectAccessible: axe found nothing to check');
  const unclear = incomplete.filter(({id}) => id === 'color-contrast');
  const problems = [...violations, ...unclear].flatMap(describeResult);
  if (problems.length) throw new Error(`Not accessible:\n${problems.join('\n')}`);
}

/** Colours half way through a transition have no contrast of their own; endless animations stay as they are. */
function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  }
}

function describeResult({id, help, nodes}: Axe.Result): string[] {
  return nodes.map((node) => {
    const why = [...node.any, ...node.all, ...node.none].map(({message}) => message).join('; ');
    return `  ${id}: ${help}\n    ${node.target.flat().join(' >>> ')}\n    ${node.html}\n    ${why}`;
  });
}
