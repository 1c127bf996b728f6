import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canMount, fullDisk, readOnlyFolder } from '../bench/reliability/bad-places.ts';
import { canFakeTime, clockJumps, editorsAtOnce, lostConnection } from '../bench/reliability/broken-times.ts';
import { copiesWhileWriting } from '../bench/reliability/copies.ts';
import type { Drilled, DrillSetup } from '../bench/reliability/drill.ts';
import { heldLock } from '../bench/reliability/held-lock.ts';
import { killSweeps } from '../bench/reliability/kill-sweeps.ts';
import { killWriters } from '../bench/reliability/kill-writers.ts';
import { healthWhileBriefing, loadWhileSweeping } from '../bench/reliability/load.ts';
import { malformed } from '../bench/reliability/malformed.ts';
import { buildCli } from './build.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { needing } from './shared-data.ts';

/** A short turn of each drill of `npm run reliability`: that nothing is lost, half-written or answered as a failure of ours. No times. */
const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);
const mounts = needing('a mount of one’s own', canMount());
const clocks = needing('libfaketime', canFakeTime);
const situation = 'situations/joint-plan-of-action-2013';

let main = '';
beforeAll(() => {
  main = buildCli();
});

const setup = (database: Postgres | null = null): DrillSetup => ({ main, database, seed: 7 });
const holds = async (drilled: Promise<Drilled>) => expect((await drilled).failures).toEqual([]);

describe('a folder', () => {
  test('loses nothing to writers that are killed', () =>
    holds(killWriters(setup(), 'folder', { writes: 4, appends: 4 })));
  test('loses no part of a sweep that is killed', () =>
    holds(killSweeps(setup(), 'folder', { kills: 1, situation, samples: 200 })));
  test('takes the changes of editors at once', () =>
    holds(editorsAtOnce(setup(), 'folder', { editors: 3, changes: 4 })));
  test('is taken over from a process that is killed, whatever the clock says', () =>
    holds(heldLock(setup(), { times: 2 })));
  test('is copied whole while it is written', () =>
    holds(copiesWhileWriting(setup(), 'folder', { copies: 2 })));
  mounts.test('on a disk that is full refuses in words', () => holds(fullDisk(setup())));
  mounts.test('that may not be written refuses in words', () => holds(readOnlyFolder(setup())));
  clocks.test('outlives a clock that jumps', () => holds(clockJumps(setup())));
  test('is read and written by many while a sweep runs', () =>
    holds(loadWhileSweeping(setup(), 'folder', { readers: 20, writers: 4, seconds: 1 })));
});

test('a server says that it lives while briefs run', () =>
  holds(healthWhileBriefing(setup(), { situation, briefs: 2, samples: 20, mostMs: null })));

postgres.describe('a database', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  postgres.test('loses nothing to writers that are killed', () =>
    holds(killWriters(setup(server), 'database', { writes: 2, appends: 2 })),
  );
  postgres.test('loses no change to connections that are cut', () =>
    holds(lostConnection(setup(server), { changes: 10 })),
  );
  postgres.test('is copied as it was at one moment while it is written', () =>
    holds(copiesWhileWriting(setup(server), 'database', { copies: 2 })),
  );
  postgres.test('takes the changes of editors of two servers at once', () =>
    holds(editorsAtOnce(setup(server), 'database', { editors: 4, changes: 3 })),
  );
  postgres.test('answers no malformed request as a failure of its own', () =>
    holds(malformed(setup(server), { requests: 400 })),
  );
});
