import {expect} from '@open-wc/testing';

import {isWithdrawn} from '../../../src/article/parse-article.js';
import {admit, createClient} from '../../../src/client/client.js';
import type {Client, ClientOptions} from '../../../src/client/client.js';
import {LoadError} from '../../../src/client/load-error.js';
import {withValue} from '../../fixtures/article.js';
import {
  articleDocument,
  articleUrl,
  feedDocument,
  relatedUrl,
  withdrawnDocument,
} from '../../fixtures/browser-documents.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClock} from '../../helpers/fake-clock.js';
import {fakeFetch} from '../../helpers/fake-fetch.js';
import type {FakeCall} from '../../helpers/fake-fetch.js';

const URL_A = articleUrl('a');
const MINUTE = 60_000;

function setUp(options: ClientOptions = {}): {client: Client; calls: FakeCall[]} {
  const {fetch, calls} = fakeFetch();
  return {client: createClient({fetch, ...options}), calls};
}

/** One who wants a document, and may leave. */
class Caller {
  readonly abort = new AbortController();
  readonly answer: Promise<unknown>;
  /** What became of the answer: a value, or what was thrown. */
  outcome: unknown;

  constructor(client: Client, url = URL_A) {
    this.answer = client.json(url, this.abort.signal);
    this.answer.then(
      (value) => (this.outcome = value),
      (error: unknown) => (this.outcome = error),
    );
  }
}

const signal = (): AbortSignal => new AbortController().signal;

async function failureOf(promise: Promise<unknown>): Promise<LoadError> {
  const error: unknown = await promise.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(LoadError);
  return error as LoadError;
}

