/** One status region for all elements of a page, so that readers who listen hear one voice. */
let region: HTMLElement | undefined;

/** Says a short text to readers who listen. Nothing is seen of it. */
export function announce(document: Document, text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    // Set one by one: a page's policy may forbid style attributes, and never forbids this.
    const hidden = {position: 'fixed', top: '-1px', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)'};
    for (const [name, value] of Object.entries(hidden)) region.style.setProperty(name, value, 'important');
    document.body.append(region);
  }
  region.textContent = text;
}
