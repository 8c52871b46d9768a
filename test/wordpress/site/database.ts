import {mkdirSync} from 'node:fs';
import {join} from 'node:path';

import {runProgram, startProgram} from './processes.js';
import type {Running} from './processes.js';

/** The server refuses to run as root unless told to. */
const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];

/** Debian's MariaDB with an empty database `wordpress`, in a folder and on the socket `database.sock` in it, not on the network. */
export async function startDatabase(folder: string): Promise<Running> {
  const data = join(folder, 'data');
  const socket = join(folder, 'database.sock');
  // A server that starts removes what it takes for leftovers there, which may be another's.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const folders = [`--datadir=${data}`, `--tmpdir=${temporary}`];
  await runProgram('mariadb-install-db', [
    '--no-defaults',
    ...asUser,
    ...folders,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const quick = [
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-buffer-pool-size=64M',
    '--skip-log-bin',
    '--innodb-doublewrite=0',
  ];
  const running = await startProgram(
    '/usr/sbin/mariadbd',
    [
      '--no-defaults',
      ...asUser,
      ...folders,
      `--socket=${socket}`,
      `--pid-file=${folder}/db.pid`,
      '--skip-networking',
      ...quick,
    ],
    /ready for connections/,
  );
  await runProgram('mariadb', [
    '--no-defaults',
    `--socket=${socket}`,
    '--user=root',
    '--execute=CREATE DATABASE wordpress',
  ]);
  return running;
}
