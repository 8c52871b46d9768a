import {html} from '../../hosts/html.js';
import type {Html} from '../../hosts/html.js';
import {darkened} from '../email/dark.js';

/** What a preview shows of an issue, or of anything else made for mails. */
export interface Preview {
  readonly title: string;
  /** In what it differs from what is sent. */
  readonly about?: string | undefined;
  readonly html: string;
  readonly text: string;
  /** What its maker should know. */
  readonly warnings?: readonly string[];
  /** Other previews: words by address. */
  readonly others?: ReadonlyMap<string, string>;
}

/** An issue that there is nothing to show of. */
export interface EmptyPreview extends Pick<Preview, 'title' | 'others'> {
  readonly why: readonly string[];
}

const STYLES = `body{margin:0 auto;padding:24px;max-width:1280px;background:#eceae5;color:#1d2327;font:17px/1.6 Arial,sans-serif}
h1{font-size:28px;margin:0}h2{font-size:20px;margin:32px 0 8px}a{color:#0b5c63}p,ul{max-width:62ch}
.mails{display:flex;flex-wrap:wrap;gap:0 32px;align-items:flex-start}
iframe{display:block;box-sizing:border-box;border:1px solid #82888b;border-radius:10px;background:#fff;height:900px;max-width:100%}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #82888b;border-radius:10px;padding:16px;max-width:72ch;font:15px/1.5 monospace}
.warning{background:#fdeee3;color:#8a3b12;padding:12px 16px;border-radius:10px}`;

/**
 * A page that shows an issue as mail programs may: on a wide and a narrow screen, with its colours turned to dark, without pictures, and as
 * plain text. The mails stand in frames of their own, in which nothing runs.
 */
export function previewPage({title, about, html: mail, text, warnings = [], others = new Map()}: Preview): string {
  const bytes = Buffer.byteLength(mail);
  return shell(
    title,
    html`${about && html`<p>${about}</p>\n`}<p>${bytes.toLocaleString('en')} bytes of HTML; Gmail shows 102,400.</p>
${warnings.map((warning) => html`<p class="warning">${warning}</p>\n`)}${otherIssues(others)}<div class="mails">
${frame('600 pixels wide', 600, mail)}
${frame('360 pixels wide, as on a phone', 360, mail)}
${frame('In dark mode', 600, darkened(mail))}
${frame('Without pictures', 600, withoutPictures(mail))}
</div>
<h2>Plain text</h2>
<pre dir="auto">${text}</pre>`,
  );
}

/** A page in place of an issue that cannot be shown, which says why, one line per reason. */
export const emptyPreview = ({title, why, others = new Map()}: EmptyPreview): string =>
  shell(title, html`${why.map((line) => html`<p>There is nothing to show: ${line}</p>\n`)}${otherIssues(others)}`);

const shell = (title: string, content: Html): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Preview: ${title}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>Preview: <bdi>${title}</bdi></h1>
${content}
</main>
</body>
</html>
`.source;

const otherIssues = (others: ReadonlyMap<string, string>): Html | false =>
  others.size > 0 &&
  html`<h2>Other issues</h2>\n<ul>\n${[...others].map(([address, words]) => html`<li><a href="${address}">${words}</a></li>\n`)}</ul>\n`;

/** Two pixels for its own edge. */
const frame = (name: string, width: number, mail: string): Html =>
  html`<section><h2>${name}</h2>\n<iframe title="${name}" width="${width + 2}" sandbox srcdoc="${mail}"></iframe></section>`;

/** An address that is empty is not asked for: the words of the picture stand in its place. */
const withoutPictures = (mail: string): string => mail.replace(/(<img [^>]*?)src="[^"]*"/g, '$1src=""');
