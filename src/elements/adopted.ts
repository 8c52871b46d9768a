import type {CSSResult, LitElement} from 'lit';

/** Gives an element that a page has put into another document (a frame's, say) its styles again. Loaded when a page does so. */
export function renewStyles(element: LitElement): void {
  const {ownerDocument, shadowRoot} = element;
  const {elementStyles} = element.constructor as typeof LitElement;
  const view = ownerDocument.defaultView;
  if (!view || !shadowRoot) return;
  shadowRoot.adoptedStyleSheets = (elementStyles as readonly CSSResult[]).map(({cssText}) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
