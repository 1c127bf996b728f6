import { expect, test } from 'vitest';
import { packageIndices } from '../../situation/index.ts';
import type { ActorStability } from '../result.ts';
import { centralTables, keptAt, stabilityProblem } from './index.ts';
import { studyOf } from './random-situation.case.ts';
import { twoByTwo } from './two-by-two.case.ts';

const stableUnder = ({ concepts }: ActorStability) =>
  Object.entries(concepts).flatMap(([concept, { isStable }]) => (isStable ? [concept] : []));

/** By proposal: every actor at the medians, and who would leave. */
function answers(situation: ReturnType<typeof twoByTwo>) {
  const problem = stabilityProblem(studyOf(situation));
  const tables = centralTables(problem);
  return new Map(
    situation.proposals.map(({ id, package: chosen }) => {
      const actors = keptAt(problem, packageIndices(situation, chosen), tables);
      const breakers = actors.filter(({ concepts }) => !concepts.seq.isStable).map(({ actor }) => actor);
      return [id, { actors, breakers }] as const;
    }),
  );
}

// Option 0 cooperates, option 1 does not; payoffs rank the four cells (Fang, Hipel & Kilgour 1993, chapter 3).
const dilemma = () => twoByTwo([0.3, 0.4, 0.1, 0.2], [0.3, 0.1, 0.4, 0.2]);
const chicken = () => twoByTwo([0.3, 0.4, 0.2, 0.1], [0.3, 0.2, 0.4, 0.1]);

test('in the prisoner’s dilemma cooperation is held by a credible reply, and defection by itself', () => {
  const found = answers(dilemma());
  const together = found.get('both_stay');
  expect(together?.breakers).toEqual([]);
  expect(together?.actors.map(stableUnder)).toEqual([
    ['gmr', 'smr', 'seq'],
    ['gmr', 'smr', 'seq'],
  ]);
  const [north] = together?.actors ?? [];
  expect(north?.improvement?.changes.map(({ issue, to }) => `${issue} ${to}`)).toEqual(['n go']);
  expect(north?.improvement?.gain).toBeCloseTo(0.1, 12);
  expect(north?.concepts.seq.reply?.map(({ actor }) => actor)).toEqual(['south']);
  expect(found.get('both_go')?.actors.map(stableUnder)).toEqual([
    ['nash', 'gmr', 'smr', 'seq'],
    ['nash', 'gmr', 'smr', 'seq'],
  ]);
  expect(found.get('both_go')?.actors.map(({ temptation }) => temptation?.toFixed(6))).toEqual([
    '-0.100000',
    '-0.100000',
  ]);
});

test('the one who cooperates alone breaks the package, and nothing can be done to it', () => {
  const found = answers(dilemma()).get('one_goes');
  expect(found?.breakers).toEqual(['south']);
  expect(found?.actors[1]?.concepts.seq.leaves?.gain).toBeCloseTo(0.1, 12);
  expect(found?.actors[1]?.concepts.seq.reply).toBeNull();
});

test('in chicken the crash deters as a threat but is in nobody’s interest', () => {
  const found = answers(chicken());
  expect(found.get('both_stay')?.actors.map(stableUnder)).toEqual([
    ['gmr', 'smr'],
    ['gmr', 'smr'],
  ]);
  expect(found.get('both_stay')?.breakers).toEqual(['north', 'south']);
  expect(found.get('one_goes')?.actors.map(stableUnder)).toEqual([
    ['nash', 'gmr', 'smr', 'seq'],
    ['nash', 'gmr', 'smr', 'seq'],
  ]);
});

test('a move that nobody can take back is marked so', () => {
  const marks = (situation: ReturnType<typeof twoByTwo>) =>
    answers(situation)
      .get('both_stay')
      ?.actors.map(({ improvement }) => improvement?.changes[0]?.isIrreversible);
  const payoffs: [number[], number[]] = [
    [0.3, 0.4, 0.1, 0.2],
    [0.3, 0.1, 0.4, 0.2],
  ];
  expect(marks(twoByTwo(...payoffs, { never: ['go -> stay'] }))).toEqual([true, false]);
  expect(marks(twoByTwo(...payoffs))).toEqual([false, false]);
});
