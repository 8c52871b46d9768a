import {spawn} from 'node:child_process';
import type {ChildProcess, SpawnOptions} from 'node:child_process';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {createInterface} from 'node:readline';

/** A program that runs until it is stopped. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own and waits until it prints a line that matches on stderr.
 *
 * @throws Error with all it printed where it ends before
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  ready: RegExp,
  options: SpawnOptions = {},
): Promise<Running> {
  const child = spawn(command, args, {...options, detached: true, stdio: ['ignore', 'ignore', 'pipe']});
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    createInterface({input: child.stderr}).on('line', (line) => {
      printed.push(line);
      if (ready.test(line)) resolve();
    });
    void ended.then(() => reject(new Error(`${command} ended:\n${printed.join('\n')}`)));
  });
  return {stop: () => stopGroup(child, ended)};
}

/** Ends a program and those that it started. */
async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
  await ended;
}

/**
 * Runs a program to its end.
 *
 * @returns what it printed
 * @throws Error with what it printed on stderr where it fails
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  {input, ...options}: SpawnOptions & {readonly input?: string} = {},
): Promise<string> {
  const child = spawn(command, args, {...options, stdio: 'pipe'});
  const printed = {out: '', err: ''};
  child.stdout.setEncoding('utf8').on('data', (text) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (printed.err += text));
  // A program that does not read closes it.
  child.stdin.on('error', () => undefined).end(input ?? '');
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${printed.err}${printed.out}`);
  return printed.out;
}

/** A port of this machine that nobody listens on, for programs that must be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
