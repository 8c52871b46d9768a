import type {Drawn} from '../elements/drawn/drawn.js';

/** What stands around an element on the page that a server draws it for. */
export interface Page {
  /** Absolute address of the page: relative addresses are resolved against it. */
  readonly url?: string | undefined;
  /** BCP 47 tag of the text around the element. */
  readonly language?: string | undefined;
  /** Attributes of the `<ms-research-settings>` that the element will stand in. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

interface Around {
  readonly lang: string;
  getAttribute(name: string): string | null;
}

/** Gives an element as much of a document around it as our elements ask for. */
export function placeOn(element: Drawn, {url, language = '', settings = {}}: Page): void {
  const page: Around = {lang: language, getAttribute: () => language};
  const around: Around = {lang: '', getAttribute: (name) => settings[name] ?? null};
  const closest = (selector: string): Drawn | Around => {
    if (selector !== '[lang]') return around;
    return element.hasAttribute('lang') ? element : page;
  };
  Object.defineProperties(element, {
    closest: {value: closest},
    parentElement: {value: {closest: () => page}},
    ownerDocument: {value: {baseURI: url}},
  });
}
