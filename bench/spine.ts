import { operation as check } from '../src/operations/check/check.ts';
import { load } from '../src/operations/shared/load.ts';
import { runOperation } from '../src/operations/shared/run.ts';
import { operation as verdict } from '../src/operations/verdict/verdict.ts';
import { packageIndices } from '../src/situation/index.ts';
import { fileStore } from '../src/store/index.ts';
import { drawInputs, gains, makeStudy, noDealValues, utilityOf, utilityTables } from '../src/study/index.ts';
import { clock, detente, processClock, root, startBench } from './harness.ts';

/** What a user waits for, and the sampled kernel against a plain reading of the formula, with and without reading the files. */
const bench = startBench('spine', 'From a folder to gains in every draw');
const store = fileStore(root);
const folder = 'situations/us-russia-2025';
const samples = 10_000;

async function read() {
  const { situation } = await load(store, { situation: folder });
  if (situation === undefined) throw new Error('the example does not load');
  const study = makeStudy(situation, { seed: 1, samples });
  const chosen = packageIndices(situation, situation.proposals[1]?.package ?? situation.noDeal);
  return { study, chosen };
}
type Read = Awaited<ReturnType<typeof read>>;

/** The formula read literally: tables of utilities for one draw at a time, then each actor's gain. */
function plainGains({ study, chosen }: Read): number[][] {
  const { compiled, draws } = study;
  return Array.from({ length: draws.samples }, (_, s) => {
    const draw = Float64Array.from(draws.columns, (column) => column[s] as number);
    const tables = utilityTables(compiled, draw);
    const noDeal = noDealValues(compiled, tables);
    return compiled.actors.map((_, i) => utilityOf(compiled, tables, i, chosen) - (noDeal[i] as number));
  });
}

const nothing = { name: 'node that runs nothing', side: processClock(process.execPath, ['-e', '0']) };
for (const { args, ms } of [
  { args: ['--help'], ms: 150 },
  { args: ['check', folder], ms: 400 },
])
  await bench.row({
    work: `detente ${args[0]}, as a process`,
    ours: detente(args),
    peer: nothing,
    fair: 'no: the least that any program of Node takes',
    wanted: { ms },
    runs: 3,
  });
await bench.row({
  work: 'check, in a process that runs',
  ours: clock(() => runOperation(check, { situation: folder }, { store })),
  peer: 'no other program reads these files',
  fair: '',
  runs: 3,
});
await bench.row({
  work: 'verdict, 10,000 draws, in a process that runs',
  ours: clock(() => runOperation(verdict, { situation: folder, proposal: 'business_for_peace' }, { store })),
  peer: 'no other program answers this',
  fair: '',
  runs: 3,
});
const warm = await read();
await bench.row({
  work: `${samples} draws of ${warm.study.compiled.inputs.length} inputs`,
  ours: clock(() => drawInputs(warm.study.compiled, 1, samples)),
  peer: 'part of both sides below',
  fair: '',
});
await bench.row({
  work: 'gains of one package in 10,000 draws, files read and inputs drawn',
  ours: clock(async () => {
    const own = await read();
    gains(own.study, own.chosen);
  }),
  peer: { name: 'draw by draw', side: clock(async () => plainGains(await read())) },
  fair: 'yes: both read, check and draw by the same code',
  wanted: { ratio: 1 },
  runs: 3,
});
await bench.row({
  work: 'gains of one package in 10,000 draws, kernel',
  ours: clock(() => gains(warm.study, warm.chosen)),
  peer: { name: 'draw by draw', side: clock(() => plainGains(warm)) },
  fair: 'yes: the same draws; theirs fills the whole table of utilities in each',
  wanted: { ratio: 1 },
  runs: 3,
});
const plain = plainGains(warm);
const gaps = gains(warm.study, warm.chosen).gains.flatMap((column, i) =>
  Array.from(column, (gain, s) => Math.abs(gain - (plain[s]?.[i] as number))),
);
bench.note(`largest difference of a gain ${gaps.reduce((a, b) => Math.max(a, b), 0).toExponential(1)}`);
bench.end();
