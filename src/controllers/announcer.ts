/** One status region for all elements of a page, so that readers who listen hear one voice. */
let region: HTMLElement | undefined;

/** Says a short text to readers who listen. Nothing is seen of it. */
export function announce(document: Document, text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    // By script, since a page's policy may forbid style attributes.
    region.style.cssText = 'position:fixed!important;top:-1px!important;clip-path:inset(50%)!important';
    document.body.append(region);
  }
  region.textContent = text;
}
