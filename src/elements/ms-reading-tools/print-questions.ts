import type {Article} from '../../article/article.js';
import type {LocaleController} from '../../controllers/locale.js';
import {directionOf} from '../../i18n/direction.js';

export interface QuestionSheet {
  readonly heading: string;
  /** Title of the summary. */
  readonly title: string;
  readonly questions: readonly string[];
  /** Where it comes from and when it was printed. */
  readonly source: string;
  /** BCP 47 tag and direction of the title and the questions. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag of the heading and the source. */
  readonly interfaceLanguage: string;
}

/** The questions of a summary; the card's own line for paper says where they come from and when they were printed. */
export const questionSheet = (
  {title, questions = [], language}: Article,
  card: ParentNode,
  locale: LocaleController,
): QuestionSheet => ({
  heading: locale.text('questions'),
  title,
  questions,
  source: card.querySelector('.sheet > .printed')?.textContent ?? '',
  language,
  direction: directionOf(language),
  interfaceLanguage: locale.language,
});

/** Large type, and room below each question for what was said. */
const SHEET = `
  body { margin: 0; color: #000; background: #fff; font: 16pt/1.5 system-ui, sans-serif; }
  h1 { margin: 0 0 4pt; font-size: 22pt; line-height: 1.25; }
  p { margin: 0; }
  ol { margin: 24pt 0; padding-inline-start: 24pt; }
  li { break-inside: avoid; padding-bottom: 44pt; margin-bottom: 18pt; border-bottom: 1pt solid #555; }
  footer { font-size: 11pt; overflow-wrap: anywhere; }
`;

/** Frames go when they are printed; one whose end no engine told goes when the next comes. */
let frame: HTMLIFrameElement | undefined;

/**
 * Prints the questions alone, from a blank frame that is filled node by node. In a sandbox that keeps us out of the frame the page is
 * printed instead.
 */
export function printQuestions(page: Document, sheet: QuestionSheet, print: (view: Window) => void): void {
  frame?.remove();
  const own = page.createElement('iframe');
  frame = own;
  own.setAttribute('aria-hidden', 'true');
  own.tabIndex = -1;
  // Out of sight, but laid out: a frame that is not is printed empty by some engines.
  const hidden = {position: 'fixed', inset: '0 auto auto -10000px', width: '600px', height: '600px', border: '0'};
  for (const [name, value] of Object.entries(hidden)) own.style.setProperty(name, value, 'important');
  own.addEventListener(
    'load',
    () => {
      const view = own.contentWindow as (Window & typeof globalThis) | null;
      if (!view || !own.contentDocument) {
        own.remove();
        print(window);
        return;
      }
      fill(own.contentDocument, view, sheet);
      view.addEventListener('afterprint', () => own.remove());
      print(view);
    },
    {once: true},
  );
  page.body.append(own);
}

/** Closes a frame that is still there. */
export function closeQuestions(): void {
  frame?.remove();
  frame = undefined;
}

function fill(document: Document, view: Window & typeof globalThis, sheet: QuestionSheet): void {
  const style = new view.CSSStyleSheet();
  style.replaceSync(SHEET);
  document.adoptedStyleSheets = [style];
  document.title = sheet.heading;
  document.documentElement.lang = sheet.language;
  document.documentElement.dir = sheet.direction;
  const add = (parent: Element, tag: string, text: string, language = sheet.language): Element => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.lang = language;
    parent.append(element);
    return element;
  };
  add(document.body, 'h1', sheet.heading, sheet.interfaceLanguage);
  add(document.body, 'p', sheet.title);
  const list = add(document.body, 'ol', '');
  for (const question of sheet.questions) add(list, 'li', question);
  add(document.body, 'footer', sheet.source, sheet.interfaceLanguage);
}
