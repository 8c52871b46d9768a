import {css} from 'lit';

export const styles = css`
  .base {
    container-type: inline-size;
    max-width: var(--ms-card-max-width, 720px);
  }
  .sheet {
    overflow: hidden;
    border: var(--_hairline) solid var(--_line);
    border-radius: 14px;
    background: var(--_sheet);
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
    letter-spacing: -0.01em;
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
    color: var(--_accent);
    font-size: 15px;
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
    max-width: 62ch;
    margin-bottom: 12px;
  }
  .section ul,
  .section ol {
    padding-inline-start: 22px;
  }
  .section li p {
    margin-bottom: 6px;
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
  .plain {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    overflow-wrap: anywhere;
  }
  .plain {
    padding: 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
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
  .skeleton i:first-child {
    width: 70%;
    height: 30px;
  }
  @container (min-width: 520px) {
    .pad {
      padding: 32px;
    }
    .title {
      font-size: 31px;
    }
    .ratings {
      grid-template-columns: 1fr 1fr;
    }
    .banner,
    .details {
      padding-inline: 32px;
    }
  }
  @media print {
    .sheet {
      overflow: visible;
      border: 0;
    }
    .plain {
      display: none;
    }
  }
`;
