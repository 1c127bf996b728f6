import type { Study } from '../../study/index.ts';
import { compromise } from '../models.ts';
import type { SmpInput } from '../smp/index.ts';
import { issueCase } from './issue-case.ts';

/** A situation as the Spatial Model of Politics reads it: a dimension an issue. */
export interface SmpCase {
  /** Places among the situation's actors of those that take part. */
  readonly actors: readonly number[];
  /** Places of those that weigh nothing anywhere, which the model cannot hold. */
  readonly leftOut: readonly number[];
  /** Whether each actor that takes part has a stance, issue by issue. */
  readonly holds: readonly (readonly boolean[])[];
  readonly input: SmpInput;
}

/**
 * All issues at the medians. The model wants each actor's saliences to add up to at most 1: all are divided by the
 * largest sum, so that they keep their ratios between actors, too. An actor without a stance on an issue stands there at
 * the compromise of the others with salience 0.
 */
export function smpCase(study: Study): SmpCase {
  const { compiled } = study;
  const table = stanceTable(study);
  const sums = table.map(({ cells }) => cells.reduce((sum, { salience }) => sum + salience, 0));
  const weighs = (i: number) => (table[i]?.capability ?? 0) > 0 && (sums[i] ?? 0) > 0;
  const actors = table.map((_, i) => i).filter(weighs);
  const divisor = Math.max(1, ...actors.map((i) => sums[i]));
  const rows = actors.map((i) => table[i]);
  return {
    actors,
    leftOut: table.map((_, i) => i).filter((i) => !weighs(i)),
    holds: rows.map(({ cells }) => cells.map(({ isHeld }) => isHeld)),
    input: {
      names: actors.map((i) => compiled.actors[i]),
      capability: Float64Array.from(rows, ({ capability }) => capability),
      positions: Float64Array.from(
        rows.flatMap(({ cells }) => cells.map(({ at }) => Math.min(1, Math.max(0, at / 100)))),
      ),
      salience: Float64Array.from(rows.flatMap(({ cells }) => cells.map((one) => one.salience / divisor))),
    },
  };
}

interface ActorRow {
  readonly capability: number;
  /** One an issue. */
  readonly cells: readonly { readonly at: number; readonly salience: number; readonly isHeld: boolean }[];
}

/** Every actor on every issue at the medians, in scale points and stated saliences. */
function stanceTable({ compiled, medians }: Study): readonly ActorRow[] {
  const read = (input: number) => medians[input];
  const issues = compiled.issues.map((_, j) => {
    const { actors, position, salience } = issueCase(compiled, j);
    const stances = actors.map((actor, m) => ({
      actor,
      at: read(position[m]),
      salience: read(salience[m]),
    }));
    const weights = stances.map((one) => read(compiled.capability[one.actor]) * one.salience);
    return {
      stances,
      centre: compromise(
        stances.map(({ at }) => at),
        weights,
      ),
    };
  });
  return compiled.actors.map((_, i) => ({
    capability: read(compiled.capability[i]),
    cells: issues.map(({ stances, centre }) => {
      const own = stances.find(({ actor }) => actor === i);
      return own === undefined ? { at: centre, salience: 0, isHeld: false } : { ...own, isHeld: true };
    }),
  }));
}
