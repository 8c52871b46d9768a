import {sendKeys} from '@web/test-runner-commands';

import {focused, settled, wordsOf} from './queries.js';

/** Presses a key in the browser itself, and waits until the element has drawn what came of it. */
export async function press(key: string, element: Element): Promise<void> {
  await sendKeys({press: key});
  await settled(element);
}

/** Presses Shift and Tab together. */
export async function pressBack(element: Element): Promise<void> {
  await sendKeys({down: 'Shift'});
  await sendKeys({press: 'Tab'});
  await sendKeys({up: 'Shift'});
  await settled(element);
}

/** Puts a button before an element and gives it the focus, so that the next Tab goes to the element's first stop. */
export function focusBefore(element: HTMLElement): void {
  const button = document.createElement('button');
  button.textContent = 'before';
  element.before(button);
  button.focus();
}

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? wordsOf(element);

/** Names of the stops that Tab makes from the start of an element to its end. */
export async function tabStops(element: HTMLElement): Promise<string[]> {
  const end = document.createElement('button');
  element.after(end);
  focusBefore(element);
  const stops: string[] = [];
  for (let count = 0; count < 60; count++) {
    await press('Tab', element);
    const stop = focused();
    if (stop === end) return stops;
    stops.push(stop ? nameOf(stop) : 'nothing');
  }
  throw new Error(`Tab does not come out of <${element.localName}>: ${stops.join(', ')}`);
}
