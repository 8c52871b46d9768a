import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import type {TestContext} from 'node:test';

import {KnownError} from '../../../src/node/known-error.js';
import {PoliteClient, UnreadableAnswer} from '../../../src/node/papers/polite-client.js';
import type {ClientOptions} from '../../../src/node/papers/polite-client.js';

interface Local {
  readonly url: URL;
  /** When each request came, in milliseconds. */
  readonly times: number[];
  readonly agents: (string | undefined)[];
}

type Answer = (response: ServerResponse, count: number, request: IncomingMessage) => void;

async function local(test: TestContext, answer: Answer): Promise<Local> {
  const times: number[] = [];
  const agents: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    times.push(performance.now());
    agents.push(request.headers['user-agent']);
    answer(response, times.length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  test.after(() => server.close().closeAllConnections());
  return {url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`), times, agents};
}

const client = (change: Partial<ClientOptions> = {}): PoliteClient =>
  new PoliteClient({name: 'Crossref', perSecond: 50, userAgent: 'test (mailto:a@b.example)', firstWait: 1, ...change});
const read = (text: string): unknown => JSON.parse(text);
const known = (message: RegExp) => (error: unknown) => error instanceof KnownError && message.test(error.message);

describe('PoliteClient', () => {
  it('says who asks, and reads the answer', async (test) => {
    const {url, agents} = await local(test, (response) => response.end('{"a":1}'));
    assert.deepEqual(await client().get(url, read), {a: 1});
    assert.deepEqual(agents, ['test (mailto:a@b.example)']);
  });

  it('never asks more often than agreed, however many ask at once', async (test) => {
    const {url, times} = await local(test, (response) => response.end('1'));
    const polite = client({perSecond: 5});
    await Promise.all(Array.from({length: 12}, () => polite.get(url, read)));
    for (const start of times) {
      const within = times.filter((time) => time >= start && time < start + 1000).length;
      assert.ok(within <= 5, `${within} requests within a second`);
    }
    assert.equal(times.length, 12);
  });

  for (const status of [429, 500, 503])
    it(`asks again after ${status}`, async (test) => {
      const {url, times} = await local(test, (response, count) =>
        count < 3 ? response.writeHead(status).end() : response.end('2'),
      );
      assert.equal(await client().get(url, read), 2);
      assert.equal(times.length, 3);
    });

  it('waits as long as it is told to', async (test) => {
    const {url, times} = await local(test, (response, count) =>
      count === 1 ? response.writeHead(429, {'Retry-After': '1'}).end() : response.end('3'),
    );
    assert.equal(await client().get(url, read), 3);
    assert.ok(times[1]! - times[0]! >= 1000, `${times[1]! - times[0]!} ms`);
  });

  for (const [name, answer, message, asked] of [
    ['errors', (response) => response.writeHead(500).end(), /^Crossref: answered 500, asked 4 times/, 4],
    ['lost connections', (response) => response.destroy(), /^Crossref: cannot be reached \(\w+\), asked 4 times/, 4],
    ['a wait of an hour', (response) => response.writeHead(503, {'Retry-After': '3600'}).end(), /3600 seconds/, 1],
    ['a refusal', (response) => response.writeHead(400).end(), /^Crossref: answered 400/, 1],
    ['a flood', (response) => response.end('x'.repeat(2000)), /^Crossref: an answer of more than 1000 bytes/, 1],
  ] as const satisfies readonly (readonly [string, Answer, RegExp, number])[])
    it(`gives up on ${name} with one plain line`, async (test) => {
      const {url, times} = await local(test, answer);
      await assert.rejects(client({mostBytes: 1000}).get(url, read), known(message));
      assert.equal(times.length, asked);
    });

  it('gives up on a server that is silent', async (test) => {
    const {url} = await local(test, () => undefined);
    await assert.rejects(client({timeout: 30}).get(url, read), known(/cannot be reached \(no answer in time\)/));
  });

  it('tells an answer that cannot be read from a service that cannot be reached', async (test) => {
    const {url, times} = await local(test, (response) => response.end('<html>'));
    await assert.rejects(client().get(url, read), (error) => error instanceof UnreadableAnswer);
    assert.equal(times.length, 4);
  });

  it('gives nothing for 404', async (test) => {
    const {url} = await local(test, (response) => response.writeHead(404).end('no'));
    assert.equal(await client().get(url, read), undefined);
  });
});
