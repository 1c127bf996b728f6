import type { Situation } from '../situation/index.ts';
import {
  answersOf,
  type DrawnTest,
  type DrawnTests,
  isNothing,
  mostValued,
  pastResult,
  weighByFacts,
} from '../verdict/index.ts';
import type { PastResult, TestName } from '../verdict/result.ts';
import type { SweepChunk } from './chunk.ts';
import type { SweepJob } from './job.ts';
import type { PackageAnswer } from './result.ts';
import { betweenScrambles } from './scrambles.ts';

/** What a sweep answers: does the file explain the past, and the tests of every package. */
export interface SweepAnswer {
  readonly past: PastResult;
  readonly proposals: readonly PackageAnswer[];
  readonly nothingChanges: PackageAnswer;
}

/**
 * Do all draws together give up the search of moves, and which chunks have searched all the same and must be worked out again
 * without? By place; in most sweeps none.
 *
 * @example
 * chunksToRepeat([]) // => []
 */
export function chunksToRepeat(chunks: readonly SweepChunk[]): readonly number[] {
  let left = mostValued.first;
  let givesUp = false;
  for (const { past } of chunks) {
    givesUp ||= past.notTested !== null || left + past.spared.least < 0;
    left += past.spared.end;
  }
  return givesUp ? chunks.flatMap(({ past }, k) => (past.notTested === null ? [k] : [])) : [];
}

/**
 * One answer from all chunks of a plan, in their order. Only here are draws weighed: facts that agree in every draw count once, and
 * no chunk knows whether they do.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 50 }, 'nothing changes');
 * const chunks = [{ from: 0, to: 50 }, { from: 50, to: 100 }].map((range) => runChunk(job, range));
 * mergeChunks(job, chunks).proposals[0].proposal // => 'swap'
 */
export function mergeChunks(job: SweepJob, chunks: readonly SweepChunk[]): SweepAnswer {
  const { base, questions, samples, ignoresObserved, scrambles } = job;
  refuseIncomplete(chunks, samples);
  const { situation } = base;
  const { result, weights } = pastOf(situation, chunks, samples, ignoresObserved);
  const answers = questions.map((question, p): PackageAnswer => {
    const outcomes = joined(chunks.map(({ packages }) => packages[p] as DrawnTests));
    const { proposal, title } = question;
    const own = ignoresObserved ? null : weights;
    const answer = answersOf(outcomes, own, samples, isNothing(base, question));
    return {
      proposal,
      title,
      ...(scrambles === undefined ? answer : betweenScrambles(answer, outcomes, own, scrambles)),
    };
  });
  return {
    past: result,
    proposals: answers.slice(0, -1),
    nothingChanges: answers.at(-1) as PackageAnswer,
  };
}

/** What each draw counts for by the facts of all chunks. */
export function factWeights({ base, samples }: SweepJob, chunks: readonly SweepChunk[]): Float64Array | null {
  return pastOf(base.situation, chunks, samples, false).weights;
}

/** Tests of packages over all draws, and what each draw counts for. */
export interface DrawnPackages {
  readonly weights: Float64Array | null;
  /** In the order of the questions. */
  readonly packages: readonly DrawnTests[];
}

/**
 * All chunks of a plan as if they had been drawn in one go.
 *
 * @example
 * const settings = { seed: 1, samples: 100, asOf: null, set: [], ignoresObserved: false };
 * const job = sweepJob(situation, { settings, chunkDraws: 50 }, 'nothing changes');
 * const chunks = [{ from: 0, to: 50 }, { from: 50, to: 100 }].map((range) => runChunk(job, range));
 * drawnPackages(job, chunks).packages[0].accepted.marks.length // => 100
 */
export function drawnPackages(job: SweepJob, chunks: readonly SweepChunk[]): DrawnPackages {
  refuseIncomplete(chunks, job.samples);
  return {
    weights: job.ignoresObserved ? null : factWeights(job, chunks),
    packages: job.questions.map((_, p) => joined(chunks.map(({ packages }) => packages[p] as DrawnTests))),
  };
}

function refuseIncomplete(chunks: readonly SweepChunk[], samples: number): void {
  let to = 0;
  for (const chunk of chunks) {
    if (chunk.from !== to) throw new Error(`chunks: draws ${to} to ${chunk.from} are missing`);
    to = chunk.to;
  }
  if (to !== samples) throw new Error(`chunks: draws ${to} to ${samples} are missing`);
}

function pastOf(situation: Situation, chunks: readonly SweepChunk[], samples: number, isIgnored: boolean) {
  const [first] = chunks;
  // What could not be answered in one range is not answered: the first reason is that of the whole.
  const said = chunks.flatMap(({ past }) => past.untested);
  const untested = situation.observed.flatMap(({ id }) => said.find((one) => one.id === id) ?? []);
  const facts = (first?.past.facts ?? [])
    .map(({ id }) => id)
    .filter((id) => !said.some((one) => one.id === id));
  const met = facts.map((id) =>
    bytes(chunks.map(({ past }) => past.facts.find((one) => one.id === id)?.met as Uint8Array)),
  );
  const epsilon = facts.map((id) => situation.observed.find((one) => one.id === id)?.epsilon as number);
  const past = weighByFacts(met, epsilon, samples);
  const sum = (pick: (one: SweepChunk['past']) => number) =>
    chunks.reduce((all, one) => all + pick(one.past), 0);
  const deterredAnyway = {
    anyway: sum(({ deterred }) => deterred.anyway),
    all: sum(({ deterred }) => deterred.all),
  };
  const severalShare = sum(({ several }) => several) / samples;
  const notTested = first?.past.notTested ?? null;
  const fallback = { severalShare, deterredAnyway, notTested };
  return {
    result: pastResult({ study: { situation }, fallback, past, facts, untested }, isIgnored),
    weights: past.weights,
  };
}

/** The outcomes of one package over all draws. */
function joined(parts: readonly DrawnTests[]): DrawnTests {
  const over = (test: TestName) => joinedTest(parts.map((one) => one[test]));
  return {
    accepted: over('accepted'),
    ratified: over('ratified'),
    kept: over('kept'),
    paidFor: over('paidFor'),
  };
}

/** What could not be tested in one draw is not tested: the first reason is that of the whole. */
function joinedTest(parts: readonly DrawnTest[]): DrawnTest {
  const other =
    parts.find(({ kind }) => kind === 'not-tested') ?? parts.find(({ kind }) => kind !== 'tested');
  if (other !== undefined) return other;
  const tested = parts.flatMap((one) => (one.kind === 'tested' ? [one] : []));
  return {
    kind: 'tested',
    marks: bytes(tested.map(({ marks }) => marks)),
    output: numbers(tested.map(({ output }) => output)),
  };
}

function bytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function numbers(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
