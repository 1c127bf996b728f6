import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { operation as check } from '../src/operations/check/check.ts';
import { operation as deals } from '../src/operations/deals/deals.ts';
import { load } from '../src/operations/shared/load.ts';
import { runOperation } from '../src/operations/shared/run.ts';
import type { Operation } from '../src/operations/shared/types.ts';
import { operation as verdict } from '../src/operations/verdict/verdict.ts';
import { packageIndices } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import {
  drawInputs,
  gains as gainsOf,
  makeStudy,
  noDealValues,
  utilityOf,
  utilityTables,
} from '../src/study/index.ts';

/** Times what a user waits for, and the sampled kernel against a plain reading of the formula beside it. */
// The bench is compiled to a folder of its own and run from the repository.
const root = process.cwd();
const store = fileStore(root);
const situation = 'situations/us-russia-2025';

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] as number;
}

async function timed(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

function row(name: string, milliseconds: number, note: string): void {
  console.log(`${name.padEnd(58)} ${milliseconds.toFixed(1).padStart(9)} ms   ${note}`);
}

function commandTime(args: readonly string[]): Promise<number> {
  return timed(7, () => {
    const { status, stderr } = spawnSync('node', [resolve(root, 'dist/cli/main.js'), ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });
}

const { situation: loaded } = await load(store, { situation });
if (loaded === undefined) throw new Error('the example does not load');
const study = makeStudy(loaded, { seed: 1, samples: 10_000 });
const { compiled, draws } = study;
const chosen = packageIndices(loaded, loaded.proposals[1]?.package ?? loaded.noDeal);

/** The formula read literally: tables of utilities for one draw at a time, then each actor's gain. */
function plainGains(): number[][] {
  return Array.from({ length: draws.samples }, (_, s) => {
    const draw = Float64Array.from(draws.columns, (column) => column[s] as number);
    const tables = utilityTables(compiled, draw);
    const noDeal = noDealValues(compiled, tables);
    return compiled.actors.map((_, i) => utilityOf(compiled, tables, i, chosen) - (noDeal[i] as number));
  });
}

console.log(
  `node ${process.version}; medians; ${readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? ''}\n`,
);
row('detente --help, as a process', await commandTime(['--help']), 'wanted: under 150 ms');
row('detente check, as a process', await commandTime(['check', situation]), 'wanted: under 400 ms');
row(
  'detente verdict, 10,000 samples, as a process',
  await commandTime(['verdict', situation, '--proposal', 'business_for_peace']),
  'wanted: under 1,000 ms',
);
row(
  'check, in a process that runs',
  await timed(7, () => runOperation(check as unknown as Operation, { situation }, { store })),
  '',
);
row(
  'verdict, 10,000 samples, in a process that runs',
  await timed(7, () =>
    runOperation(verdict as unknown as Operation, { situation, proposal: 'business_for_peace' }, { store }),
  ),
  '',
);
row(
  'deals over 311,040 packages, in a process that runs',
  await timed(3, () => runOperation(deals as unknown as Operation, { situation }, { store })),
  'by enumeration',
);
row(
  '10,000 draws of all inputs',
  await timed(7, () => drawInputs(compiled, 1, 10_000)),
  `${compiled.inputs.length} inputs`,
);
const slow = await timed(3, plainGains);
const fast = await timed(15, () => gainsOf(study, chosen));
const { gains } = gainsOf(study, chosen);
const plain = plainGains();
const difference = gains.map((column, i) =>
  column.reduce((most, gain, s) => Math.max(most, Math.abs(gain - (plain[s]?.[i] as number))), 0),
);
row(
  'gains of one package in 10,000 draws, by columns',
  fast,
  `${(slow / fast).toFixed(0)} times the plain reading (${slow.toFixed(0)} ms); largest difference ${Math.max(...difference).toExponential(1)}`,
);
