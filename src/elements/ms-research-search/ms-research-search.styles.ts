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
  .count {
    margin: 18px 0 12px;
  }
`;
