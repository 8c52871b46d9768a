import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';

import {LoadError} from '../../../src/client/load-error.js';
import {ResourceController} from '../../../src/controllers/resource.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {Deferred} from '../../helpers/deferred.js';
import {reactions, settled} from '../shared/queries.js';

interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: Deferred<string>;
}

/** An element that shows one text. */
class ResourceProbe extends LitElement {
  data: unknown;
  url: string | undefined = 'https://library.example/a';
  idle = false;
  readonly asked: Asked[] = [];
  readonly shown: string[] = [];
  admissions = 0;

  readonly resource = new ResourceController<string>(this, {
    data: () => this.data,
    idle: () => this.idle,
    url: () => this.url,
    admit: (data) => {
      this.admissions++;
      if (typeof data !== 'string') throw new LoadError('invalid', 'no text');
      return data;
    },
    load: (url, signal) => {
      const answer = new Deferred<string>();
      signal.addEventListener('abort', () => answer.reject(signal.reason));
      this.asked.push({url, signal, answer});
      return answer.promise;
    },
  });

  /** The current state in a few words. */
  get now(): string {
    const {current} = this.resource;
    if (current.status === 'ready') return `ready: ${current.value}`;
    return current.status === 'error' ? `error: ${current.error.kind}` : current.status;
  }

  protected override render(): void {
    if (this.shown.at(-1) !== this.now) this.shown.push(this.now);
  }

  /** Changes what the page asks for, as properties of an element would. */
  async change(values: Partial<Pick<ResourceProbe, 'data' | 'url' | 'idle'>>): Promise<void> {
    Object.assign(this, values);
    this.requestUpdate();
    await settled(this);
  }
}
customElements.define('resource-probe', ResourceProbe);

async function makeProbe(values: Partial<ResourceProbe> = {}): Promise<ResourceProbe> {
  const probe = Object.assign(document.createElement('resource-probe') as ResourceProbe, values);
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.append(probe);
  return settled(probe);
}

async function answer(probe: ResourceProbe, index: number, value: string): Promise<void> {
  probe.asked[index]!.answer.resolve(value);
  await settled(probe);
}

