import {upgradeForms} from '../hosts/forms.js';

/** Upgrades the forms on this page; bare links to the site too where the tag of the script says `data-links`. */
export function upgradeThisPage(script: string, site: string): void {
  const tags = [...document.querySelectorAll<HTMLScriptElement>('script[data-links]')];
  upgradeForms(document, tags.some(({src}) => src === script) ? site : undefined);
}
