import type { NumberChange } from '../src/app/protocol.ts';
import { changedTo, type Level, makeLevel, markedIn } from '../src/app/worker/level.ts';
import { fund, type LedgerRuns } from '../src/ledger/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { fileStore } from '../src/store/index.ts';
import { allowedProposals, makeStudy, type Study, withEstimate } from '../src/study/index.ts';
import { explainPast, verdict } from '../src/verdict/index.ts';
import { testNames } from '../src/verdict/result.ts';
import { clock, detente, root, startBench } from './harness.ts';

/**
 * What a slider waits for: one number of the worked example changed, to all four tests at 1,000 draws, in a process that is
 * warm. Whole verdicts with what explains them take over payments alone; the workbench asks which draws pass, and takes over the tests that
 * the number has no part in. Beside each the same from a study made anew; and the commands that a reader types.
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

// A value of its own each time: nothing that was asked before may answer.
let turn = 0;
const stance = 'stances.ru.us_sanctions.position';

function changed(count: number): void {
  turn++;
  const value = 20 + (turn % 60);
  const next = withEstimate(warm.study, stance, value);
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
    work: `one changed stance, whole verdicts, ${count === 1 ? 'one proposal' : `${count} proposals`}, processor time`,
    ours: clock(() => changed(count)),
    peer: { name: 'the study made anew', side: clock(() => anew(count)) },
    fair: 'yes: the same four tests of the same draws',
    wanted: { ms },
    // The study made anew takes seconds for all proposals.
    runs: 3,
  });

/** Which draws pass each test, of so many proposals: what the workbench shows while a number is dragged. */
function askMarks(level: Level, changes: readonly NumberChange[], count: number): void {
  const changed = changedTo(level, changes);
  for (const one of allowedProposals(changed.study).slice(0, count))
    for (const test of testNames) markedIn(changed, one.id, { ...one, proposal: one.id }, test);
}

const dragged = [
  { number: 'stance', path: stance, valueAt: (k: number) => 20 + (k % 60), touches: 'three tests' },
  {
    number: 'patience',
    path: 'actors.ru.impatience',
    valueAt: (k: number) => (1 + (k % 60)) / 200,
    touches: 'one test',
  },
] as const;
for (const { number, path, valueAt, touches } of dragged)
  for (const [count, ms] of [
    [1, 60],
    [proposals.length, 250],
  ] as const) {
    const level = makeLevel(situation, draws.samples);
    const next = () => {
      turn++;
      askMarks(level, [{ path, value: String(valueAt(turn)) }], count);
    };
    // What is known as somebody takes hold of a slider.
    next();
    await bench.row({
      work: `one changed ${number}, which draws pass, ${count === 1 ? 'one proposal' : `${count} proposals`}, as the workbench asks`,
      ours: clock(next),
      peer: {
        name: 'the study made anew',
        side: clock(() => askMarks(makeLevel(situation, draws.samples), [], count)),
      },
      fair: `yes: the same tests of as many draws; the ${number} touches ${touches} of four at most`,
      wanted: { ms },
      runs: 3,
    });
  }
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
