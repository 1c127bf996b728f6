import { type Offer, type Package, packageIndices } from '../situation/index.ts';
import { centralGains, type Study, shareOf, tolerance, utilities } from '../study/index.ts';
import type { Question } from './question.ts';
import type { OfferAnswer } from './result.ts';

/**
 * What each conditional offer of a package asks and gives: would those who must do something for it be better off with both than with
 * neither, does who offers mean it, and would it still give once it has what it asked? The rest of the package holds throughout.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * offerAnswers(study, { ...swap, proposal: swap.id }) // => []
 */
export function offerAnswers(study: Study, question: Pick<Question, 'package' | 'offers'>): OfferAnswer[] {
  return question.offers.map((offer) => answerTo(study, question.package, offer));
}

function answerTo(study: Study, whole: Package, offer: Offer): OfferAnswer {
  const { situation, compiled, weights } = study;
  const neither = backTo(whole, situation.noDeal, [...Object.keys(offer.if), ...Object.keys(offer.then)]);
  const asked = { ...neither, ...offer.if };
  const both = { ...asked, ...offer.then };
  const isThreat = Object.keys(offer.otherwise).length > 0;
  const threat = { ...neither, ...offer.otherwise };
  const by = compiled.actors.indexOf(offer.by);
  const takers = takersOf(study, offer).map((id) => compiled.actors.indexOf(id));
  const marks = (one: Package, other: Package, actors: readonly number[]) =>
    noWorse(study, one, other, actors);
  const share = (one: Package, other: Package, actors: readonly number[]) =>
    shareOf(marks(one, other, actors), weights);
  const [none, condition, full, threatened] = [neither, asked, both, threat].map((chosen) =>
    centralGains(study, packageIndices(situation, chosen)),
  );
  const between = (from: Float64Array | undefined, to: Float64Array | undefined, i: number) =>
    (to?.[i] ?? 0) - (from?.[i] ?? 0);
  return {
    by: offer.by,
    if: listOf(offer.if),
    then: listOf(offer.then),
    otherwise: listOf(offer.otherwise),
    takers: takers.map((i) => ({
      actor: compiled.actors[i] ?? '',
      condition: between(none, condition, i),
      inducement: between(condition, full, i),
      deterrent: isThreat ? between(threatened, none, i) : null,
      takesUp: share(both, neither, [i]),
      alone: share(asked, neither, [i]),
    })),
    takenUp: share(both, neither, takers),
    alone: share(asked, neither, takers),
    meant: share(both, neither, [by]),
    given: share(both, asked, [by]),
    threatMeant: isThreat
      ? shareOf(noWorse(study, threat, neither, [by], costOf(study, offer)), weights)
      : null,
  };
}

function backTo(whole: Package, noDeal: Package, issues: readonly string[]): Package {
  return { ...whole, ...Object.fromEntries(issues.map((id) => [id, noDeal[id] ?? ''])) };
}

const listOf = (chosen: Package) => Object.entries(chosen).map(([issue, option]) => ({ issue, option }));

/** Who controls what is asked, beside the author; empty where nobody does. */
function takersOf({ situation: { issues, actors } }: Study, offer: Offer): readonly string[] {
  const asked = issues.filter(({ id }) => Object.hasOwn(offer.if, id));
  const ids = new Set(asked.flatMap(({ controllers }) => controllers));
  return actors.map(({ id }) => id).filter((id) => id !== offer.by && ids.has(id));
}

/** 1 in each draw in which none of the actors is worse off with one package than with another, `cost` taken off the first. */
function noWorse(
  study: Study,
  one: Package,
  other: Package,
  actors: readonly number[],
  cost?: Float64Array,
): Uint8Array {
  const [ours, theirs] = [one, other].map((chosen) =>
    utilities(study, packageIndices(study.situation, chosen)),
  );
  return new Uint8Array(study.draws.samples).map((_, s) =>
    Number(
      actors.every((i) => (ours?.[i]?.[s] ?? 0) - (cost?.[s] ?? 0) >= (theirs?.[i]?.[s] ?? 0) - tolerance),
    ),
  );
}

/** What it costs who threatens to act alone, by draw. */
function costOf({ situation, compiled, draws }: Study, { by, otherwise }: Offer): Float64Array {
  const sum = new Float64Array(draws.samples);
  const costs = situation.actors.find(({ id }) => id === by)?.conduct.unilateralCosts ?? [];
  for (const [issue, option] of Object.entries(otherwise)) {
    if (option === situation.noDeal[issue]) continue;
    const own = costs.filter((one) => one.issue === issue && (one.option ?? option) === option);
    for (const { cost } of own) {
      const column = draws.columns[compiled.inputOf.get(cost) ?? -1];
      for (let s = 0; column !== undefined && s < sum.length; s++)
        sum[s] = (sum[s] as number) + (column[s] as number);
    }
  }
  return sum;
}
