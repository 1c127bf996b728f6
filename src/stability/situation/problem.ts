import type { Compiled } from '../../situation/index.ts';
import { moneyOf, type Study } from '../../study/index.ts';
import { type Fibre, fibreOf } from './fibres.ts';
import { type Term, termsOf } from './terms.ts';

/** Who can move what in the packages of a situation, and what their values look at: all of its stability that no draw changes. */
export interface StabilityProblem {
  readonly study: Study;
  readonly compiled: Compiled;
  /** Every actor that can move an issue alone, in the order of the actors. */
  readonly fibres: readonly Fibre[];
  readonly terms: readonly Term[];
}

/** The moves of a situation as index tables. */
export function stabilityProblem(study: Study): StabilityProblem {
  const { compiled } = study;
  const { movers, controllers } = compiled.moves;
  const terms = termsOf(compiled, movers, moneyOf(study)?.issues ?? []);
  const fibres = movers.map((actor) => {
    const issues = controllers.flatMap((ids, j) => (ids.includes(actor) ? [j] : []));
    return fibreOf(compiled, actor, issues, terms);
  });
  return { study, compiled, fibres, terms };
}
