import {heard} from './messages.js';
import type {FrameMessage} from './messages.js';

/**
 * The frame's side, in `embed/<id>/`: tells the page around how high the content is, whenever that changes, and has links lead somewhere in
 * frames whose sandbox lets them lead nowhere. Nothing is told of the reader or of what is shown, so that any page may hear it.
 */
export function serveFrame(window: Window & typeof globalThis): void {
  const {document, parent, location} = window;
  if (parent === window) return;
  // `#?secret=...`, as WordPress puts it.
  const secret = /[#&?]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
  let isHeard = !!secret;
  // WordPress lets no frame be higher than 1000 pixels.
  if (secret) document.querySelector('ms-research-card')?.setAttribute('depth', 'short');

  const tell = (message: FrameMessage): void => parent.postMessage(secret ? {...message, secret} : message, '*');
  const tellHeight = (): void => {
    // The root element's own height: that of the scrolled area never falls below the frame's.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height) tell({message: 'height', value: height});
  };
  new ResizeObserver(tellHeight).observe(document.documentElement);
  // Browsers draw nothing in frames that are hidden or far from view, and observers wait for that.
  for (const event of ['load', 'ms-load', 'ms-error']) window.addEventListener(event, tellHeight);
  tellHeight();

  window.addEventListener('message', ({source, data}) => {
    const said = heard(data);
    if (source !== parent || !said || said.secret !== secret) return;
    if (said.message === 'ready' || said.message === 'heard') isHeard = true;
    if (said.message === 'ready') tellHeight();
  });

  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof window.HTMLAnchorElement);
    if (!link?.href || !isPlain(event)) return;
    // What is no web page (mailto) needs no window of its own, and is as dead in a sandbox.
    const isWeb = /^https?:/.test(link.href);
    if (!isWeb && window.origin !== 'null') return;
    event.preventDefault();
    if (isWeb && openWindow(window, link.href)) return;
    const page = articlePage(location.href);
    if (isHeard) tell({message: 'link', value: page});
    else location.assign(page);
  });
}

/** A click that asks for nothing special, and that nobody has dealt with. */
const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented && !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Opens an address in a window that knows nothing of this one; false where that is not allowed. */
function openWindow(window: Window, address: string): boolean {
  const opened = window.open(address, '_blank');
  if (!opened) return false;
  opened.opener = null;
  return true;
}

/** The article's own page, where every link works: beside the page for frames. */
const articlePage = (frame: string): string => frame.replace(/\/embed\/([^/?#]+)[^]*$/, '/articles/$1/');
