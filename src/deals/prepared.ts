import { asTable } from './as-table.ts';
import { type Diagram, diagram } from './diagram.ts';
import type { DealPoint } from './result.ts';
import type { PackageSpace } from './space.ts';

import { utilityIn } from './utility.ts';

/** A space with what the engines of additive spaces ask for; `reservation` is known for every party. */
export interface Prepared {
  readonly space: PackageSpace;
  readonly diagram: Diagram;
  readonly reservation: readonly number[];
  readonly parties: readonly string[];
}

/** Undefined where a reservation value is unknown, and for rectangle models too large to list. */
export function prepare(given: PackageSpace): Prepared | undefined {
  const { parties } = given;
  const reservation = parties.flatMap(({ reservation: r }) => (r === null ? [] : [r]));
  if (reservation.length < parties.length) return undefined;
  const space = given.model.kind === 'additive' ? given : asTable(given);
  if (space?.model.kind !== 'additive') return undefined;
  const names = parties.map(({ name }) => name);
  return { space, diagram: diagram(space, space.model), reservation, parties: names };
}

/** A package with its values, summed up in the order of the issues so that every way to it gives the same numbers. */
export function pointOf(space: PackageSpace, chosen: ArrayLike<number>): DealPoint {
  return { values: space.parties.map((_, i) => utilityIn(space, i, chosen)), package: Array.from(chosen) };
}
