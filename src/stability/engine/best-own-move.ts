import type { Fibres } from './fibres.ts';
import { raiseOverGroups } from './group-steps.ts';
import type { ActorArcs } from './reversed-arcs.ts';

/** By state: the largest value among the states that one actor moves to, its own value included. */
export type BestOwnMove = (values: Int32Array) => Int32Array;

/** Over fibres: the maximum of a group, and of the groups that can be entered from it. */
export function bestInFibres({ groupOf, starts, steps, after }: Fibres): BestOwnMove {
  return (values) => {
    const groups = starts.length - 1;
    const highest = new Int32Array(groups).fill(-0x80000000);
    for (let s = 0; s < values.length; s++) {
      const group = groupOf[s];
      if (values[s] > highest[group]) highest[group] = values[s];
    }
    if (steps !== undefined) raiseOverGroups(highest, steps, 'after');
    const best = after === undefined ? highest : highest.slice();
    for (let g = 0; after !== undefined && g < groups; g++)
      for (let k = after.starts[g]; k < after.starts[g + 1]; k++) {
        const other = highest[after.groups[k]];
        if (other > best[g]) best[g] = other;
      }
    return groupOf.map((group) => best[group]);
  };
}

/** The same over lists of arcs. */
export function bestOverArcs({ starts, targets }: ActorArcs): BestOwnMove {
  return (values) =>
    values.map((own, s) => {
      let best = own;
      for (let k = starts[s]; k < starts[s + 1]; k++) {
        const value = values[targets[k]];
        if (value > best) best = value;
      }
      return best;
    });
}
