import { gridSteps } from '../numeric/index.ts';
import type { Diagram } from './diagram.ts';
import { lexicographicOrder } from './lexicographic-order.ts';
import { nondominated } from './nondominated.ts';
import {
  type Arc,
  collapse,
  extended,
  firstStage,
  joined,
  partialSteps,
  type Stage,
  type Trail,
  wayTo,
} from './stage.ts';

/**
 * A stage with more candidates than this is not compared exactly: minutes and gigabytes would go into it. By number of
 * coordinates, from one to six and more.
 */
const candidateLimits = [4_000_000, 4_000_000, 4_000_000, 4_000_000, 1_000_000, 200_000] as const;
/** What stages are thinned to once exactness is given up: the rest should be quick. By number of coordinates, too. */
const thinnedLimits = [2_000, 2_000, 2_000, 2_000, 2_000, 400] as const;
export interface FrontierSettings {
  /** Most candidates (partial sums times options) compared exactly at one stage. */
  readonly limit?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Undominated vectors, each with a package: one option index a layer of the diagram, in the order of the issues. */
export interface Frontier {
  readonly size: number;
  /** A column a party. */
  readonly values: readonly Float64Array[];
  readonly packageOf: (point: number) => Int32Array;
  /** Packages with exactly these values; undefined when the way there does not tell. */
  readonly counts: Float64Array | undefined;
  /** Every true frontier vector is within eps, for each party, of one of these; 0: these are all. */
  readonly eps: number;
}

/**
 * The Pareto frontier by iterated Minkowski sums: the undominated sums of the first j layers plus the options of the
 * next, undominated ones kept (a dominated partial sum can never become an undominated total). Work and memory go with
 * the frontiers of the stages, not with the number of packages. When a stage passes the limit it is thinned on a grid of
 * δ: a point stands for all that its cell covers, which costs each party at most δ; `eps` is the sum of the δ used
 * (Papadimitriou and Yannakakis 2000; Warburton 1987 for sums).
 */
export function frontier(diagram: Diagram, settings: FrontierSettings = {}): Frontier {
  const place = Math.min(diagram.width, 6) - 1;
  const limit = settings.limit ?? (candidateLimits[place] as number);
  const target = thinnedLimits[place] as number;
  const stages: Trail[] = [];
  let stage = firstStage(new Float64Array(diagram.width));
  let eps = 0;
  for (const [depth, layer] of diagram.layers.entries()) {
    const isLast = depth === diagram.layers.length - 1;
    const nodes = isLast ? 1 : diagram.layers[depth + 1].nodes;
    if (eps > 0 || stage.parent.length * layer.options > limit) {
      const thin = thinnedTo(stage, Math.min(target, limit / layer.options), diagram.parties);
      stage = thin.stage;
      stages[stages.length - 1] = { parent: stage.parent, option: stage.option };
      eps += thin.lost;
    }
    stage = extended(stage, {
      layer,
      nodes,
      steps: isLast ? gridSteps : partialSteps,
      compared: isLast ? diagram.parties : diagram.width,
      ...(isLast &&
        diagram.floors.length > 0 && { admit: (from, arcs) => withinLimits(from, arcs, diagram) }),
    });
    stages.push({ parent: stage.parent, option: stage.option });
    settings.onProgress?.(depth + 1, diagram.layers.length);
  }
  return {
    size: stage.parent.length,
    values: stage.columns.slice(0, diagram.parties),
    packageOf: (point) => wayTo(diagram.layers, stages, point),
    counts: eps > 0 || diagram.width > diagram.parties ? undefined : stage.counts,
    eps,
  };
}

/** Candidates whose uses stay within all limits. */
function withinLimits(stage: Stage, arcs: readonly Arc[], diagram: Diagram): Int32Array {
  const kept = new Int32Array(arcs.reduce((sum, { from, to }) => sum + to - from, 0));
  let count = 0;
  let place = 0;
  for (const { from, to, payoff } of arcs) {
    for (let p = from; p < to; p++, place++) {
      let isWithin = true;
      for (let l = 0; l < diagram.floors.length && isWithin; l++) {
        const d = diagram.parties + l;
        const used = stage.columns[d][p] + payoff[d];
        isWithin = Math.round(used * gridSteps) >= Math.round(diagram.floors[l] * gridSteps);
      }
      if (isWithin) kept[count++] = place;
    }
  }
  return kept.slice(0, count);
}

/** Widest range of a party's partial sums. */
function spread({ columns }: Stage): number {
  return columns.reduce((widest, column) => {
    const range = column.reduce((r, v) => ({ low: Math.min(r.low, v), high: Math.max(r.high, v) }), {
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
    });
    return Math.max(widest, range.high - range.low);
  }, 0);
}

/** Thins on coarser and coarser grids until few points are left, if it can; `lost` is what that may cost each party. */
function thinnedTo(
  stage: Stage,
  target: number,
  parties: number,
): { readonly stage: Stage; readonly lost: number } {
  let left = stage;
  let lost = 0;
  const widest = spread(stage);
  // A grid wider than everything there is cannot thin further: points of different nodes or signs stay apart.
  for (let step = widest / 4096; step > 0 && left.parent.length > target && step <= 2 * widest; step *= 2) {
    left = thinned(left, step, parties);
    lost += step;
  }
  return { stage: left, lost };
}

/** Points whose cells on a grid of `step` are undominated, one a cell; limits' coordinates stay exact. */
function thinned(stage: Stage, step: number, parties: number): Stage {
  const parts: Stage[] = [];
  for (let node = 0; node + 1 < stage.starts.length; node++) {
    const from = stage.starts[node];
    const to = stage.starts[node + 1];
    const columns = stage.columns.map((column, d) =>
      column.slice(from, to).map((v) => (d < parties ? Math.floor(v / step) : Math.round(v * partialSteps))),
    );
    const order = lexicographicOrder(columns, to - from);
    const { distinct } = collapse(columns, order);
    const kept = nondominated(columns, distinct).map((rank) => from + distinct[rank]);
    parts.push({
      columns: stage.columns.map((column) => Float64Array.from(kept, (p) => column[p])),
      counts: new Float64Array(kept.length),
      starts: Int32Array.of(0, kept.length),
      parent: Int32Array.from(kept, (p) => stage.parent[p]),
      option: Uint16Array.from(kept, (p) => stage.option[p]),
    });
  }
  return joined(parts, stage.columns.length);
}
