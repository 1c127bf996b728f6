import { quantiles } from '../../numeric/index.ts';
import type { Compiled, Draws, JointMoney, Situation } from '../../situation/index.ts';
import { medianDraw } from '../../situation/index.ts';
import type { ActorStability, KeptActor, PackageStabilityResult } from '../result.ts';
import { drawTables } from './draw-tables.ts';
import { keptAt } from './kept-at.ts';
import { localStability } from './local-stability.ts';
import { type StabilityProblem, stabilityProblem } from './problem.ts';
import { replySides } from './reply-side.ts';
import { type ByConcept, type KeptConcept, keptConcepts } from './types.ts';

/** Draws in which stability is asked for, at most: 500 tell a share to within 5 points. */
export const keptSamples = 500;

export interface KeptOptions {
  readonly samples?: number;
  /** What packages are worth in money at a draw, where money has a say in values. */
  readonly money?: (draw: Float64Array) => JointMoney | undefined;
}

/** Would somebody who can move alone gain by leaving, replies counted? */
export interface PackageStability extends PackageStabilityResult {
  /** By draw: 1 where the package is kept under sequential stability. */
  readonly kept: Float64Array;
}

/** Stability of one package, over the first draws and at the medians; `chosen` are option indices. */
export function packageStability(
  situation: Situation,
  compiled: Compiled,
  draws: Draws,
  chosen: Int32Array,
  { samples: most = keptSamples, money }: KeptOptions = {},
): PackageStability {
  const medians = medianDraw(compiled);
  const atMedians = money?.(medians);
  const problem = stabilityProblem(situation, compiled, atMedians?.issues);
  const central = keptAt(problem, chosen, drawTables(problem, medians, atMedians));
  const samples = Math.min(most, draws.samples);
  const sampled = sampleKept(problem, draws, chosen, samples, money);
  const actors = central.map((one, f): KeptActor => keptActor(one, sampled, f));
  const probabilities = byConcept((concept) => meanOf(keptColumn(sampled, concept)));
  return {
    samples,
    probability: probabilities.seq,
    probabilities,
    isKeptAtMedians: central.every(({ concepts }) => concepts.seq.isStable),
    actors,
    mostTempted: mostTempted(actors),
    kept: keptColumn(sampled, 'seq'),
  };
}

/** By fibre: gain of the best move (NaN where none), and by concept the gain of leaving (0 where it stays). */
interface SampledStability {
  readonly samples: number;
  readonly temptation: readonly Float64Array[];
  readonly leaving: ByConcept<readonly Float64Array[]>;
}

function sampleKept(
  problem: StabilityProblem,
  { columns }: Draws,
  chosen: Int32Array,
  samples: number,
  money: KeptOptions['money'],
): SampledStability {
  const sides = replySides(problem, chosen);
  const made = () => sides.map(() => new Float64Array(samples));
  const temptation = made();
  const leaving = byConcept(made);
  const draw = new Float64Array(columns.length);
  for (let s = 0; s < samples; s++) {
    for (let k = 0; k < draw.length; k++) draw[k] = columns[k]?.[s] as number;
    const tables = drawTables(problem, draw, money?.(draw));
    for (const [f, side] of sides.entries()) {
      const local = localStability(tables, side);
      (temptation[f] as Float64Array)[s] = local.temptation ?? Number.NaN;
      for (const concept of keptConcepts)
        (leaving[concept][f] as Float64Array)[s] = local.leaves[concept]?.gain ?? 0;
    }
  }
  return { samples, temptation, leaving };
}

function keptActor(central: ActorStability, sampled: SampledStability, f: number): KeptActor {
  const temptation = sampled.temptation[f] as Float64Array;
  const share = (concept: KeptConcept) =>
    meanOf((sampled.leaving[concept][f] as Float64Array).map((gain) => (gain > 0 ? 1 : 0)));
  const leaves = byConcept(share);
  return {
    ...central,
    probabilityTempted: leaves.nash,
    probabilityLeaves: leaves,
    temptationRange: rangeOf(temptation),
    leavingRange: rangeOf((sampled.leaving.seq[f] as Float64Array).filter((gain) => gain > 0)),
  };
}

function rangeOf(values: Float64Array): KeptActor['leavingRange'] {
  if (values.length === 0 || values.some(Number.isNaN)) return null;
  const [low = 0, median = 0, high = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return [low, median, high];
}

/** 1 for each draw in which nobody leaves. */
function keptColumn({ samples, leaving }: SampledStability, concept: KeptConcept): Float64Array {
  return Float64Array.from({ length: samples }, (_, s) =>
    leaving[concept].every((column) => column[s] === 0) ? 1 : 0,
  );
}

function mostTempted(actors: readonly KeptActor[]): string | null {
  const [first] = actors
    .filter(({ probabilityLeaves }) => probabilityLeaves.seq > 0)
    .sort(
      (a, b) =>
        b.probabilityLeaves.seq - a.probabilityLeaves.seq ||
        (b.leavingRange?.[1] ?? 0) - (a.leavingRange?.[1] ?? 0),
    );
  return first?.actor ?? null;
}

function byConcept<T>(of: (concept: KeptConcept) => T): ByConcept<T> {
  return { nash: of('nash'), gmr: of('gmr'), smr: of('smr'), seq: of('seq') };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
