import { resolve } from 'node:path';
import { postgresPrograms, startPostgres } from '../../test/postgres.ts';
import { canMount, fullDisk, readOnlyFolder } from './bad-places.ts';
import { canFakeTime, clockJumps, editorsAtOnce, lostConnection } from './broken-times.ts';
import { copiesWhileWriting } from './copies.ts';
import type { Drilled, DrillSetup } from './drill.ts';
import { heldLock } from './held-lock.ts';
import { killSweeps } from './kill-sweeps.ts';
import { killWriters, type Place } from './kill-writers.ts';
import { healthWhileBriefing, loadWhileSweeping } from './load.ts';
import { malformed } from './malformed.ts';

/**
 * What a server has to bear, at full length: npm run reliability. Names of drills as words after it run those alone, `--seed N` draws other
 * moments. It fails where something was lost, half-written or answered as a failure of ours.
 */
const [seedAt, words] = [process.argv.indexOf('--seed'), process.argv.slice(2)];
const seed = seedAt < 0 ? 1 : Number(process.argv[seedAt + 1]);
const wanted = words.filter((word, i) => !word.startsWith('--') && words[i - 1] !== '--seed');
const postgres = postgresPrograms() === undefined ? null : await startPostgres();
const setup: DrillSetup = { main: resolve('dist/cli/main.js'), database: postgres, seed };
const situation = 'situations/joint-plan-of-action-2013';
const places: readonly Place[] = postgres === null ? ['folder'] : ['folder', 'database'];
const onBoth = (drill: (place: Place) => Promise<Drilled>) => places.map((place) => () => drill(place));

const drills: Readonly<Record<string, readonly (() => Promise<Drilled>)[]>> = {
  writers: onBoth((place) => killWriters(setup, place, { writes: 50, appends: 40 })),
  sweeps: onBoth((place) => killSweeps(setup, place, { kills: 10, situation, samples: 2000 })),
  disks: canMount() ? [() => fullDisk(setup), () => readOnlyFolder(setup)] : [],
  connections: postgres === null ? [] : [() => lostConnection(setup, { changes: 200 })],
  clocks: canFakeTime ? [() => clockJumps(setup)] : [],
  editors: onBoth((place) => editorsAtOnce(setup, place, { editors: 10, changes: 20 })),
  locks: [() => heldLock(setup, { times: 20 })],
  copies: onBoth((place) => copiesWhileWriting(setup, place, { copies: 20 })),
  malformed: [() => malformed(setup, { requests: 10_000 })],
  load: onBoth((place) => loadWhileSweeping(setup, place, { readers: 200, writers: 20, seconds: 30 })),
  health: [
    () =>
      healthWhileBriefing(setup, {
        situation: 'situations/us-russia-2025',
        briefs: 4,
        samples: 2000,
        mostMs: 50,
      }),
  ],
};

let failed = 0;
try {
  for (const [name, parts] of Object.entries(drills)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (parts.length === 0) console.log(`${name}: left out; this machine lacks what it needs`);
    for (const part of parts) {
      const start = performance.now();
      const { figures, failures } = await part();
      console.log(`${name}: ${figures} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
      for (const words of failures) console.log(`  FAILED: ${words}`);
      failed += failures.length;
    }
  }
} finally {
  postgres?.stop();
}
process.exitCode = failed > 0 ? 1 : 0;
