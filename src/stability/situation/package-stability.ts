import { quantilesOf, type Study, shareOf, shareWhere, type Weights } from '../../study/index.ts';
import type { ActorStability, KeptActor, PackageStabilityResult } from '../result.ts';
import { centralTables, drawTables } from './draw-tables.ts';
import { keptAt } from './kept-at.ts';
import { localStability } from './local-stability.ts';
import { type StabilityProblem, stabilityProblem } from './problem.ts';
import { type ReplySide, replySides } from './reply-side.ts';
import { type ByConcept, type KeptConcept, keptConcepts } from './types.ts';

/** Draws in which stability is asked for, at most: 500 tell a share to within 5 points. */
const keptSamples = 500;

/** Packages open to the repliers, all draws and actors together, at most; and draws at least. */
const mostOpenPackages = 4_000_000;
const fewestSamples = 20;

export interface KeptSettings {
  readonly samples?: number;
}

/** Would somebody who can move alone gain by leaving, replies counted? */
export interface PackageStability extends PackageStabilityResult {
  /** By draw: 1 where the package is kept under sequential stability. */
  readonly kept: Float64Array;
}

/**
 * Stability of one package, over the first draws and at the medians; `chosen` are option indices.
 *
 * @example
 * packageStability(study, Int32Array.of(0, 0)).probability // => 0
 */
export function packageStability(
  study: Study,
  chosen: Int32Array,
  { samples: most = keptSamples }: KeptSettings = {},
): PackageStability {
  const { weights } = study;
  const problem = stabilityProblem(study);
  const central = keptAt(problem, chosen, centralTables(problem));
  const sides = replySides(problem, chosen);
  const samples = Math.min(most, study.draws.samples, affordable(sides));
  const sampled = sampleKept(problem, sides, samples);
  const actors = central.map((one, f): KeptActor => keptActor(one, sampled, f, weights));
  const probabilities = byConcept((concept) => shareOf(keptColumn(sampled, concept), weights));
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

/**
 * A reply that is not there is known only when all packages open to the others have been seen. Where those are very many, fewer
 * draws are asked, by their number alone: the same on every machine.
 */
function affordable(sides: readonly ReplySide[]): number {
  const open = sides.reduce((sum, { size }) => sum + size, 0);
  return Math.max(fewestSamples, Math.floor(mostOpenPackages / Math.max(1, open)));
}

function sampleKept(
  problem: StabilityProblem,
  sides: readonly ReplySide[],
  samples: number,
): SampledStability {
  const made = () => sides.map(() => new Float64Array(samples));
  const temptation = made();
  const leaving = byConcept(made);
  for (let s = 0; s < samples; s++) {
    const tables = drawTables(problem, s, samples);
    for (const [f, side] of sides.entries()) {
      const local = localStability(tables, side);
      (temptation[f] as Float64Array)[s] = local.temptation ?? Number.NaN;
      for (const concept of keptConcepts)
        (leaving[concept][f] as Float64Array)[s] = local.leaves[concept]?.gain ?? 0;
    }
  }
  return { samples, temptation, leaving };
}

function keptActor(
  central: ActorStability,
  sampled: SampledStability,
  f: number,
  weights: Weights,
): KeptActor {
  const leaves = byConcept((concept) => shareWhere(sampled.leaving[concept][f], weights, (gain) => gain > 0));
  return {
    ...central,
    probabilityTempted: leaves.nash,
    probabilityLeaves: leaves,
    temptationRange: rangeOf(sampled.temptation[f], weights),
    leavingRange: rangeWhereLeaving(sampled.leaving.seq[f], weights),
  };
}

function rangeWhereLeaving(gains: Float64Array, weights: Weights): KeptActor['leavingRange'] {
  const draws = Array.from(gains.keys()).filter((s) => gains[s] > 0);
  const own = weights === null ? null : Float64Array.from(draws, (s) => weights[s]);
  return rangeOf(
    Float64Array.from(draws, (s) => gains[s]),
    own,
  );
}

function rangeOf(values: Float64Array, weights: Weights): KeptActor['leavingRange'] {
  if (values.length === 0 || values.some(Number.isNaN)) return null;
  const [low = 0, median = 0, high = 0] = quantilesOf(values, weights, [0.05, 0.5, 0.95]);
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
