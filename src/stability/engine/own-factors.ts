import { stridesOf } from '../moves.ts';
import type { ProductGraph } from '../types.ts';

/** A factor that an actor controls, its options joined into classes inside which the actor moves back and forth. */
export interface OwnFactor {
  readonly size: number;
  readonly stride: number;
  /** By option: the first option of its class. */
  readonly firstOf: readonly number[];
  /** Is there more than one class? */
  readonly isBound: boolean;
  readonly allows: (from: number, to: number) => boolean;
}

/** The factors of an actor; classes are wider than one option only where they are safe, that is, where moves compose. */
export function ownFactors(graph: ProductGraph, actor: number, areTransitive: boolean): readonly OwnFactor[] {
  const strides = stridesOf(graph.factors);
  return graph.factors.flatMap(({ options, controllers, allowed }, f) => {
    if (!controllers.includes(actor)) return [];
    const size = options.length;
    const allows = (from: number, to: number) =>
      from === to || allowed === undefined || allowed[from * size + to] === 1;
    const isFree = options.every((_, a) => options.every((__, b) => allows(a, b)));
    const firstOf = options.map((_, option) => {
      if (isFree) return 0;
      if (!areTransitive) return option;
      return options.findIndex((__, other) => allows(option, other) && allows(other, option));
    });
    return [{ size, stride: strides[f], firstOf, isBound: !isFree, allows }];
  });
}

/** The decimal with every option of these factors replaced by the first of its class. */
export function baseOf(decimal: number, own: readonly OwnFactor[]): number {
  let base = decimal;
  for (let k = 0; k < own.length; k++) {
    const { stride, size, firstOf } = own[k];
    const option = Math.floor(decimal / stride) % size;
    base += (firstOf[option] - option) * stride;
  }
  return base;
}
