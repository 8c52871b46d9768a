import {css} from 'lit';

/**
 * What every element starts from: the host does layout only, the root part takes the page's font and shields the text from what a page's
 * own styles inherit into it (spacing, case, direction, tiny or huge type). Text that stands on the page's own ground keeps the page's own
 * colour: a reader's device may be dark where the page is light. Whatever has a ground of ours sets \`--_ink\`.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  /* A snippet sets display to reserve its height before the script arrives; hidden wins all the same. */
  :host([hidden]) {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .base {
    /* The short form takes back small capitals, widths and all else that a page asks of its type. */
    font: 17px/1.6 a;
    font-family: var(--ms-font, inherit);
    -webkit-text-fill-color: currentColor;
    text-shadow: none;
    writing-mode: horizontal-tb;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  b,
  strong,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 660;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  button {
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 16px;
    cursor: pointer;
  }
  a:focus-visible,
  button:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .soft {
    color: var(--_soft);
    font-size: 15px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