describe('ResourceController', () => {
  consoleGuard();

  it('asks for the address and shows the answer', async () => {
    const probe = await makeProbe();
    expect(probe.asked.map(({url}) => url)).to.deep.equal(['https://library.example/a']);
    await answer(probe, 0, 'x');
    expect(probe.shown).to.deep.equal(['loading', 'ready: x']);
  });

  it('asks nothing twice when the element is drawn again', async () => {
    const probe = await makeProbe();
    await probe.change({});
    await answer(probe, 0, 'x');
    await probe.change({});
    expect(probe.asked).to.have.length(1);
  });

  describe('an address', () => {
    it('that is missing is an error of its own', async () => {
      const probe = await makeProbe({url: undefined});
      expect(probe.now).to.equal('error: address');
      expect(probe.asked).to.have.length(0);
    });

    it('that changes aborts the first request and shows the second answer alone', async () => {
      const probe = await makeProbe();
      await probe.change({url: 'https://library.example/b'});
      expect(probe.asked.map(({signal}) => signal.aborted)).to.deep.equal([true, false]);
      await answer(probe, 1, 'b');
      await answer(probe, 0, 'a');
      expect(probe.now).to.equal('ready: b');
      expect(probe.shown).not.to.include('error: offline');
    });

    it('that comes later is asked for', async () => {
      const probe = await makeProbe({url: undefined});
      await probe.change({url: 'https://library.example/a'});
      await answer(probe, 0, 'x');
      expect(probe.now).to.equal('ready: x');
    });
  });

  describe('an object set by the page', () => {
    it('wins over the address and starts no request', async () => {
      const probe = await makeProbe({data: 'mine'});
      expect(probe.now).to.equal('ready: mine');
      expect(probe.asked).to.have.length(0);
    });

    it('wins over a request that is under way, which is aborted', async () => {
      const probe = await makeProbe();
      await probe.change({data: 'mine'});
      expect(probe.asked[0]?.signal.aborted).to.be.true;
      expect(probe.now).to.equal('ready: mine');
    });

    it('is admitted once', async () => {
      const probe = await makeProbe({data: 'mine'});
      await probe.change({});
      expect(probe.admissions).to.equal(1);
    });

    it('that is refused is an error', async () => {
      const probe = await makeProbe({data: 7});
      expect(probe.now).to.equal('error: invalid');
    });

    it('that is taken away makes way for the address', async () => {
      const probe = await makeProbe({data: 'mine'});
      await probe.change({data: undefined});
      await answer(probe, 0, 'x');
      expect(probe.now).to.equal('ready: x');
    });
  });

  describe('while it is switched off', () => {
    it('asks nothing, and asks when it is switched on', async () => {
      const probe = await makeProbe({idle: true});
      expect(probe.asked).to.have.length(0);
      expect(probe.now).to.equal('loading');
      await probe.change({idle: false});
      expect(probe.asked).to.have.length(1);
    });
  });

  describe('a failure', () => {
    it('is shown with its kind', async () => {
      const probe = await makeProbe();
      probe.asked[0]!.answer.reject(new LoadError('server', 'HTTP 500'));
      await settled(probe);
      expect(probe.now).to.equal('error: server');
    });

    it('that nobody foresaw counts as "offline"', async () => {
      const probe = await makeProbe();
      probe.asked[0]!.answer.reject(new TypeError('odd'));
      await settled(probe);
      expect(probe.now).to.equal('error: offline');
    });

    it('is followed by another try when asked', async () => {
      const probe = await makeProbe();
      probe.asked[0]!.answer.reject(new LoadError('timeout', 'late'));
      await settled(probe);
      probe.resource.retry();
      await settled(probe);
      expect(probe.now).to.equal('loading');
      await answer(probe, 1, 'x');
      expect(probe.shown).to.deep.equal(['loading', 'error: timeout', 'loading', 'ready: x']);
    });

    it('stays when the element comes back to the page', async () => {
      const probe = await makeProbe();
      const parent = probe.parentElement!;
      probe.asked[0]!.answer.reject(new LoadError('missing', 'HTTP 404'));
      await settled(probe);
      probe.remove();
      await reactions();
      parent.append(probe);
      await settled(probe);
      expect(probe.asked).to.have.length(1);
      expect(probe.now).to.equal('error: missing');
    });
  });

  describe('when the element moves', () => {
    it('goes on with the same request', async () => {
      const probe = await makeProbe();
      const other = document.createElement('div');
      probe.parentElement!.append(other);
      other.append(probe);
      await settled(probe);
      expect(probe.asked).to.have.length(1);
      await answer(probe, 0, 'x');
      expect(probe.now).to.equal('ready: x');
    });
  });

  describe('when the element leaves the page', () => {
    it('aborts a microtask later', async () => {
      const probe = await makeProbe();
      probe.remove();
      expect(probe.asked[0]?.signal.aborted).to.be.false;
      await Promise.resolve();
      expect(probe.asked[0]?.signal.aborted).to.be.true;
    });

    it('asks again when it comes back', async () => {
      const probe = await makeProbe();
      const parent = probe.parentElement!;
      probe.remove();
      await reactions();
      parent.append(probe);
      await settled(probe);
      expect(probe.asked.map(({signal}) => signal.aborted)).to.deep.equal([true, false]);
      await answer(probe, 1, 'x');
      expect(probe.now).to.equal('ready: x');
    });

    it('asks again when it comes back before the abort was heard of', async () => {
      const probe = await makeProbe();
      const parent = probe.parentElement!;
      probe.remove();
      await Promise.resolve();
      parent.append(probe);
      await settled(probe);
      expect(probe.now).to.equal('loading');
      await answer(probe, 1, 'x');
      expect(probe.now).to.equal('ready: x');
      expect(probe.shown).not.to.include('error: offline');
    });

    it('keeps what has arrived', async () => {
      const probe = await makeProbe();
      const parent = probe.parentElement!;
      await answer(probe, 0, 'x');
      probe.remove();
      await reactions();
      parent.append(probe);
      await settled(probe);
      expect(probe.asked).to.have.length(1);
      expect(probe.now).to.equal('ready: x');
    });
  });
});
