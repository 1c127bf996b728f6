import { fillDrawnTables, type Study, tolerance } from '../../study/index.ts';
import { marginsOf } from '../past/facts.ts';
import type { Disagreements } from '../past/ground.ts';

/** What each option adds to each actor's gain in every draw, and what the options not chosen yet could add at most. */
export interface AcceptanceBound {
  readonly samples: number;
  /** Adds option `option` of issue `j` to what an actor has of the issues before it: by draw. */
  readonly choose: (
    actor: number,
    j: number,
    chosen: Int32Array,
    before: Float64Array,
    after: Float64Array,
  ) => void;
  /** By actor: its gain before any issue is chosen, over what it gets without agreement and its margin. */
  readonly start: (actor: number) => Float64Array;
  /** Share of the weight of the draws in which all of these actors could still gain once issues up to `j` are chosen; 1 for nobody. */
  readonly share: (signers: readonly number[], j: number, gains: readonly Float64Array[]) => number;
}

/**
 * Bounds of the first test for packages of which only the first issues are chosen. What money adds hangs on all issues together: an
 * actor to whom money is worth something is taken to gain until everything is chosen.
 */
export function acceptanceBound(study: Study, { worst }: Disagreements): AcceptanceBound {
  const { compiled, draws, weights, money } = study;
  const { samples } = draws;
  const options = compiled.optionAt.length;
  const tables = new Float64Array(compiled.actors.length * options * samples);
  fillDrawnTables(study, 0, samples, tables);
  const cell = (actor: number, o: number) => {
    const at = (actor * options + o) * samples;
    return tables.subarray(at, at + samples);
  };
  const paid = new Set(money?.worths.map(({ actor }) => actor) ?? []);
  const linkages = compiled.actors.map((_, actor) =>
    compiled.linkages
      .filter((one) => one.actor === actor)
      .map(({ when, worth }) => ({
        when,
        last: Math.max(...when.map(({ issue }) => issue)),
        worth: draws.columns[worth] as Float64Array,
      })),
  );
  const rest = compiled.actors.map((_, actor) => restOf(actor));
  const margins = marginsOf(study);
  return { samples, choose, start, share };

  /** By last issue chosen (−1: none): the most that everything later could add. */
  function restOf(actor: number): readonly Float64Array[] {
    const columns = [new Float64Array(samples)];
    for (let j = compiled.issues.length - 1; j >= 0; j--) {
      const most = Float64Array.from(columns[0] as Float64Array);
      const [from, to] = [compiled.optionStarts[j] as number, compiled.optionStarts[j + 1] as number];
      const cells = Array.from({ length: to - from }, (_, k) => cell(actor, from + k));
      const later = linkages[actor]?.filter(({ last }) => last === j) ?? [];
      for (let s = 0; s < samples; s++) {
        let best = Number.NEGATIVE_INFINITY;
        for (const one of cells) best = Math.max(best, one[s] as number);
        for (const { worth } of later) best += Math.max(0, worth[s] as number);
        most[s] = (most[s] as number) + best;
      }
      columns.unshift(most);
    }
    return columns;
  }

  function choose(
    actor: number,
    j: number,
    chosen: Int32Array,
    before: Float64Array,
    after: Float64Array,
  ): void {
    const added = cell(actor, (compiled.optionStarts[j] as number) + (chosen[j] as number));
    for (let s = 0; s < samples; s++) after[s] = (before[s] as number) + (added[s] as number);
    for (const { when, last, worth } of linkages[actor] ?? []) {
      if (last !== j || !when.every(({ issue, matches }) => matches[chosen[issue] as number] === 1)) continue;
      for (let s = 0; s < samples; s++) after[s] = (after[s] as number) + (worth[s] as number);
    }
  }

  function start(actor: number): Float64Array {
    const [without, margin] = [worst[actor] as Float64Array, margins[actor] ?? null];
    return Float64Array.from({ length: samples }, (_, s) => -(without[s] as number) - (margin?.[s] ?? 0));
  }

  function share(signers: readonly number[], j: number, gains: readonly Float64Array[]): number {
    let sum = 0;
    for (let s = 0; s < samples; s++) {
      let isOpen = true;
      for (const i of signers) {
        if (paid.has(i)) continue;
        const most = (gains[i]?.[s] as number) + (rest[i]?.[j + 1]?.[s] as number);
        // Sums made in another order may differ in the last digits.
        if (most < -tolerance - 1e-12) {
          isOpen = false;
          break;
        }
      }
      if (isOpen) sum += weights === null ? 1 / samples : (weights[s] as number);
    }
    return sum;
  }
}
