import { type Package, packageIndices } from '../situation/index.ts';
import { centralGains, gains, profits, type Study, shareWhere } from '../study/index.ts';
import { type ActorGains, memberGains } from './member-gains.ts';
import type { RenewalResult } from './result.ts';
import { type Vote, voteOn, type WhatIf } from './vote.ts';

/** What lapses on a day unless a body renews it, the vote with every draw. */
export interface RenewalVote extends Omit<RenewalResult, 'vote'> {
  readonly vote: Vote;
}

/**
 * Every renewal in the calendar after the situation's day: members keep what they prefer to its lapse.
 *
 * @example
 * renewalVotes(study) // => []
 */
export function renewalVotes(study: Study, whatIf?: WhatIf): readonly RenewalVote[] {
  const { situation, compiled, weights } = study;
  return situation.calendar.flatMap(({ id, on, event, renewal }) => {
    if (renewal === undefined || on < situation.asOf) return [];
    const institution = situation.institutions.find((one) => one.id === renewal.institution);
    const base = institution?.bases.find((one) => one.id === renewal.base);
    if (institution === undefined || base === undefined) return [];
    const keeping = gainsOfKeeping(study, renewal.otherwise);
    const options = Object.keys(renewal.otherwise).map((issue) => ({
      issue,
      option: situation.statusQuo[issue] ?? '',
    }));
    const vote = voteOn(
      { institution, options, bases: [base] },
      base,
      memberGains(study, institution, keeping),
      { whatIf, weights },
    );
    const lapse = compiled.actors.map((actor, i) => ({
      actor,
      gain: -keeping.central[i],
      probabilityGains: shareWhere(keeping.draws[i], weights, (gain) => profits(-gain)),
    }));
    return [{ event: id, on, says: event, otherwise: renewal.otherwise, vote, lapse }];
  });
}

/** What every actor gains from keeping the status quo over its lapse. */
function gainsOfKeeping(study: Study, otherwise: Package): ActorGains {
  const { statusQuo } = study.situation;
  const kept = packageIndices(study.situation, statusQuo);
  const lapsed = packageIndices(study.situation, { ...statusQuo, ...otherwise });
  const [before, after] = [gains(study, kept).gains, gains(study, lapsed).gains];
  const [centralBefore, centralAfter] = [centralGains(study, kept), centralGains(study, lapsed)];
  return {
    draws: before.map((column, i) => column.map((gain, s) => gain - after[i]?.[s])),
    central: centralBefore.map((gain, i) => gain - centralAfter[i]),
  };
}
