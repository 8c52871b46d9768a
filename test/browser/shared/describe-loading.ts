import {expect} from '@open-wc/testing';

import {LoadError} from '../../../src/client/load-error.js';
import type {FailureKind} from '../../../src/client/load-error.js';
import type {MsErrorEvent, MsLoadEvent} from '../../../src/elements/ms-element.events.js';
import {allByRole, byRole} from '../../helpers/aria-snapshot.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import type {FakeClient, FakeRequest} from '../../helpers/fake-client.js';
import {fallbackOf, place} from './place.js';
import type {Placing, TestElement} from './place.js';
import {
  expectElement,
  focused,
  HAS_STATES,
  isShown,
  ownPart,
  reactions,
  recordEvents,
  settled,
  shownWords,
  stateOf,
} from './queries.js';

/** What `describeLoading` must know of an element that shows a document from an address. */
export interface LoadingOptions<T> {
  /** Two addresses that it can be given as `src`. */
  readonly addresses: readonly [string, string];
  /** What it asked a client for. */
  requests(client: FakeClient): FakeRequest<T>[];
  /** A document as the client gives it, and as JSON. */
  readonly document: T;
  readonly json: unknown;
  /** Words that are seen once the document is there. */
  readonly words: string;
  /** The page that stands behind the first address, where the element links to it. */
  readonly page?: string;
}

const KINDS: Readonly<Record<Exclude<FailureKind, 'address'>, string>> = {
  offline: 'This could not be reached.',
  timeout: 'This is taking too long to arrive.',
  missing: 'There is nothing at this address',
  server: 'The site that keeps this has a problem',
  invalid: 'What arrived cannot be shown here.',
};
const NO_ADDRESS = 'This page names nothing to show here.';

const status = (): string => document.querySelector('body > [role="status"]')?.textContent ?? '';

