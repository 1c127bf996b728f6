import { gridSteps, snap } from '../numeric/index.ts';
import type { Diagram } from './diagram.ts';
import { type Goal, leastSum, mostAt, worthOf } from './goal.ts';
import {
  type Arc,
  extended,
  firstStage,
  joined,
  partialSteps,
  type Stage,
  type Trail,
  wayTo,
} from './stage.ts';
import { type BestWay, bestWays, type Suffixes, suffixes } from './suffixes.ts';
import { type Tangent, tune, type Vertex } from './tangents.ts';

/** Most partial packages kept at a layer, pass after pass: each pass starts from the best package of the one before. */
const widths = [100, 1_000] as const;
/** The last pass keeps so many in all layers together. */
const mostInAll = 240_000;
/** With a time limit, further passes use up the time. */
const furtherWidths = [30_000, 200_000] as const;
/** Half a step of the comparison grid: a gain above its negative counts as 0. */
const tolerance = 0.5 / gridSteps;

export interface SearchSettings {
  /** Which parties may not lose. */
  readonly mustGain: readonly boolean[];
  /** Milliseconds by the clock `now`; without them the widths of the passes are the limit, which gives the same answer everywhere. */
  readonly timeLimit?: number;
  readonly now?: () => number;
  /** A package known to be good: option indices by issue, and the parties' gains. */
  readonly known?: SearchFound;
}

export interface SearchFound {
  readonly package: Int32Array;
  readonly gains: Float64Array;
}

export interface Searched {
  /** Undefined when no package qualifies, or none was found in time. */
  readonly best: SearchFound | undefined;
  /** Nothing is better than this; equals the worth of `best` when proven. */
  readonly bound: number;
  readonly isProven: boolean;
}

/**
 * The best package for a goal, exactly, without looking at all of them: stages of partial packages as for the frontier,
 * kept only while a Lagrangian bound says that completing them can still beat the best package known. Every layer tunes
 * prices to the most promising partial package that is left and applies them to all. Passes widen until nothing had to be dropped,
 * which is the proof; when time ends, the bounds of what was dropped say how much better an unknown package could be.
 * Ties go to the leximin-best gains. `reservation`: what each party has without agreement.
 */
export function search(
  diagram: Diagram,
  reservation: ArrayLike<number>,
  goal: Goal,
  settings: SearchSettings,
): Searched {
  const start = Float64Array.from({ length: diagram.width }, (_, d) =>
    d < diagram.parties ? -reservation[d] : -diagram.floors[d - diagram.parties],
  );
  const isBound = Array.from(start, (_, d) => d >= diagram.parties || settings.mustGain[d] === true);
  const only = onlyOption(diagram);
  if (only !== undefined) return judged(diagram, start, goal, isBound, only, settings);
  const isPossible = suffixes(diagram, new Float64Array(diagram.width))[0][0] === 0;
  if (!isPossible) return { best: undefined, bound: Number.NEGATIVE_INFINITY, isProven: true };
  const root = tune(diagram, { depth: 0, node: 0, sums: start }, goal, isBound, 300);
  const state: State = {
    diagram,
    goal,
    isBound,
    start,
    settings,
    tangents: [root.tangent],
    ceilings: isBound.map((bound, d) => (bound ? suffixes(diagram, unit(diagram.width, d)) : undefined)),
    best: undefined,
    worth: Number.NEGATIVE_INFINITY,
    deadline:
      settings.now === undefined
        ? Number.POSITIVE_INFINITY
        : settings.now() + (settings.timeLimit ?? Number.POSITIVE_INFINITY),
  };
  if (settings.known !== undefined)
    offer(state, settings.known.gains, () => settings.known?.package ?? new Int32Array(0), true);
  for (const vertex of root.vertices) offer(state, vertex.sums, () => packageOf(diagram, vertex));
  let bound = root.bound;
  for (const width of [
    ...widths,
    Math.ceil(mostInAll / diagram.layers.length),
    ...(settings.now === undefined ? [] : furtherWidths),
  ]) {
    const { dropped, isTimeUp } = pass(state, width);
    bound = Math.min(bound, Math.max(dropped, state.worth));
    if (dropped === Number.NEGATIVE_INFINITY) return { best: state.best, bound: state.worth, isProven: true };
    if (isTimeUp) break;
  }
  return { best: state.best, bound, isProven: false };
}

