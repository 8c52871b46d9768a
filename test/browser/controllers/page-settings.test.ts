import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';

import {isOff, PageSettingsController} from '../../../src/controllers/page-settings.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {settled} from '../shared/queries.js';

/** An element that draws nothing and counts how often it would. */
class SettingsProbe extends LitElement {
  readonly settings = new PageSettingsController(this);
  drawn = 0;

  protected override render(): void {
    this.drawn++;
  }
}
customElements.define('settings-probe', SettingsProbe);

const PROBE = html`<settings-probe></settings-probe>`;

async function probeIn(markup: unknown): Promise<{page: HTMLElement; probe: SettingsProbe}> {
  const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  const probe = page.querySelector<SettingsProbe>('settings-probe')!;
  await settled(probe);
  return {page, probe};
}

interface ShadowProbe {
  readonly page: HTMLElement;
  /** What the probe is in, inside the shadow tree. */
  readonly wrapper: HTMLElement;
  readonly probe: SettingsProbe;
}

/** Puts a probe, the only one of the page, into a shadow tree of the `<p>` in `markup`. */
async function probeInShadow(markup: unknown): Promise<ShadowProbe> {
  const page = await fixture<HTMLElement>(html`<div>${markup}</div>`);
  const wrapper = document.createElement('div');
  const probe = document.createElement('settings-probe') as SettingsProbe;
  wrapper.append(probe);
  page.querySelector('p')!.attachShadow({mode: 'open'}).append(wrapper);
  await settled(probe);
  return {page, wrapper, probe};
}

describe('settings of the page', () => {
  consoleGuard();
  const documentLanguage = document.documentElement.lang;
  afterEach(() => (document.documentElement.lang = documentLanguage));

  it('are none outside of a settings element', async () => {
    const {probe} = await probeIn(PROBE);
    expect(probe.settings.get('theme')).to.equal(null);
    expect(probe.settings.has('off')).to.be.false;
    expect(isOff(probe)).to.be.false;
  });

  it('are the attributes of the settings element around', async () => {
    const {probe} = await probeIn(
      html`<ms-research-settings theme="calm" reviewed-only><p>${PROBE}</p></ms-research-settings>`,
    );
    expect(probe.settings.get('theme')).to.equal('calm');
    expect(probe.settings.has('reviewed-only')).to.be.true;
  });

  it('count "false" as no', async () => {
    const {page, probe} = await probeIn(html`<ms-research-settings off="false">${PROBE}</ms-research-settings>`);
    expect(isOff(probe)).to.be.false;
    page.firstElementChild!.setAttribute('off', '');
    expect(isOff(probe)).to.be.true;
    page.firstElementChild!.setAttribute('off', 'true');
    expect(isOff(probe)).to.be.true;
  });

  it('are those of the innermost settings element alone', async () => {
    const {probe} = await probeIn(
      html`<ms-research-settings theme="dark" off
        ><ms-research-settings theme="light">${PROBE}</ms-research-settings></ms-research-settings
      >`,
    );
    expect(probe.settings.get('theme')).to.equal('light');
    expect(isOff(probe)).to.be.false;
  });

  it('are found from inside shadow trees', async () => {
    const {probe} = await probeInShadow(html`<ms-research-settings theme="dark"><p></p></ms-research-settings>`);
    expect(probe.settings.get('theme')).to.equal('dark');
  });

  for (const name of [
    'lang',
    'base',
    'theme',
    'min-credibility',
    'reviewed-only',
    'hide-topics',
    'hide-retracted',
    'off',
  ]) {
    it(`draw the elements inside anew when "${name}" changes`, async () => {
      const {page, probe} = await probeIn(html`<ms-research-settings>${PROBE}</ms-research-settings>`);
      const {drawn} = probe;
      page.firstElementChild!.setAttribute(name, '1');
      await settled(probe);
      expect(probe.drawn).to.equal(drawn + 1);
    });
  }

  it('leave the elements alone when another attribute changes', async () => {
    const {page, probe} = await probeIn(html`<ms-research-settings>${PROBE}</ms-research-settings>`);
    const {drawn} = probe;
    page.firstElementChild!.setAttribute('class', 'x');
    page.firstElementChild!.setAttribute('style', '');
    await settled(probe);
    expect(probe.drawn).to.equal(drawn);
  });

  it('reach an element that is moved into them', async () => {
    const {page, probe} = await probeIn(html`<ms-research-settings theme="dark"></ms-research-settings>${PROBE}`);
    page.firstElementChild!.append(probe);
    expect(probe.settings.get('theme')).to.equal('dark');
  });

  it('no longer reach an element that has left the page, and reach it again', async () => {
    const {page, probe} = await probeIn(html`<ms-research-settings>${PROBE}</ms-research-settings>`);
    const parent = page.firstElementChild!;
    probe.remove();
    const {drawn} = probe;
    parent.setAttribute('theme', 'dark');
    await settled(probe);
    expect(probe.drawn).to.equal(drawn);
    parent.append(probe);
    parent.setAttribute('theme', 'light');
    await settled(probe);
    expect(probe.drawn).to.be.above(drawn);
  });

  describe('the language', () => {
    it("is the element's own, else the nearest one, else the document's, else English", async () => {
      const {page, probe} = await probeIn(html`<p>${PROBE}</p>`);
      const language = (): string => probe.settings.language;
      probe.lang = 'fr';
      page.lang = 'es';
      document.documentElement.lang = 'de';
      expect(language()).to.equal('fr');
      probe.removeAttribute('lang');
      expect(language()).to.equal('es');
      page.removeAttribute('lang');
      expect(language()).to.equal('de');
      document.documentElement.removeAttribute('lang');
      expect(language()).to.equal('en');
    });

    it('is English where the page says that it is unknown', async () => {
      const {probe} = await probeIn(html`<p lang="">${PROBE}</p>`);
      expect(probe.settings.language).to.equal('en');
    });

    it('follows a change of the document', async () => {
      const {probe} = await probeIn(PROBE);
      const {drawn} = probe;
      document.documentElement.lang = 'de';
      await settled(probe);
      expect(probe.drawn).to.equal(drawn + 1);
    });

    it('follows a change outside the shadow tree that the element is in', async () => {
      const {page, probe} = await probeInShadow(html`<p></p>`);
      const {drawn} = probe;
      page.lang = 'es';
      await settled(probe);
      expect(probe.drawn).to.equal(drawn + 1);
      expect(probe.settings.language).to.equal('es');
    });

    it('follows a change inside the shadow tree that the element is in', async () => {
      const {wrapper, probe} = await probeInShadow(html`<p></p>`);
      const {drawn} = probe;
      wrapper.lang = 'fr';
      await settled(probe);
      expect(probe.drawn).to.equal(drawn + 1);
      expect(probe.settings.language).to.equal('fr');
    });
  });
});
