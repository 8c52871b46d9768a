import {expect} from '@open-wc/testing';

import {fetchJson} from '../../../src/client/fetch-json.js';
import {LoadError} from '../../../src/client/load-error.js';
import type {FailureKind} from '../../../src/client/load-error.js';
import {consoleGuard} from '../../helpers/console-guard.js';
import {FakeClock} from '../../helpers/fake-clock.js';
import type {FakeCall} from '../../helpers/fake-fetch.js';
import {fakeFetch} from '../../helpers/fake-fetch.js';

const URL = 'https://library.example/v1/articles/a.json';

/** Asks once, and answers as a test says. */
function ask(answer?: (call: FakeCall) => void): {answer: Promise<unknown>; call: FakeCall; abort: AbortController} {
  const {fetch, calls} = fakeFetch(answer);
  const abort = new AbortController();
  const promise = fetchJson(URL, {signal: abort.signal, timeout: 1000, fetch});
  return {answer: promise, call: calls[0]!, abort};
}

/** What a promise rejects with. */
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => expect.fail(`resolved with ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );

async function failureOf(promise: Promise<unknown>): Promise<LoadError> {
  const error = await rejection(promise);
  expect(error).to.be.instanceOf(LoadError);
  return error as LoadError;
}

/** A body of so many bytes in chunks of 64 kB, made as they are read. */
function longBody(bytes: number): {stream: ReadableStream<Uint8Array>; state: {sent: number; cancelled: boolean}} {
  const state = {sent: 0, cancelled: false};
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const size = Math.min(65_536, bytes - state.sent);
      if (!size) return controller.close();
      state.sent += size;
      controller.enqueue(new Uint8Array(size).fill(' '.charCodeAt(0)));
    },
    cancel: () => void (state.cancelled = true),
  });
  return {stream, state};
}

describe('fetchJson', () => {
  consoleGuard();
  const clock = new FakeClock();
  beforeEach(() => void clock.install());
  afterEach(() => clock.uninstall());

  it('gives parsed JSON, asked for without cookies and without a Referer', async () => {
    const {answer, call} = ask((asked) => asked.reply({a: ['ä', 1, null]}));
    expect(await answer).to.deep.equal({a: ['ä', 1, null]});
    expect(call.url).to.equal(URL);
    expect(call.init).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  it('puts letters together that arrive in two pieces', async () => {
    const bytes = new TextEncoder().encode('"ä🧠"');
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await ask((call) => call.reply(stream)).answer).to.equal('ä🧠');
  });

  for (const [status, kind] of [
    [400, 'missing'],
    [403, 'missing'],
    [404, 'missing'],
    [410, 'missing'],
    [500, 'server'],
    [503, 'server'],
  ] satisfies [number, FailureKind][]) {
    it(`tells HTTP ${status} as "${kind}"`, async () => {
      const error = await failureOf(ask((call) => call.reply({}, {status})).answer);
      expect(error.kind).to.equal(kind);
      expect(error.message).to.equal(`${URL}: HTTP ${status}`);
    });
  }

  it('tells a request without an answer as "offline"', async () => {
    const error = await failureOf(ask((call) => call.fail()).answer);
    expect(error.kind).to.equal('offline');
    expect(error.message).to.include(URL);
  });

  for (const [what, body] of [
    ['an HTML page', '<!doctype html><title>Not found</title>'],
    ['nothing', ''],
    ['half a document', '{"version": 1, "id'],
  ] as const) {
    it(`tells ${what} as "invalid"`, async () => {
      const error = await failureOf(ask((call) => call.reply(body)).answer);
      expect(error.kind).to.equal('invalid');
      expect(error.message).to.equal(`${URL}: not JSON`);
    });
  }

  it('stops reading what is larger than a megabyte', async () => {
    const {stream, state} = longBody(5_000_000);
    const error = await failureOf(ask((call) => call.reply(stream)).answer);
    expect(error.kind).to.equal('invalid');
    expect(error.message).to.include('more than 1000000 bytes');
    expect(state.cancelled).to.be.true;
    expect(state.sent).to.be.below(1_300_000);
  });

  it('reads up to a megabyte', async () => {
    const {stream, state} = longBody(1_000_000);
    const error = await failureOf(ask((call) => call.reply(stream)).answer);
    expect(error.message).to.equal(`${URL}: not JSON`);
    expect(state).to.deep.equal({sent: 1_000_000, cancelled: false});
  });

  it('gives up after its time, and aborts the request', async () => {
    const {answer, call} = ask();
    const failure = failureOf(answer);
    await clock.advance(999);
    expect(call.init.signal?.aborted).to.be.false;
    await clock.advance(1);
    expect((await failure).kind).to.equal('timeout');
    expect(call.init.signal?.aborted).to.be.true;
  });

  it('gives up after its time on a body that does not end', async () => {
    const {fetch, calls} = fakeFetch((call) => {
      const stream = new ReadableStream<Uint8Array>({
        start: (controller) => call.init.signal!.addEventListener('abort', () => controller.error(new Error('cut'))),
      });
      call.reply(stream);
    });
    const failure = failureOf(fetchJson(URL, {signal: new AbortController().signal, timeout: 1000, fetch}));
    await clock.advance(1000);
    expect((await failure).kind).to.equal('timeout');
    expect(calls[0]?.init.signal?.aborted).to.be.true;
  });

  it('rejects with the reason of whoever aborts it', async () => {
    const {answer, call, abort} = ask();
    const reason = new Error('no longer wanted');
    abort.abort(reason);
    expect(await rejection(answer)).to.equal(reason);
    expect(call.init.signal?.aborted).to.be.true;
  });

  it('leaves no timer behind, however it ends', async () => {
    await ask((call) => call.reply({})).answer;
    await failureOf(ask((call) => call.fail()).answer);
    await failureOf(ask((call) => call.reply('', {status: 500})).answer);
    expect(clock.pending).to.equal(0);
  });
});
