import {css} from 'lit';

export const styles = css`
  /* While a reader goes through the text the controls stay at the window's lower edge. */
  :host([data-active]) {
    position: sticky;
    z-index: 1;
    bottom: 0;
  }
  .base {
    padding: 12px 18px;
    border-top: var(--_hairline) solid var(--_line);
    background: var(--_sheet);
    color: var(--_ink);
  }
  :host([data-active]) .base {
    border-top: 2px solid var(--_accent);
  }
  .panel {
    padding: 14px 0 6px;
  }
  .group + .group,
  .end {
    margin-top: 20px;
  }
  .label {
    margin-bottom: 6px;
    font-size: 15px;
    font-weight: 660;
  }
  .row,
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  button {
    padding: 6px 16px;
    line-height: 1.25;
    text-align: start;
  }
  .open {
    display: inline-flex;
    gap: 12px;
    align-items: center;
  }
  .chevron {
    flex: none;
    width: 9px;
    height: 9px;
    margin-bottom: 4px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  [aria-expanded='true'] .chevron {
    margin: 4px 0 0;
    transform: rotate(225deg);
  }
  [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_sheet);
    font-weight: 660;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    color: var(--_soft);
    cursor: default;
  }
  .size {
    min-width: 4ch;
    padding: 0 4px;
    text-align: center;
  }
  .end {
    gap: 8px 16px;
    padding-top: 16px;
    border-top: var(--_hairline) solid var(--_line);
  }
  .place {
    margin-bottom: 8px;
    line-height: 1.35;
  }
  .bar button {
    flex: 1 1 auto;
    padding-inline: 8px;
    text-align: center;
  }
  .bar b {
    margin-inline-end: 6px;
  }
  @container (min-width: 520px) {
    .base {
      padding-inline: 32px;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      align-items: center;
      justify-content: space-between;
    }
    .bar button {
      padding-inline: 16px;
    }
    .place {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      background: SelectedItem;
      color: SelectedItemText;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