/** Defines the tests that every element which loads a document must pass: states, fallback text, failures, retry, leaving. */
export function describeLoading<T>(tag: string, options: LoadingOptions<T>): void {
  const [address, other] = options.addresses;
  const asked = (element: TestElement): FakeRequest<T>[] => options.requests(element.client!);
  const placed = (placing: Placing = {}): Promise<TestElement> =>
    place(tag, {fallback: true, ...placing, attributes: {src: address, ...placing.attributes}});

  async function answer(element: TestElement, index = 0): Promise<void> {
    asked(element)[index]!.answer.resolve(options.document);
    await settled(element);
  }
  async function fail(element: TestElement, kind: FailureKind = 'server', index = 0): Promise<void> {
    asked(element)[index]!.answer.reject(new LoadError(kind, 'told by the test'));
    await settled(element);
  }
  const expectState = (element: TestElement, state: string): void => {
    if (HAS_STATES) expect(stateOf(element)).to.equal(state);
  };
  const retry = (element: TestElement): HTMLElement => byRole(element, 'button', 'Try again');

  describe(`<${tag}> loads`, () => {
    consoleGuard();

    it('asks once for its address, shows the text inside the tag meanwhile, and says that it loads', async () => {
      const element = await placed();
      expect(asked(element).map(({url}) => url)).to.deep.equal([address]);
      expectState(element, 'loading');
      expect(isShown(fallbackOf(element))).to.be.true;
      expect(ownPart(element, 'skeleton')).to.exist;
      expect(shownWords(element)).to.match(/Loading/);
    });

    it('shows the document in place of the text inside the tag, and tells the page once', async () => {
      const {events, stop} = recordEvents<MsLoadEvent>('ms-load');
      const element = await placed();
      await answer(element);
      stop();
      expectState(element, 'ready');
      expect(shownWords(element)).to.contain(options.words);
      expect(isShown(fallbackOf(element))).to.be.false;
      expect(ownPart(element, 'skeleton')).not.to.exist;
      expect(events.map(({target, document}) => target === element && document === options.document)).to.deep.equal([
        true,
      ]);
    });

    it('does nothing to attributes that every element has', async () => {
      const element = await placed({attributes: {title: 'A title', id: 'mine', class: 'of the page', hidden: ''}});
      await answer(element);
      expect(element.title).to.equal('A title');
      expect([element.id, element.className]).to.deep.equal(['mine', 'of the page']);
      expect(isShown(element)).to.be.false;
      element.hidden = false;
      expect(isShown(element)).to.be.true;
    });

    it('stays hidden where the page reserves its place with a display of its own', async () => {
      const element = await placed({attributes: {hidden: '', style: 'display: block; min-height: 100px'}});
      expect(isShown(element)).to.be.false;
    });

    it('keeps the focus when the text that held it makes way', async () => {
      const element = await placed();
      element.querySelector('a')!.focus();
      await answer(element);
      expectElement(document.activeElement, element);
      expectElement(focused(), ownPart(element, 'base'));
    });

    describe('a failure', () => {
      for (const [kind, words] of Object.entries(KINDS) as [FailureKind, string][]) {
        it(`of kind "${kind}" has its own words, and tells the page once`, async () => {
          const {events, stop} = recordEvents<MsErrorEvent>('ms-error');
          const element = await placed();
          await fail(element, kind);
          stop();
          expectState(element, 'error');
          expect(shownWords(ownPart(element, 'message')!)).to.contain(words);
          expect(events.map(({target, error}) => target === element && error.kind)).to.deep.equal([kind]);
          expect(status()).to.contain(words);
        });
      }

      it('brings the text inside the tag back', async () => {
        const element = await placed();
        await fail(element);
        expect(isShown(fallbackOf(element))).to.be.true;
      });

      it('offers to try again, and the page where there is one', async () => {
        const element = await placed();
        await fail(element);
        expectElement(retry(element), ownPart(element, 'retry'));
        const links = allByRole(ownPart(element, 'message')!, 'link').map(
          (node) => (node.element as HTMLAnchorElement).href,
        );
        expect(links).to.deep.equal(options.page ? [options.page] : []);
      });

      it('is followed by another try, which keeps the focus', async () => {
        const element = await placed();
        await fail(element);
        retry(element).focus();
        retry(element).click();
        await settled(element);
        expectState(element, 'loading');
        expect(asked(element)).to.have.length(2);
        expectElement(focused(), ownPart(element, 'base'));
        await answer(element, 1);
        expect(shownWords(element)).to.contain(options.words);
        expectElement(focused(), ownPart(element, 'base'));
      });

      it('that comes again is told again', async () => {
        const {events, stop} = recordEvents('ms-error');
        const element = await placed();
        await fail(element);
        retry(element).click();
        await settled(element);
        await fail(element, 'server', 1);
        stop();
        expect(events).to.have.length(2);
        expect(retry(element)).to.exist;
      });
    });

    describe('an address', () => {
      it('that is missing has its own words and no button', async () => {
        const {events, stop} = recordEvents<MsErrorEvent>('ms-error');
        const element = await place(tag, {fallback: true});
        stop();
        expectState(element, 'error');
        expect(shownWords(ownPart(element, 'message')!)).to.contain(NO_ADDRESS);
        expect(allByRole(element, 'button')).to.have.length(0);
        expect(isShown(fallbackOf(element))).to.be.true;
        expect(events.map(({error}) => error.kind)).to.deep.equal(['address']);
      });

      it('that is no http address is never asked for', async () => {
        for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///x']) {
          const element = await placed({attributes: {src}});
          expect(asked(element)).to.have.length(0);
          expect(shownWords(element)).to.contain(NO_ADDRESS);
        }
      });

      it('that changes aborts the first request, and what it brings is not shown', async () => {
        const element = await placed();
        element.setAttribute('src', other);
        await settled(element);
        const [first, second] = asked(element);
        expect([first!.signal.aborted, second!.url]).to.deep.equal([true, other]);
        await fail(element, 'server', 0);
        expectState(element, 'loading');
        await answer(element, 1);
        expectState(element, 'ready');
      });
    });

    describe('an object set as `data`', () => {
      it('is shown without a request', async () => {
        const element = await placed({properties: {data: options.json}});
        expect(asked(element)).to.have.length(0);
        expect(shownWords(element)).to.contain(options.words);
        expectState(element, 'ready');
      });

      it('that is no document is a failure like any other', async () => {
        for (const data of [{}, 'text', 7, [], {version: 2}]) {
          const element = await placed({properties: {data}});
          expect(shownWords(element)).to.contain(KINDS.invalid);
          expect(isShown(fallbackOf(element))).to.be.true;
        }
      });

      it('is left as it was', async () => {
        const before = JSON.stringify(options.json);
        await placed({properties: {data: options.json}});
        expect(JSON.stringify(options.json)).to.equal(before);
      });
    });

    describe('when it leaves the page', () => {
      it('aborts its request, and asks again when it comes back', async () => {
        const element = await placed();
        const parent = element.parentElement!;
        element.remove();
        await reactions();
        expect(asked(element)[0]!.signal.aborted).to.be.true;
        parent.append(element);
        await settled(element);
        expect(asked(element)).to.have.length(2);
        await answer(element, 1);
        expect(shownWords(element)).to.contain(options.words);
      });

      it('goes on when it only moves', async () => {
        const element = await placed();
        element.parentElement!.prepend(element);
        document.body.append(element);
        await answer(element);
        expect(asked(element)).to.have.length(1);
        expect(shownWords(element)).to.contain(options.words);
        element.remove();
      });
    });

    describe('inside settings that switch it off', () => {
      it('asks nothing, tells nothing, and shows the text inside the tag', async () => {
        const heard = ['ms-load', 'ms-error'].map((type) => recordEvents(type));
        for (const properties of [{}, {data: options.json}]) {
          const element = await placed({settings: {off: ''}, properties});
          expect(asked(element)).to.have.length(0);
          expect(isShown(fallbackOf(element))).to.be.true;
          expect(shownWords(element)).not.to.contain(options.words);
        }
        for (const {events, stop} of heard) {
          stop();
          expect(events).to.have.length(0);
        }
      });

      it('asks when they switch it on, and "false" is on', async () => {
        const element = await placed({settings: {off: ''}});
        element.parentElement!.setAttribute('off', 'false');
        await settled(element);
        expect(asked(element)).to.have.length(1);
        await answer(element);
        expect(shownWords(element)).to.contain(options.words);
      });
    });
  });
}
