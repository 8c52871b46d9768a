import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';

import {LARGEST_TEXT, PreferencesController, PreferenceStore} from '../../../src/controllers/preferences.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {forget, KEY} from '../shared/tools.js';

const kept = (): string | null => localStorage.getItem(KEY);
const storeOf = (text?: string): PreferenceStore => {
  if (text !== undefined) localStorage.setItem(KEY, text);
  const store = new PreferenceStore(() => localStorage);
  store.listen(() => undefined);
  return store;
};
const refused = (): Storage => {
  throw new DOMException('The document is sandboxed', 'SecurityError');
};
/** Storage that can be read and is full. */
const full = (): Storage =>
  ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  }) as unknown as Storage;

describe("the reader's choices", () => {
  consoleGuard();
  beforeEach(forget);
  after(forget);

  it('are none at first, and nothing is stored', () => {
    const store = storeOf();
    expect(store.choices).to.deep.equal({});
    expect(store.kept).to.be.true;
    expect(kept()).to.be.null;
  });

  it('are kept under one key once there are some, and come back with the next page', () => {
    storeOf().choose({textSize: 2, theme: 'calm', space: true});
    storeOf().choose({slow: true});
    expect(storeOf().choices).to.deep.equal({textSize: 2, theme: 'calm', space: true, slow: true});
    expect(Object.keys(localStorage).filter((key) => key.startsWith('ms'))).to.deep.equal([KEY]);
  });

  it('that come to what is usual are not kept', () => {
    const store = storeOf();
    store.choose({textSize: 1, space: true, slow: true});
    store.choose({textSize: 0});
    expect(JSON.parse(kept()!)).to.deep.equal({space: true, slow: true});
    store.choose({space: false, slow: false});
    expect(kept()).to.be.null;
  });

  it('go from the device when they are cleared', () => {
    const store = storeOf();
    store.choose({theme: 'dark'});
    store.clear();
    expect(store.choices).to.deep.equal({});
    expect(kept()).to.be.null;
  });

  it('storage is not touched before somebody listens', () => {
    let reads = 0;
    const store = new PreferenceStore(() => {
      reads++;
      return localStorage;
    });
    expect(store.choices).to.deep.equal({});
    expect(reads).to.equal(0);
    store.listen(() => undefined);
    expect(reads).to.equal(1);
  });

  for (const [what, text] of Object.entries({
    'no JSON': '{"textSize":',
    'no object': '3',
    null: 'null',
    'a list': '[1]',
    'other types': '{"textSize":"2","space":1,"theme":{},"slow":"yes"}',
    'a size out of range': `{"textSize":${LARGEST_TEXT + 1}}`,
    'a size below the usual one': '{"textSize":-1}',
    'half a step': '{"textSize":1.5}',
    'keys of somebody else': '{"__proto__":{"space":true},"constructor":1}',
  })) {
    it(`counts ${what} as no choice`, () => {
      const {choices} = storeOf(text);
      expect({...choices}).to.deep.equal({});
      expect(choices.space).to.be.undefined;
    });
  }

  for (const [what, storage] of Object.entries({'refuses everything': refused, 'is full': full})) {
    it(`hold until the page goes where storage ${what}`, () => {
      const store = new PreferenceStore(storage);
      store.listen(() => undefined);
      store.choose({textSize: 3});
      expect(store.choices).to.deep.equal({textSize: 3});
      expect(store.kept).to.be.false;
      expect(kept()).to.be.null;
    });
  }

  it('that could not be kept outlive the last card of the page', () => {
    const store = new PreferenceStore(refused);
    const listener = (): void => undefined;
    store.listen(listener);
    store.choose({textSize: 3});
    store.unlisten(listener);
    store.listen(listener);
    expect(store.choices).to.deep.equal({textSize: 3});
  });

  describe('for elements', () => {
    let store: PreferenceStore;
    class PreferencesProbe extends LitElement {
      readonly preferences = new PreferencesController(this, () => store);
      updates = 0;
      protected override updated(): void {
        this.updates++;
      }
    }
    customElements.define('preferences-probe', PreferencesProbe);
    const probes = async (): Promise<PreferencesProbe[]> => {
      const page = await fixture(
        html`<div><preferences-probe></preferences-probe><preferences-probe></preferences-probe></div>`,
      );
      return [...page.querySelectorAll<PreferencesProbe>('preferences-probe')];
    };
    beforeEach(() => {
      store = new PreferenceStore(() => localStorage);
    });

    it('one choice draws all of them anew', async () => {
      const [first, second] = await probes();
      first!.preferences.choose({theme: 'dark'});
      await second!.updateComplete;
      expect(second!.updates).to.equal(2);
      expect(second!.preferences.choices).to.deep.equal({theme: 'dark'});
      expect(second!.preferences.kept).to.be.true;
    });

    it('a choice in another tab reaches them', async () => {
      const [first] = await probes();
      localStorage.setItem(KEY, '{"textSize":2}');
      dispatchEvent(new StorageEvent('storage', {key: 'of somebody else'}));
      expect(first!.preferences.choices).to.deep.equal({});
      dispatchEvent(new StorageEvent('storage', {key: KEY}));
      expect(first!.preferences.choices).to.deep.equal({textSize: 2});
      localStorage.clear();
      dispatchEvent(new StorageEvent('storage', {key: null}));
      expect(first!.preferences.choices).to.deep.equal({});
    });

    it('one that has left hears nothing', async () => {
      const [first, second] = await probes();
      second!.remove();
      first!.preferences.choose({theme: 'dark'});
      await second!.updateComplete;
      expect(second!.updates).to.equal(1);
      first!.remove();
      localStorage.setItem(KEY, '{"textSize":2}');
      dispatchEvent(new StorageEvent('storage', {key: KEY}));
      expect(first!.preferences.choices).to.deep.equal({theme: 'dark'});
    });
  });
});
