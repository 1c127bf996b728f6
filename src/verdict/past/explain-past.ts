import type { Study } from '../../study/index.ts';
import type { ExploreSettings } from '../game/disagreement.ts';
import type { UntestedFact } from '../result.ts';
import { dealFacts, type FactColumn, moveFacts } from './facts.ts';
import { type Disagreements, disagreements, mostValued, type SearchBefore, searchBefore } from './ground.ts';
import { type PastWeights, weighByFacts } from './weights.ts';

/** How a question treats what has happened. */
export interface PastSettings {
  /** Take plain draws: the facts are answered, and weigh nothing. */
  readonly ignoresObserved?: boolean;
  readonly counterMoves?: ExploreSettings['counterMoves'];
  /** Packages that the search of moves without agreement may value at first; what each draw adds to them is fixed. */
  readonly firstValued?: number;
}

/** A study that accounts for what has happened before it is asked what will. */
export interface Explained {
  /** Its draws weighed by the facts. */
  readonly study: Study;
  readonly fallback: Disagreements;
  readonly past: PastWeights;
  /** Ids of the facts, in the order of `past.shares`. */
  readonly facts: readonly string[];
  /** Facts that could not be answered, and why: they weigh nothing. */
  readonly untested: readonly UntestedFact[];
  /** By fact, 1 in each draw that meets it. */
  readonly met: readonly Uint8Array[];
}

/**
 * Weighs the draws of a study by the dated facts of its file (history matching; Beaumont, Zhang & Balding 2002 accept by distance
 * instead), and works out what each actor gets without agreement. Done once for all packages.
 *
 * @example
 * explainPast(study).facts // => ['present.water']
 */
export function explainPast(study: Study, settings: PastSettings = {}): Explained {
  return explainedWith(study, settings);
}

/**
 * The same of a study that lacks some linkages of one that is explained, or has other numbers that no move hangs on: what these have no
 * part in is taken over.
 *
 * @example
 * explainWithout(explainPast(study), study, {}).facts // => ['present.water']
 */
export function explainWithout(whole: Explained, lacking: Study, settings: PastSettings): Explained {
  const { counterMoves = 'all' } = settings;
  return explainedWith(lacking, settings, {
    whole,
    search: searchBefore(whole.study, whole.fallback, lacking, counterMoves),
  });
}

function explainedWith(
  study: Study,
  { ignoresObserved = false, counterMoves = 'all', firstValued = mostValued.first }: PastSettings,
  before?: { readonly whole: Explained; readonly search: SearchBefore | undefined },
): Explained {
  const { columns: moves, ask } = moveFacts(study);
  const fallback = disagreements(study, {
    counterMoves,
    ask,
    most: { ...mostValued, first: firstValued },
    before: before?.search,
  });
  if (before?.search !== undefined) takeOverMoves(moves, before.whole, before.search);
  // Where the moves were not searched, facts about moves are not answered either.
  const deals = dealFacts(study, fallback);
  const found = [...(fallback.notTested === null ? moves : []), ...deals.columns];
  const stuck =
    fallback.notTested === null
      ? []
      : moves.map(({ fact: { id } }) => ({ id, because: fallback.notTested ?? '' }));
  const untested = [...stuck, ...deals.untested];
  const inOrder = study.situation.observed.flatMap((fact) => found.filter((one) => one.fact === fact));
  const met = inOrder.map((one) => one.met);
  const past = weighByFacts(
    met,
    inOrder.map(({ fact }) => fact.epsilon),
    study.draws.samples,
  );
  return {
    study: ignoresObserved ? study : { ...study, weights: past.weights },
    fallback,
    past,
    facts: inOrder.map(({ fact }) => fact.id),
    untested: study.situation.observed.flatMap(({ id }) => untested.find((one) => one.id === id) ?? []),
    met,
  };
}

function takeOverMoves(moves: readonly FactColumn[], whole: Explained, { same }: SearchBefore): void {
  for (const { fact, met } of moves) {
    const known = whole.met[whole.facts.indexOf(fact.id)];
    for (let s = 0; known !== undefined && s < met.length; s++)
      if (same[s] === 1) met[s] = known[s] as number;
  }
}
