import { fund, type LedgerRuns } from '../src/ledger/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { makeStudy, type Study, withEstimate } from '../src/study/index.ts';
import { explainPast, verdict } from '../src/verdict/index.ts';
import { detente, root, type Side, startBench } from './harness.ts';

/**
 * What a slider waits for: one stance of the worked example changed, to all four tests at 1,000 draws, in a process that is
 * warm. Beside it the same from a study made anew; and the commands that a reader types.
 */
const bench = startBench('study', 'A study changed by one estimate');
const folder = 'situations/us-russia-2025';
const { situation } = await load(fileStore(root), { situation: folder });
if (situation === undefined) throw new Error('the example does not load');
const { proposals } = situation;
const draws = { seed: 1, samples: 1_000 };
const warm = fund(makeStudy(situation, draws));

function askAll(study: Study, runs: LedgerRuns | undefined, count: number): void {
  const explained = explainPast(study);
  for (const one of proposals.slice(0, count))
    verdict(study, { ...one, proposal: one.id }, { explained, runs });
}
askAll(warm.study, warm.runs, proposals.length);

/** Processor time of this process: other programs on the machine do not count. */
function used(work: () => void): Side {
  return () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

// A value of its own each time: nothing that was asked before may answer.
let turn = 0;
function changed(count: number): void {
  turn++;
  const value = 20 + (turn % 60);
  const next = withEstimate(warm.study, 'stances.ru.us_sanctions.position', value);
  const { study, runs } = fund(next, {}, warm.runs);
  askAll(study, runs, count);
}

function anew(count: number): void {
  const { study, runs } = fund(makeStudy(situation as NonNullable<typeof situation>, draws));
  askAll(study, runs, count);
}

for (const [count, ms] of [
  [1, 60],
  [proposals.length, 250],
] as const)
  await bench.row({
    work: `one changed stance, four tests, ${count === 1 ? 'one proposal' : `${count} proposals`}, processor time`,
    ours: used(() => changed(count)),
    peer: { name: 'the study made anew', side: used(() => anew(count)) },
    fair: 'yes: the same four tests of the same draws',
    wanted: { ms },
    // The study made anew takes seconds for all proposals.
    runs: 3,
  });
await bench.row({
  work: 'detente verdict, 10,000 draws, as a process',
  ours: detente(['verdict', folder, '--proposal', 'business_for_peace']),
  peer: 'no other program answers this',
  fair: 'processor time of all its threads, start-up and reading included',
  wanted: { ms: 1_500 },
  runs: 1,
});
await bench.row({
  work: 'detente brief, 10,000 draws, as a process',
  ours: detente(['brief', folder]),
  peer: 'no other program answers this',
  fair: 'processor time of all its threads, start-up and reading included',
  wanted: { ms: 4_000 },
  runs: 1,
});
bench.end();