/** The option of the one package that is left; undefined where there are more packages, or none. */
function onlyOption({ layers }: Diagram): number | undefined {
  if (layers.length !== 1 || layers[0].nodes !== 1) return undefined;
  const allowed = layers[0].next.indexOf(0);
  return allowed >= 0 && layers[0].next.indexOf(0, allowed + 1) < 0 ? allowed : undefined;
}

/** One package needs no prices: of a pie in a thousand parts each part is asked alone. */
function judged(
  diagram: Diagram,
  start: Float64Array,
  goal: Goal,
  isBound: readonly boolean[],
  option: number,
  settings: SearchSettings,
): Searched {
  const found: Known = { diagram, goal, isBound, best: undefined, worth: Number.NEGATIVE_INFINITY };
  const { known } = settings;
  if (known !== undefined) offer(found, known.gains, () => known.package, true);
  const payoff = diagram.layers[0].payoff.subarray(option * diagram.width, (option + 1) * diagram.width);
  offer(
    found,
    start.map((sum, d) => sum + payoff[d]),
    () => Int32Array.of(option),
  );
  return { best: found.best, bound: found.worth, isProven: true };
}

/** The best package known of those that qualify. */
interface Known {
  readonly diagram: Diagram;
  readonly goal: Goal;
  readonly isBound: readonly boolean[];
  best: SearchFound | undefined;
  worth: number;
}

interface State extends Known {
  readonly start: Float64Array;
  readonly settings: SearchSettings;
  readonly tangents: Tangent[];
  /** The most each coordinate can still gain, where it must reach 0. */
  readonly ceilings: readonly (Suffixes | undefined)[];
  readonly deadline: number;
}

function unit(width: number, d: number): Float64Array {
  const out = new Float64Array(width);
  out[d] = 1;
  return out;
}

function packageOf({ layers }: Diagram, { options }: Vertex): Int32Array {
  const chosen = new Int32Array(layers.length);
  for (const [depth, { issue }] of layers.entries()) chosen[issue] = options[depth];
  return chosen;
}

/** Takes a package when it qualifies and beats the best one known. */
function offer(
  state: Known,
  sums: ArrayLike<number>,
  packageOf: () => Int32Array,
  isGainsOnly = false,
): void {
  const { diagram, goal, isBound } = state;
  for (let d = 0; d < (isGainsOnly ? diagram.parties : isBound.length); d++)
    if (isBound[d] && !(sums[d] >= -tolerance)) return;
  const worth = worthOf(goal, sums, diagram.parties);
  const difference = state.best === undefined ? 1 : snap(worth) - snap(state.worth);
  if (difference < 0) return;
  const gains = Float64Array.from({ length: diagram.parties }, (_, i) => sums[i]);
  if (difference === 0 && state.best !== undefined && leximin(gains, state.best.gains) <= 0) return;
  state.best = { package: packageOf(), gains };
  state.worth = worth;
}

/** Positive when a's sorted gains come after b's, the worst off compared first, on the 1e-10 grid. */
export function leximin(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const left = worstFirst(a);
  const right = worstFirst(b);
  for (let i = 0; i < left.length; i++) {
    const difference = left[i] - right[i];
    if (difference !== 0) return difference;
  }
  return 0;
}

function worstFirst(gains: ArrayLike<number>): Float64Array {
  const snapped = new Float64Array(gains.length);
  for (let i = 0; i < snapped.length; i++) snapped[i] = snap(gains[i]);
  return snapped.sort();
}

