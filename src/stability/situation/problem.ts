import type { Compiled } from '../../situation/index.ts';
import { moneyOf, type Study } from '../../study/index.ts';
import { type Fibre, fibreOf } from './fibres.ts';
import { type LinkageTerm, termsOf } from './terms.ts';

/** Who can move what in the packages of a situation, and what their values look at: all of its stability that no draw changes. */
export interface StabilityProblem {
  readonly study: Study;
  readonly compiled: Compiled;
  /** Every actor that can move an issue alone, in the order of the actors. */
  readonly fibres: readonly Fibre[];
  readonly terms: readonly LinkageTerm[];
  /** Inputs that utilities and rules read: of a ledger’s hundreds none. */
  readonly inputs: Int32Array;
}

/** The moves of a situation as index tables. */
export function stabilityProblem(study: Study): StabilityProblem {
  const { compiled } = study;
  const { movers, controllers } = compiled.moves;
  const terms = termsOf(compiled, movers, moneyOf(study));
  const fibres = movers.map((actor) => {
    const issues = controllers.flatMap((ids, j) => (ids.includes(actor) ? [j] : []));
    return fibreOf(compiled, actor, issues, terms);
  });
  return { study, compiled, fibres, terms, inputs: inputsRead(compiled) };
}

function inputsRead({ rules, ...compiled }: Compiled): Int32Array {
  const read = [
    ...compiled.exponent,
    ...compiled.outside,
    ...compiled.position,
    ...compiled.salience,
    ...compiled.optionAt,
    ...compiled.value,
    ...compiled.linkages.map(({ worth }) => worth),
    ...rules.flatMap((rule) =>
      rule.kind === 'limit' ? [rule.atMost, ...rule.uses.map(({ input }) => input)] : [],
    ),
  ];
  return Int32Array.from(new Set(read.filter((input) => input >= 0)));
}
