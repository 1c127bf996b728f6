import type { KeptTest } from '../verdict/index.ts';
import {
  type Catalogue,
  listed,
  type MaybeBlock,
  numberColumn,
  percent,
  signed,
  table,
  textColumn,
  twoDigits,
} from '../words/index.ts';
import type { OptionName } from './kept-words.ts';
import type { NameOf } from './paid-for-words.ts';

/**
 * Carrot and stick of everybody bound by a package: the breach that would pay it most, what the package gives it over that, and what
 * the reply takes. Undefined where nobody could break it.
 *
 * @example
 * carrotsTable(null, namesOf(situation), optionNames(situation), catalogue) // => undefined
 */
export function carrotsTable(
  test: KeptTest | null,
  nameOf: NameOf,
  optionName: OptionName,
  { verdict: { carrots: say }, verdicts: { none } }: Catalogue,
): MaybeBlock {
  const bound =
    test?.actors.flatMap(({ usual, ...one }) => (usual === null ? [] : [{ ...one, usual }])) ?? [];
  if (bound.length === 0) return undefined;
  return table(
    [
      textColumn(say.actor),
      numberColumn(say.keeps),
      textColumn(say.breach),
      numberColumn(say.carrot),
      numberColumn(say.stick),
      numberColumn(say.bond),
    ],
    bound.map(({ actor, probability, usual, bondNeeded }) => [
      nameOf(actor),
      percent(probability),
      listed(usual.changes.slice(0, 3).map(({ issue, to }) => optionName(issue, to))),
      signed(usual.inducement),
      usual.returned.length === 0 ? none : twoDigits(usual.deterrent),
      bondNeeded === null ? none : twoDigits(bondNeeded),
    ]),
  );
}
