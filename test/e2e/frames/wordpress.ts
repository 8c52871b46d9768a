import sanitizeHtml from 'sanitize-html';

import type {Oembed} from '../../../src/node/publish/oembed.js';

/**
 * What WordPress makes of the oEmbed answer of a site that it does not know: everything but links, quotations and frames is taken out, the frame
 * gets a sandbox and a secret, and is hidden behind the quotation until it tells its height.
 */
export function wordpressEmbed({html}: Oembed, secret: string): string {
  const filtered = sanitizeHtml(html, {
    allowedTags: ['a', 'blockquote', 'iframe'],
    allowedAttributes: {
      a: ['href'],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    },
  });
  if (!/<iframe.*<\/iframe>/s.test(filtered)) throw new Error('WordPress takes no answer without a frame');
  const isQuoted = filtered.includes('<blockquote>');
  return filtered
    .replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`)
    .replace(/(<iframe [^>]*?src="[^"]*)"/, `$1#?secret=${secret}" data-secret="${secret}"`)
    .replace(
      '<iframe',
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${isQuoted ? ' style="position: absolute; visibility: hidden"' : ''}`,
    );
}

/**
 * The host's side of WordPress's embeds, as it behaves: a message counts if its secret is that of a frame and it comes from that frame's window. It
 * shows the frame in place of the quotation, keeps heights between 200 and 1000, follows links to the frame's own host for the frame that
 * has the focus, and asks every frame for its height once the page is there.
 */
export const WORDPRESS_SCRIPT = `
addEventListener('message', ({data, source}) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  const own = (name) => [...document.querySelectorAll(name + '[data-secret="' + data.secret + '"]')];
  for (const quotation of own('blockquote')) quotation.style.display = 'none';
  for (const frame of own('iframe').filter(({contentWindow}) => contentWindow === source)) {
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === 'link' && document.activeElement === frame) {
      const target = new URL(data.value);
      if (/^https?:$/.test(target.protocol) && target.host === new URL(frame.src).host) top.location.href = data.value;
    }
  }
});
addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({message: 'ready', secret: frame.dataset.secret}, '*');
});
`;
