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
      const group = groupOf[s] as number;
      if ((values[s] as number) > (highest[group] as number)) highest[group] = values[s] as number;
    }
    if (steps !== undefined) raiseOverGroups(highest, steps, 'after');
    const best = after === undefined ? highest : highest.slice();
    for (let g = 0; after !== undefined && g < groups; g++)
      for (let k = after.starts[g] as number; k < (after.starts[g + 1] as number); k++) {
        const other = highest[after.groups[k] as number] as number;
        if (other > (best[g] as number)) best[g] = other;
      }
    return groupOf.map((group) => best[group] as number);
  };
}

/** The same over lists of arcs. */
export function bestOverArcs({ starts, targets }: ActorArcs): BestOwnMove {
  return (values) =>
    values.map((own, s) => {
      let best = own;
      for (let k = starts[s] as number; k < (starts[s + 1] as number); k++) {
        const value = values[targets[k] as number] as number;
        if (value > best) best = value;
      }
      return best;
    });
}
