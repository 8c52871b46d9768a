import {css} from 'lit';

export const styles = css`
  label {
    display: block;
    margin-bottom: 6px;
    font-weight: 660;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  input {
    flex: 1 1 200px;
    min-width: 0;
    min-height: 48px;
    padding: 8px 14px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_sheet);
    color: var(--_ink);
    font: inherit;
  }
  input:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .field button {
    min-height: 48px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_sheet);
    font-weight: 660;
  }
  .disclosure {
    margin-top: 8px;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-width: 44px;
    min-height: 44px;
    padding-inline: 4px;
    border-radius: 4px;
    font-weight: 660;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    width: 8px;
    height: 8px;
    margin-bottom: 4px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    content: '';
  }
  [open] > summary::before {
    margin: 4px 0 0;
    transform: rotate(-135deg);
  }
  summary:focus-visible,
  select:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
    gap: 14px;
    align-items: end;
    min-width: 0;
    margin: 4px 0 0;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_sheet);
    color: var(--_ink);
  }
  .filters label {
    font-size: 15px;
    line-height: 1.4;
  }
  select {
    width: 100%;
    min-width: 0;
    min-height: 48px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 10px;
    background: var(--_sheet);
    color: var(--_ink);
    font: inherit;
    font-size: 16px;
  }
  .clear {
    margin-top: 12px;
  }
  .count {
    margin: 18px 0 12px;
    /* Another spelling and the count stand on a line each. */
    white-space: pre-line;
  }
`;
