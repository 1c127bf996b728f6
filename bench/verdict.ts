import { fund, sampledRun } from '../src/ledger/index.ts';
import { runLedger } from '../src/ledger/run-ledger.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { explainPast, verdict } from '../src/verdict/index.ts';
import { keep, type Promised } from '../src/verdict/kept/keep.ts';
import { keptPlainly } from '../src/verdict/kept/plain-kept.case.ts';
import { promisedBy } from '../src/verdict/past/facts.ts';
import { root, type Side, startBench } from './harness.ts';

/**
 * The four tests of the worked example: what is kept beside a plain reading of its definition that tries every breach and every reply,
 * the ledger over many draws beside one run a draw, and whole verdicts, for which there is no peer.
 */
const bench = startBench('verdict', 'Verdicts on the worked example');
const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
if (situation === undefined) throw new Error('the example does not load');
const draws = 300;
const few = makeStudy(situation, { seed: 1, samples: draws });
const proposals = situation.proposals.filter(({ id }) => id !== 'status_quo');
const promises = proposals.map((one): Promised => ({ ...promisedBy(few, one), devices: [] }));

/** Processor time of this process a unit of work: other programs on the machine do not count. */
function used(work: () => unknown, units = 1): Side {
  return () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / units;
  };
}

const all = draws * promises.length;
await bench.row({
  work: `kept: every breach and reply, a draw of one of ${promises.length} proposals, processor time`,
  ours: used(() => promises.map((one) => keep(few, one)), all),
  peer: { name: 'a plain reading', side: used(() => promises.map((one) => keptPlainly(few, one)), all) },
  fair: 'the plain reading stops at the first breach that pays; ours also works out bonds and patience',
  wanted: { ms: 0.02, ratio: 1 },
  runs: 3,
});
const differing = promises.filter((one) => {
  const plain = keptPlainly(few, one);
  return (keep(few, one)?.kept ?? plain.map(() => 1)).some((mark, s) => mark !== plain[s]);
});
if (differing.length > 0)
  throw new Error(`kept: ${differing.length} proposals differ from the plain reading`);
bench.note('kept: the same draws as the plain reading, in all proposals');

const many = fund(makeStudy(situation, { seed: 1, samples: 10_000 }));
const chosen = promises[0]?.chosen ?? few.compiled.noDeal;
const { runs } = many;
if (runs !== undefined) {
  const column = (s: number) => Float64Array.from(many.study.draws.columns, (one) => one[s] as number);
  await bench.row({
    work: 'ledger: all months, a draw of 10,000, processor time',
    ours: used(() => sampledRun({ ...runs, sampled: new Map() }, chosen), 10_000),
    peer: {
      name: 'one run a draw',
      side: used(() => {
        for (let s = 0; s < 200; s++) runLedger(runs.plan, { draw: column(s), packages: [chosen] });
      }, 200),
    },
    fair: 'one run a draw also keeps every transaction',
    wanted: { ms: 0.02, ratio: 1 },
    runs: 3,
  });
}
const ask = (count: number) => {
  const { study, runs: fresh } = fund(makeStudy(situation, { seed: 1, samples: 10_000 }));
  const explained = explainPast(study);
  for (const one of proposals.slice(0, count))
    verdict(study, { ...one, proposal: one.id }, { explained, runs: fresh });
};
for (const [count, ms] of [
  [1, 1_500],
  [proposals.length, 4_000],
] as const)
  await bench.row({
    work: `four tests, 10,000 draws, ${count === 1 ? 'one proposal' : `${count} proposals`}, draws made anew, processor time`,
    ours: used(() => ask(count)),
    peer: 'no other program answers this',
    fair: 'drawing included, reading the files left out',
    wanted: { ms },
    runs: 1,
  });
bench.note(`memory at its largest: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
bench.end();
