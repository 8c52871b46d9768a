import {css} from 'lit';

export const listStyles = css`
  .base {
    container-type: inline-size;
    /* What floats, or stands beside others, is as wide as it asks to be; a container asks for nothing by itself. */
    contain-intrinsic-inline-size: 280px;
  }
  .title {
    margin-bottom: 14px;
    font-size: 20px;
    line-height: 1.3;
  }
  .list {
    display: grid;
    gap: 14px;
    list-style: none;
  }
  .item {
    position: relative;
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 14px;
    align-content: start;
    align-items: start;
    padding: 14px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_sheet);
    color: var(--_ink);
  }
  .item:not(:has(img)),
  .row .item {
    grid-template-columns: minmax(0, 1fr);
  }
  .words {
    display: flex;
    flex-direction: column;
    align-self: stretch;
  }
  img {
    display: block;
    width: 100%;
    height: auto;
    aspect-ratio: 1;
    border-radius: 8px;
    background: var(--_tint);
    object-fit: cover;
  }
  .name {
    font-size: 17px;
    line-height: 1.35;
  }
  .link {
    color: inherit;
    text-decoration: none;
  }
  .link::after {
    position: absolute;
    inset: 0;
    border-radius: 12px;
    content: '';
  }
  .link:focus-visible {
    outline: none;
  }
  .link:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .item:hover {
    border-color: var(--_accent);
  }
  .item:hover .link {
    text-decoration: underline;
  }
  .soft,
  .why,
  .more {
    margin-top: 4px;
    font-size: 15px;
    line-height: 1.4;
  }
  .status {
    margin-inline-end: 6px;
    color: var(--_warn);
  }
  .summary {
    margin-top: 6px;
    font-size: 16px;
    line-height: 1.5;
  }
  .why {
    color: var(--_soft);
  }
  .more {
    margin-top: auto;
    padding-top: 4px;
    color: var(--_accent);
    font-weight: 660;
  }
  .row {
    grid-auto-columns: minmax(260px, 1fr);
    grid-auto-flow: column;
    overflow-x: auto;
    padding: 4px;
  }
  .row .item:has(img) {
    grid-template-rows: auto 1fr;
  }
  .row img {
    aspect-ratio: 16 / 9;
  }
  .after {
    margin-top: 18px;
  }
  .after button {
    background: var(--_sheet);
    color: var(--_ink);
  }
  .skeleton .item {
    min-height: 148px;
    background: var(--_quiet);
  }
  @container (min-width: 560px) {
    .grid {
      grid-template-columns: 1fr 1fr;
    }
    .grid .item:has(img) {
      grid-template-rows: auto 1fr;
      grid-template-columns: minmax(0, 1fr);
    }
    .grid img {
      aspect-ratio: 16 / 9;
    }
  }
  @container (min-width: 860px) {
    .grid {
      grid-template-columns: 1fr 1fr 1fr;
    }
  }
  @media (prefers-color-scheme: dark) {
    .auto img {
      filter: brightness(0.85);
    }
  }
  .dark img {
    filter: brightness(0.85);
  }
  @media print {
    .list {
      display: block;
    }
    .item {
      margin-bottom: 8px;
      break-inside: avoid;
    }
    img,
    .more {
      display: none;
    }
  }
`;