/** One way through the layers with at most `width` partial packages each; what was dropped could be worth `dropped`. */
function pass(state: State, width: number): { readonly dropped: number; readonly isTimeUp: boolean } {
  const { diagram, settings } = state;
  const { layers } = diagram;
  const ways = bestWays(diagram, state.tangents[0].prices, state.tangents[0].best);
  const trails: Trail[] = [];
  let stage = firstStage(state.start);
  let dropped = Number.NEGATIVE_INFINITY;
  for (const [depth, layer] of layers.entries()) {
    const isLast = depth === layers.length - 1;
    const nodes = isLast ? 1 : layers[depth + 1].nodes;
    stage = extended(stage, {
      layer,
      nodes,
      steps: isLast ? gridSteps : partialSteps,
      compared: isLast ? diagram.parties : diagram.width,
      admit: (from, arcs, node) => promising(state, from, arcs, depth + 1, node),
    });
    if (!isLast && stage.parent.length > 200) stage = tightened(state, stage, depth + 1);
    if (!isLast && stage.parent.length > width) {
      const cut = narrowed(state, stage, depth + 1, width);
      stage = cut.stage;
      dropped = Math.max(dropped, cut.dropped);
    }
    trails.push({ parent: stage.parent, option: stage.option });
    complete(state, stage, depth + 1, ways[depth + 1], ways, trails);
    if (settings.now !== undefined && settings.now() > state.deadline)
      return {
        dropped: Math.max(dropped, isLast ? dropped : boundOf(state, stage, depth + 1)),
        isTimeUp: true,
      };
  }
  return { dropped, isTimeUp: false };
}

/** Sums at each tangent's prices below which a partial package cannot lead to anything as good as the best known. */
function thresholds({ tangents, goal, worth, diagram }: State): readonly number[] {
  // A step of the grid below the best, so that packages that tie with it are seen.
  const goalWorth = worth - 1.5 / gridSteps;
  return tangents.map(({ prices }) => {
    if (worth === Number.NEGATIVE_INFINITY)
      return goal.kind === 'product' ? -tolerance : Number.NEGATIVE_INFINITY;
    const least = leastSum(goal, prices, diagram.parties, goalWorth);
    return least - 1e-9 * Math.abs(least) - 1e-11;
  });
}

function promising(
  state: State,
  stage: Stage,
  arcs: readonly Arc[],
  depth: number,
  node: number,
): Int32Array {
  const needed = thresholds(state);
  const { tangents, ceilings } = state;
  const size = arcs.reduce((sum, { from, to }) => sum + to - from, 0);
  const kept = new Int32Array(size);
  const width = stage.columns.length;
  const after = tangents.map(({ best }) => best[depth][node]);
  const most = ceilings.map((best) => (best === undefined ? Number.POSITIVE_INFINITY : best[depth][node]));
  const sums = new Float64Array(width);
  let count = 0;
  let place = 0;
  for (const { from, to, payoff } of arcs) {
    for (let p = from; p < to; p++, place++) {
      let isKept = true;
      for (let d = 0; d < width; d++) {
        const sum = stage.columns[d][p] + payoff[d];
        sums[d] = sum;
        if (sum + most[d] < -tolerance) isKept = false;
      }
      for (let k = 0; k < tangents.length && isKept; k++) {
        const { prices } = tangents[k];
        let value = after[k];
        for (let d = 0; d < width; d++) value += prices[d] * sums[d];
        if (value < needed[k]) isKept = false;
      }
      if (isKept) kept[count++] = place;
    }
  }
  return kept.slice(0, count);
}

/** The least of the tangents' bounds of the goal, for every point. */
function boundsOf({ tangents, goal, diagram }: State, stage: Stage, depth: number): Float64Array {
  const bounds = new Float64Array(stage.parent.length).fill(Number.POSITIVE_INFINITY);
  for (const { prices, best } of tangents) {
    const after = best[depth];
    for (let node = 0; node + 1 < stage.starts.length; node++) {
      for (let p = stage.starts[node]; p < stage.starts[node + 1]; p++) {
        let sum = after[node];
        for (let d = 0; d < stage.columns.length; d++) sum += prices[d] * stage.columns[d][p];
        bounds[p] = Math.min(bounds[p], mostAt(goal, prices, diagram.parties, sum));
      }
    }
  }
  return bounds;
}

function boundOf(state: State, stage: Stage, depth: number): number {
  return boundsOf(state, stage, depth).reduce(
    (most, bound) => Math.max(most, bound),
    Number.NEGATIVE_INFINITY,
  );
}

