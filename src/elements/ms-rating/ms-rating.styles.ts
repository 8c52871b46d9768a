import {css} from 'lit';

export const styles = css`
  .base {
    border-radius: 10px;
    background: var(--_sheet);
    color: var(--_ink);
  }
  .box {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    width: 100%;
    min-height: 66px;
    padding: 8px 14px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    text-align: start;
    line-height: 1.3;
  }
  button.box {
    border-color: var(--_edge);
  }
  .words {
    flex: 1 1 84px;
    min-width: 0;
  }
  .words b,
  .words .soft {
    display: block;
  }
  .bars {
    display: flex;
    flex: none;
    gap: 3px;
  }
  .bars i {
    width: 9px;
    height: 20px;
    border-radius: 3px;
    background: var(--_dot);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .bars .full {
    background: var(--_accent);
    box-shadow: none;
  }
  .bars .half {
    background: linear-gradient(var(--_accent) 0 0) 0 / 50% 100% no-repeat var(--_dot);
  }
  .chevron {
    flex: none;
    width: 9px;
    height: 9px;
    margin: 0 4px 4px;
    border: solid var(--_soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  [aria-expanded='true'] .chevron {
    margin: 4px 4px 0;
    transform: rotate(225deg);
  }
  .reasons {
    padding: 12px 14px 2px;
    font-size: 15px;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .reasons[hidden] {
    display: none;
  }
  .reasons ul {
    margin: 8px 0;
    list-style: none;
  }
  .reasons li {
    display: flex;
    gap: 8px;
    padding: 4px 0;
  }
  .effect {
    flex: none;
    min-width: 34px;
    font-weight: 660;
  }
  @media (forced-colors: active) {
    .bars i {
      border: 1px solid CanvasText;
      box-shadow: none;
    }
    .bars .full,
    .bars .half {
      forced-color-adjust: none;
      background-color: Canvas;
      --_accent: CanvasText;
      --_dot: Canvas;
    }
    .bars .full {
      background: CanvasText;
    }
  }
  @media print {
    .reasons[hidden] {
      display: block;
    }
    .chevron {
      display: none;
    }
  }
`;
