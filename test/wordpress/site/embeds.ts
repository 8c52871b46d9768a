import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import type {Article} from '../../../src/article/article.js';
import {escapeHtml} from '../../../src/hosts/html.js';

/** Adds to a published site what oEmbed needs, where the site has none: the answers, the pages for frames, and the links to them. */
export function writeEmbeds(folder: string, address: string): void {
  for (const id of readdirSync(join(folder, 'articles'))) {
    const document = join(folder, `v1/articles/${id}.json`);
    const page = join(folder, `articles/${id}/index.html`);
    const html = readFileSync(page, 'utf8');
    if (html.includes('application/json+oembed')) continue;
    const {title} = JSON.parse(readFileSync(document, 'utf8')) as Article;
    write(folder, `v1/oembed/${id}.json`, JSON.stringify(answer(id, title, address)));
    write(folder, `embed/${id}/index.html`, frame(id, title));
    const link = `<link rel="alternate" type="application/json+oembed" href="${address}v1/oembed/${id}.json">`;
    writeFileSync(page, html.replace('</head>', `${link}</head>`));
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), {recursive: true});
  writeFileSync(join(folder, path), text);
}

function answer(id: string, title: string, address: string): object {
  const words = escapeHtml(title);
  const quotation = `<blockquote class="wp-embedded-content"><a href="${address}articles/${id}/">${words}</a></blockquote>`;
  const iframe = `<iframe src="${address}embed/${id}/" title="${words}" width="100%" height="600" frameborder="0"></iframe>`;
  return {version: '1.0', type: 'rich', title, width: 600, height: 600, html: quotation + iframe};
}

/** A page that shows one card, and tells its height the way that WordPress listens to. */
const frame = (id: string, title: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<script type="module" src="../../widgets/1/ms-research.js" crossorigin referrerpolicy="no-referrer"></script>
<ms-research-card article="${id}" depth="short"><p>${escapeHtml(title)}</p></ms-research-card>
<script>
  const tell = () => parent.postMessage(
    {message: 'height', value: document.documentElement.scrollHeight, secret: location.hash.replace(/.*secret=/, '')}, '*');
  addEventListener('message', ({data}) => data?.message === 'ready' && tell());
  // No frame is drawn of what WordPress hides until it knows a height.
  addEventListener('ms-load', () => setTimeout(tell));
</script>
</html>
`;
