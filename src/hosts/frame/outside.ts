import {heard} from './messages.js';
import type {FrameMessage} from './messages.js';

/** Between which a frame's height stays, in CSS pixels: a card is never so low, and no page should grow without end. */
const LEAST = 100;
const MOST = 20_000;

/**
 * The side of the page that holds our frames: gives each the height that its content asks for, and opens an article's page for frames whose
 * sandbox opens no windows. It listens to frames of the site alone: the message must come from the very window of such a frame, and from
 * the site's origin, so that neither another frame nor a page that has taken the frame's place is heard.
 *
 * @param site the published site's absolute address, with a slash at its end
 */
export function fitFrames(window: Window & typeof globalThis, site: string): void {
  const {document} = window;
  const frames = (): HTMLIFrameElement[] =>
    [...document.querySelectorAll('iframe')].filter(({src}) => src.startsWith(`${site}embed/`));

  window.addEventListener('message', ({source, origin, data}) => {
    const said = heard(data);
    const frame = said && source && frames().find(({contentWindow}) => contentWindow === source);
    if (!frame || origin !== originOf(frame, site)) return;
    if (said.message === 'height') {
      setHeight(frame, said.value);
      say(frame, 'heard');
    }
    if (said.message === 'link') open(said.value, frame, site);
  });

  for (const frame of frames()) say(frame, 'ready');
}

function say({contentWindow}: HTMLIFrameElement, message: 'ready' | 'heard'): void {
  const said: FrameMessage = {message};
  contentWindow?.postMessage(said, '*');
}

/** Where a frame's messages come from: a sandbox may take its origin away. */
function originOf(frame: HTMLIFrameElement, site: string): string {
  const isOpaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isOpaque ? 'null' : new URL(site).origin;
}

function setHeight({style}: HTMLIFrameElement, value: unknown): void {
  if (typeof value !== 'number' || !(value > 0)) return;
  // The height of the content, whatever border the page gives its frames.
  style.boxSizing = 'content-box';
  style.height = `${Math.min(Math.max(Math.ceil(value), LEAST), MOST)}px`;
}

/** Only pages of the site, and only for a frame that has the focus, as one that was clicked has. */
function open(address: unknown, frame: HTMLIFrameElement, site: string): void {
  if (typeof address !== 'string' || !address.startsWith(`${site}articles/`)) return;
  const {ownerDocument} = frame;
  if (ownerDocument.activeElement === frame) ownerDocument.defaultView!.open(address, '_blank', 'noopener,noreferrer');
}
