import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';

import {LocaleController} from '../../../src/controllers/locale.js';
import {PageSettingsController} from '../../../src/controllers/page-settings.js';
import {addTexts} from '../../../src/i18n/text.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {settled} from '../shared/queries.js';

class LocaleProbe extends LitElement {
  readonly locale = new LocaleController(this, new PageSettingsController(this));

  protected override render(): string {
    return this.locale.text('retry');
  }
}
customElements.define('locale-probe', LocaleProbe);

async function probeOf(lang: string): Promise<LocaleProbe> {
  return settled(await fixture<LocaleProbe>(html`<locale-probe lang=${lang}></locale-probe>`));
}

const arrived = (probe: LocaleProbe, language: string): Promise<void> =>
  waitUntil(() => probe.locale.language === language, `${language} does not arrive`, {interval: 5});

describe('LocaleController', () => {
  consoleGuard();

  it('speaks English at once', async () => {
    const {locale} = await probeOf('en');
    expect(locale.language).to.equal('en');
    expect(locale.text('retry')).to.equal('Try again');
    expect(locale.direction).to.equal('ltr');
  });

  it('keeps the region, which decides how numbers are written', async () => {
    const {locale} = await probeOf('en-IN');
    expect(locale.language).to.equal('en-IN');
    expect(locale.text('people', {count: 1234567})).to.equal('12,34,567 people');
  });

  it('takes a tag in any case', async () => {
    expect((await probeOf('EN-us')).locale.language).to.equal('en-US');
  });

  for (const tag of ['xx', 'tlh-Latn', 'not a tag', 'en_US', '!', 'e', '-', 'constructor', '__proto__']) {
    it(`speaks English for "${tag}"`, async () => {
      const {locale} = await probeOf(tag);
      expect(locale.wanted).to.equal(tag);
      expect(locale.text('countOf', {count: 3, of: 1000})).to.equal('3 of 1,000');
    });
  }

  it('speaks English until another language has arrived, then that, with the region of the page', async () => {
    const probe = await probeOf('de-AT');
    await arrived(probe, 'de-AT');
    await settled(probe);
    expect(probe.shadowRoot!.textContent).not.to.contain('Try again');
    expect(probe.locale.text('ofFive', {value: 3.5})).to.contain('3,5');
  });

  it('writes from right to left where the language does', async () => {
    const probe = await probeOf('ar');
    await arrived(probe, 'ar');
    expect(probe.locale.direction).to.equal('rtl');
  });

  it('switches while it is shown', async () => {
    const probe = await probeOf('en');
    addTexts('cy', {retry: 'Eto'});
    probe.lang = 'cy';
    await settled(probe);
    expect(probe.shadowRoot!.textContent).to.contain('Eto');
    probe.lang = 'en';
    await settled(probe);
    expect(probe.shadowRoot!.textContent).to.contain('Try again');
  });
});
