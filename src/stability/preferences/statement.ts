import { stridesOf } from '../moves.ts';
import type { ProductGraph } from '../types.ts';

/** What an actor wants to hold; `left if right` is left or not right, `left iff right` both or neither. */
export type PreferenceStatement =
  | { readonly kind: 'option'; readonly factor: number; readonly option: number }
  | { readonly kind: 'not'; readonly of: PreferenceStatement }
  | {
      readonly kind: 'and' | 'or' | 'if' | 'iff';
      readonly left: PreferenceStatement;
      readonly right: PreferenceStatement;
    };

/** By state: 1 where a statement holds. */
export function truthOf(statement: PreferenceStatement, graph: ProductGraph): Uint8Array {
  switch (statement.kind) {
    case 'option':
      return optionTruth(statement.factor, statement.option, graph);
    case 'not':
      return truthOf(statement.of, graph).map((is) => 1 - is);
    default: {
      const left = truthOf(statement.left, graph);
      const right = truthOf(statement.right, graph);
      const joined = joinedBy[statement.kind];
      for (let s = 0; s < left.length; s++) left[s] = joined(left[s] as number, right[s] as number);
      return left;
    }
  }
}

const joinedBy = {
  and: (left: number, right: number) => left & right,
  or: (left: number, right: number) => left | right,
  if: (left: number, right: number) => left | (1 - right),
  iff: (left: number, right: number) => 1 - (left ^ right),
} as const;

function optionTruth(factor: number, option: number, { factors, decimals }: ProductGraph): Uint8Array {
  const size = factors[factor]?.options.length ?? 0;
  if (!Number.isInteger(option) || option < 0 || option >= size)
    throw new Error(`no option ${option} in factor ${factor}`);
  const stride = stridesOf(factors)[factor] as number;
  const truth = new Uint8Array(decimals.length);
  for (let s = 0; s < truth.length; s++)
    truth[s] = Math.floor((decimals[s] as number) / stride) % size === option ? 1 : 0;
  return truth;
}