describe('createClient', () => {
  consoleGuard();
  const clock = new FakeClock();
  beforeEach(() => void clock.install());
  afterEach(() => clock.uninstall());

  describe('one request for all', () => {
    it('asks once for an address that several want at once', async () => {
      const {client, calls} = setUp();
      const callers = [1, 2, 3].map(() => new Caller(client));
      expect(calls).to.have.length(1);
      calls[0]!.reply({n: 1});
      for (const {answer} of callers) expect(await answer).to.deep.equal({n: 1});
    });

    it('asks for each address by itself', () => {
      const {client, calls} = setUp();
      for (const url of [URL_A, articleUrl('b'), `${URL_A}?v=2`]) new Caller(client, url);
      expect(calls.map(({url}) => url)).to.deep.equal([URL_A, articleUrl('b'), `${URL_A}?v=2`]);
    });

    it('goes on for the others when one leaves', async () => {
      const {client, calls} = setUp();
      const [first, second] = [new Caller(client), new Caller(client)];
      first.abort.abort(new Error('left'));
      await clock.advance(0);
      expect(calls[0]!.init.signal?.aborted).to.be.false;
      expect(String(first.outcome)).to.equal('Error: left');
      calls[0]!.reply({n: 1});
      expect(await second.answer).to.deep.equal({n: 1});
    });

    it('aborts when all have left', async () => {
      const {client, calls} = setUp();
      const callers = [new Caller(client), new Caller(client)];
      for (const {abort} of callers) abort.abort(new Error('left'));
      await clock.advance(0);
      expect(calls[0]!.init.signal?.aborted).to.be.true;
      expect(callers.map(({outcome}) => String(outcome))).to.deep.equal(['Error: left', 'Error: left']);
    });

    it('asks anew for one who comes after all have left', async () => {
      const {client, calls} = setUp();
      const first = new Caller(client);
      first.abort.abort();
      const second = new Caller(client);
      expect(calls).to.have.length(2);
      calls[1]!.reply({n: 2});
      expect(await second.answer).to.deep.equal({n: 2});
    });

    it('leaves no request open for one who has left already', async () => {
      const {client, calls} = setUp();
      const reason = new Error('left');
      const error: unknown = await client.json(URL_A, AbortSignal.abort(reason)).catch((thrown: unknown) => thrown);
      expect(error).to.equal(reason);
      expect(calls.filter(({init}) => !init.signal?.aborted)).to.have.length(0);
    });

    it('keeps an answer when its last caller leaves after it came', async () => {
      const {client, calls} = setUp();
      const caller = new Caller(client);
      calls[0]!.reply({n: 1});
      await caller.answer;
      caller.abort.abort();
      expect(await new Caller(client).answer).to.deep.equal({n: 1});
      expect(calls).to.have.length(1);
    });
  });

  describe('keeping', () => {
    it('uses an answer again for five minutes, and not longer', async () => {
      const {client, calls} = setUp();
      const caller = new Caller(client);
      calls[0]!.reply({n: 1});
      await caller.answer;
      await clock.advance(5 * MINUTE - 1);
      expect(await new Caller(client).answer).to.deep.equal({n: 1});
      await clock.advance(1);
      new Caller(client);
      expect(calls).to.have.length(2);
    });

    it('uses an answer again for as long as it is told', async () => {
      const {client, calls} = setUp({maxAge: 10});
      const caller = new Caller(client);
      calls[0]!.reply({});
      await caller.answer;
      await clock.advance(9);
      new Caller(client);
      expect(calls).to.have.length(1);
      await clock.advance(1);
      new Caller(client);
      expect(calls).to.have.length(2);
    });

    for (const [what, fail] of [
      ['no answer', (call: FakeCall) => call.fail()],
      ['HTTP 500', (call: FakeCall) => call.reply({}, {status: 500})],
      ['what is no JSON', (call: FakeCall) => call.reply('<p>')],
    ] as const) {
      it(`never keeps a failure: ${what}`, async () => {
        const {client, calls} = setUp();
        const failed = failureOf(client.json(URL_A, signal()));
        fail(calls[0]!);
        await failed;
        const again = new Caller(client);
        expect(calls).to.have.length(2);
        calls[1]!.reply({n: 2});
        expect(await again.answer).to.deep.equal({n: 2});
      });
    }

    it('tells everybody of a failure that came while they waited', async () => {
      const {client, calls} = setUp();
      const failures = [1, 2].map(() => failureOf(client.json(URL_A, signal())));
      calls[0]!.fail();
      expect((await Promise.all(failures)).map(({kind}) => kind)).to.deep.equal(['offline', 'offline']);
    });

    it('keeps a hundred answers, the newest', async () => {
      const {client, calls} = setUp();
      for (let index = 0; index <= 100; index++) {
        const caller = new Caller(client, articleUrl(`n${index}`));
        calls[index]!.reply({index});
        await caller.answer;
      }
      await new Caller(client, articleUrl('n100')).answer;
      await new Caller(client, articleUrl('n1')).answer;
      expect(calls).to.have.length(101);
      new Caller(client, articleUrl('n0'));
      expect(calls).to.have.length(102);
    });
  });

  describe('failing', () => {
    it('gives up after ten seconds', async () => {
      const {client} = setUp();
      const failed = failureOf(client.json(URL_A, signal()));
      await clock.advance(10_000);
      expect((await failed).kind).to.equal('timeout');
    });

    it('gives up after the time it is told, and asks again the next time', async () => {
      const {client, calls} = setUp({timeout: 50});
      const failed = failureOf(client.json(URL_A, signal()));
      await clock.advance(50);
      expect((await failed).kind).to.equal('timeout');
      new Caller(client);
      expect(calls).to.have.length(2);
    });

    it('looks `fetch` up when it asks, so that a page may wrap it later', async () => {
      const client = createClient();
      const original = globalThis.fetch;
      const {fetch, calls} = fakeFetch((call) => call.reply({wrapped: true}));
      globalThis.fetch = fetch;
      try {
        expect(await client.json(URL_A, signal())).to.deep.equal({wrapped: true});
        expect(calls).to.have.length(1);
      } finally {
        globalThis.fetch = original;
      }
    });
  });

  describe('documents', () => {
    it('gives an article with addresses resolved against its own', async () => {
      const {client, calls} = setUp();
      const answer = client.article(URL_A, signal());
      calls[0]!.reply(articleDocument());
      const article = await answer;
      expect(isWithdrawn(article)).to.be.false;
      expect(article.url).to.equal('https://library.example/articles/light-and-sleep/');
    });

    it('gives the document of a summary that was taken back', async () => {
      const {client, calls} = setUp();
      const answer = client.article(URL_A, signal());
      calls[0]!.reply(withdrawnDocument());
      expect(isWithdrawn(await answer)).to.be.true;
    });

    it('gives a feed with addresses resolved against its own', async () => {
      const {client, calls} = setUp();
      const answer = client.feed(relatedUrl('a'), signal());
      calls[0]!.reply(feedDocument());
      expect((await answer).items[0]?.url).to.equal('https://library.example/articles/item-1/');
    });

    it('refuses JSON of another shape, with the path of each problem', async () => {
      const {client, calls} = setUp();
      const failed = failureOf(client.article(URL_A, signal()));
      const wrong = withValue(withValue(articleDocument(), 'title', 7), 'topics.0.id', 'Not An Id');
      calls[0]!.reply(wrong);
      const {kind, message, problems} = await failed;
      expect(kind).to.equal('invalid');
      expect(problems.map(({path}) => path)).to.deep.equal(['$.title', '$.topics[0].id']);
      expect(message).to.equal(`${URL_A}: $.title: expected text`);
    });

    it('refuses a feed where an article is expected, and the other way round', async () => {
      const {client, calls} = setUp();
      const failures = [failureOf(client.article(URL_A, signal())), failureOf(client.feed(relatedUrl('a'), signal()))];
      calls[0]!.reply(feedDocument());
      calls[1]!.reply(articleDocument());
      expect((await Promise.all(failures)).map(({kind}) => kind)).to.deep.equal(['invalid', 'invalid']);
    });

    it('shares one request between those who parse the same address', async () => {
      const {client, calls} = setUp();
      const answers = [client.article(URL_A, signal()), client.article(URL_A, signal())];
      calls[0]!.reply(articleDocument());
      expect((await Promise.all(answers)).map(({id}) => id)).to.deep.equal(['light-and-sleep', 'light-and-sleep']);
      expect(calls).to.have.length(1);
    });
  });

  it('admits what the parser admits, and throws the rest with its origin', () => {
    expect(admit({ok: true, value: 7}, 'data')).to.equal(7);
    const problems = [{path: '$.a', expected: 'text'}];
    const refuse = (): unknown => admit({ok: false, problems}, 'data');
    expect(refuse).to.throw(LoadError, 'data: $.a: expected text').with.property('problems', problems);
  });
});
