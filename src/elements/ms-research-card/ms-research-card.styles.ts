import {css} from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
    /* What floats, or stands beside others, is as wide as it asks to be; a container asks for nothing by itself. */
    contain-intrinsic-inline-size: 280px;
    max-width: var(--ms-card-max-width, 720px);
  }
  .sheet {
    /* All texts begin on the side where the article's do, whatever way they run. */
    text-align: left;
    overflow: clip;
    border: var(--_hairline) solid var(--_line);
    border-radius: 14px;
    background: var(--_sheet);
    color: var(--_ink);
  }
  .pad {
    padding: 20px 18px;
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin-bottom: 8px;
    line-height: 1.4;
  }
  .title {
    margin-bottom: 18px;
    font-size: 24px;
    line-height: 1.2;
    text-wrap: balance;
  }
  .ratings {
    display: grid;
    gap: 10px;
    align-items: start;
    margin-bottom: 22px;
  }
  .takeaway {
    margin-bottom: 26px;
    padding: 14px 18px;
    border-inline-start: 4px solid var(--_accent);
    border-start-end-radius: 10px;
    border-end-end-radius: 10px;
    background: var(--_tint);
    font-size: 19px;
    line-height: 1.5;
  }
  .label {
    display: block;
    margin-bottom: 2px;
    font-size: 15px;
  }
  .about .label {
    margin-bottom: 8px;
  }
  .takeaway .label {
    color: var(--_accent);
  }
  .about {
    margin-bottom: 22px;
  }
  .about ul,
  .terms {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    list-style: none;
  }
  .about li {
    padding: 4px 12px;
    border-radius: 6px;
    background: var(--_quiet);
    font-size: 16px;
    line-height: 1.5;
  }
  .about p {
    margin-top: 8px;
    color: var(--_soft);
    font-size: 16px;
  }
  .depths {
    display: flex;
    gap: 3px;
    max-width: 420px;
    margin-bottom: 26px;
    padding: 3px;
    border: 1px solid var(--_edge);
    border-radius: 12px;
  }
  .depths button {
    flex: 1 1 auto;
    padding: 4px 8px;
    border: 0;
    border-radius: 9px;
    line-height: 1.25;
  }
  .depths [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_sheet);
    font-weight: 660;
  }
  .brief p,
  .about p,
  .definition,
  .section p,
  .section ul,
  .section ol {
    max-width: 62ch;
  }
  .numbers {
    margin: 0 0 26px;
  }
  .numbers figcaption {
    margin-bottom: 10px;
    font-weight: 660;
  }
  .numbers ul {
    display: grid;
    gap: 18px;
    list-style: none;
  }
  .numbers li {
    display: flex;
    gap: 14px;
    align-items: flex-start;
  }
  .numbers b {
    display: block;
    font-size: 24px;
    line-height: 1.15;
  }
  .numbers span,
  .term,
  .chip {
    overflow-wrap: anywhere;
  }
  .terms li {
    max-width: 100%;
  }
  svg {
    flex: none;
    width: 111px;
    color: var(--_accent);
  }
  path {
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-width: 9;
  }
  .rest {
    stroke: var(--_edge);
    stroke-width: 4;
  }
  .term {
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 4px;
  }
  .definition {
    margin: 8px 0 14px;
    padding: 10px 16px;
    border-inline-start: 4px solid var(--_edge);
    background: var(--_quiet);
    font-size: 16px;
  }
  .section {
    margin-bottom: 26px;
  }
  .heading {
    margin-bottom: 8px;
    font-size: 20px;
    line-height: 1.3;
  }
  .section p,
  .section ul,
  .section ol {
    margin-bottom: 12px;
  }
  .section ul:not(.terms),
  .section ol {
    padding-inline-start: 22px;
  }
  .topics {
    margin-bottom: 26px;
  }
  .pad > .section {
    margin-top: 26px;
  }
  .pad > :last-child,
  .more > :last-child {
    margin-bottom: 0;
  }
  .banner {
    padding: 14px 18px;
    border-bottom: var(--_hairline) solid var(--_line);
    background: var(--_warning);
    color: var(--_warn);
    font-size: 16px;
  }
  .banner.retracted,
  .banner.concern {
    border-inline-start: 6px solid var(--_warn);
  }
  .banner ul {
    margin-top: 6px;
    list-style: none;
  }
  .banner a {
    color: inherit;
  }
  .details {
    padding: 18px;
    border-top: var(--_hairline) solid var(--_line);
    background: var(--_quiet);
    color: var(--_soft);
    font-size: 15px;
  }
  .details:focus {
    outline: none;
  }
  .details .heading {
    color: var(--_ink);
    font-size: 17px;
  }
  .details p {
    max-width: 68ch;
    margin-top: 6px;
  }
  .details a,
  .pad > p > a,
  .plain {
    display: inline-flex;
    align-items: center;
    min-width: 44px;
    min-height: 44px;
    overflow-wrap: anywhere;
  }
  .plain[data-done]::after {
    content: ' ✓';
  }
  .plain {
    padding: 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  dl {
    margin-top: 6px;
  }
  dl div {
    margin-top: 8px;
  }
  dt {
    color: var(--_ink);
    font-weight: 660;
  }
  .sheet[dir='rtl'] {
    text-align: right;
  }
  .printed {
    display: none;
  }
  .below {
    margin-top: 32px;
  }
  .skeleton {
    min-height: 240px;
  }
  .skeleton i {
    display: block;
    height: 18px;
    margin-top: 14px;
    border-radius: 6px;
    background: var(--_line);
  }
  /* A phone with the largest text. */
  @container (max-width: 260px) {
    .depths,
    .numbers li {
      flex-wrap: wrap;
    }
  }
  @container (min-width: 520px) {
    .pad {
      padding: 32px;
    }
    .title {
      font-size: 31px;
    }
    .ratings,
    .numbers ul {
      grid-template-columns: 1fr 1fr;
    }
    .banner,
    .details {
      padding-inline: 32px;
    }
  }
  [hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    .depths [aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
    path {
      stroke: CanvasText;
    }
  }
  @media print {
    [hidden],
    .printed {
      display: block;
    }
    .brief,
    .depths,
    .terms,
    .plain {
      display: none;
    }
    .sheet {
      overflow: visible;
      border: 0;
    }
    .sheet > .printed {
      padding: 18px;
      font-size: 15px;
    }
  }
`;
