/** HTML as text, made on the server alone. `html` escapes every value that is not itself `Html`, so that no data becomes markup. */
export class Html {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

export type HtmlValue = Html | string | number | undefined | false | null | readonly HtmlValue[];

export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((done, string, index) => done + render(values[index - 1]) + string));
}

function render(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.source;
  return typeof value === 'object' ? value.map(render).join('') : escapeHtml(String(value));
}

const ENTITIES: {readonly [character: string]: string} = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML text or attribute value; control characters that HTML does not allow are dropped. */
export function escapeHtml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must go
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