function nodeOf({ starts }: Stage, point: number): number {
  let node = 0;
  while (starts[node + 1] <= point) node++;
  return node;
}

/** New prices for the most promising point, applied to all, while that removes a fair share of them. */
function tightened(state: State, from: Stage, depth: number): Stage {
  let stage = from;
  for (let round = 0; round < 12; round++) {
    const bounds = boundsOf(state, stage, depth);
    const top = bounds.reduce((best, bound, p) => (bound > bounds[best] ? p : best), 0);
    const position = {
      depth,
      node: nodeOf(stage, top),
      sums: stage.columns.map((column) => column[top]),
    };
    const tuned = tune(state.diagram, position, state.goal, state.isBound, 60);
    state.tangents.push(tuned.tangent);
    const least = state.worth - 1.5 / gridSteps;
    const again = boundsOf({ ...state, tangents: [tuned.tangent] }, stage, depth);
    const kept = Int32Array.from(again.keys()).filter(
      (p) => again[p] >= least - 1e-9 * Math.abs(least) && bounds[p] >= least - 1e-9 * Math.abs(least),
    );
    const before = stage.parent.length;
    stage = picked(stage, kept);
    if (kept.length > 0.9 * before || kept.length <= 200) break;
  }
  return stage;
}

/** A stage with some of its points only (ascending). */
function picked(stage: Stage, kept: Int32Array): Stage {
  const nodes = stage.starts.length - 1;
  const parts: Stage[] = [];
  let place = 0;
  for (let node = 0; node < nodes; node++) {
    const end = stage.starts[node + 1];
    const first = place;
    while (place < kept.length && kept[place] < end) place++;
    const own = kept.subarray(first, place);
    parts.push({
      columns: stage.columns.map((column) => Float64Array.from(own, (p) => column[p])),
      counts: Float64Array.from(own, (p) => stage.counts[p]),
      starts: Int32Array.of(0, own.length),
      parent: Int32Array.from(own, (p) => stage.parent[p]),
      option: Uint16Array.from(own, (p) => stage.option[p]),
    });
  }
  return parts.length === 1 ? parts[0] : joined(parts, stage.columns.length);
}

/** The `width` points with the best bounds, and the best bound among the others. */
function narrowed(
  state: State,
  stage: Stage,
  depth: number,
  width: number,
): { readonly stage: Stage; readonly dropped: number } {
  const bounds = boundsOf(state, stage, depth);
  const limit = bounds.slice().sort()[bounds.length - width];
  let dropped = Number.NEGATIVE_INFINITY;
  let left = width;
  const kept = Int32Array.from(bounds.keys()).filter((p) => {
    if (bounds[p] >= limit && left-- > 0) return true;
    dropped = Math.max(dropped, bounds[p]);
    return false;
  });
  return { stage: picked(stage, kept), dropped };
}

/** Completes every point in the way that is best at the first prices, and offers what comes out. */
function complete(
  state: State,
  stage: Stage,
  depth: number,
  way: BestWay,
  ways: readonly BestWay[],
  trails: readonly Trail[],
): void {
  const { diagram } = state;
  const sums = new Float64Array(diagram.width);
  for (let node = 0; node + 1 < stage.starts.length; node++) {
    for (let p = stage.starts[node]; p < stage.starts[node + 1]; p++) {
      for (let d = 0; d < diagram.width; d++)
        sums[d] = stage.columns[d][p] + way.sums[node * diagram.width + d];
      offer(state, sums, () => completed(diagram, trails, p, depth, node, ways));
    }
  }
}

function completed(
  diagram: Diagram,
  trails: readonly Trail[],
  point: number,
  depth: number,
  node: number,
  ways: readonly BestWay[],
): Int32Array {
  const chosen = wayTo(diagram.layers, trails, point);
  let at = node;
  for (let j = depth; j < diagram.layers.length; j++) {
    const layer = diagram.layers[j];
    const option = ways[j].option[at];
    chosen[layer.issue] = option;
    at = layer.next[at * layer.options + option];
  }
  return chosen;
}
