import {
  type Compiled,
  centralGains,
  type Draws,
  packageIndices,
  type Situation,
  sampleGains,
} from '../situation/index.ts';
import { memberGains } from './member-gains.ts';
import type { RenewalResult } from './result.ts';
import { type Vote, voteOn, type WhatIf } from './vote.ts';

/** What lapses on a day unless a body renews it, the vote with every draw. */
export interface RenewalVote extends Omit<RenewalResult, 'vote'> {
  readonly vote: Vote;
}

/** Every renewal in the calendar after the situation's day: members keep what they prefer to its lapse. */
export function renewalVotes(
  situation: Situation,
  compiled: Compiled,
  draws: Draws,
  whatIf?: WhatIf,
): readonly RenewalVote[] {
  return situation.calendar.flatMap(({ id, on, event, renewal }) => {
    if (renewal === undefined || on < situation.asOf) return [];
    const institution = situation.institutions.find((one) => one.id === renewal.institution);
    const base = institution?.bases.find((one) => one.id === renewal.base);
    if (institution === undefined || base === undefined) return [];
    const kept = packageIndices(situation, situation.statusQuo);
    const lapsed = packageIndices(situation, { ...situation.statusQuo, ...renewal.otherwise });
    const [gainsKept, gainsLapsed] = [kept, lapsed].map((one) => sampleGains(compiled, draws, one).gains);
    const difference = (gainsKept ?? []).map((column, i) =>
      column.map((gain, s) => gain - (gainsLapsed?.[i]?.[s] as number)),
    );
    const [centralKept, centralLapsed] = [centralGains(compiled, kept), centralGains(compiled, lapsed)];
    const central = centralKept.map((gain, i) => gain - (centralLapsed[i] as number));
    const options = Object.keys(renewal.otherwise).map((issue) => ({
      issue,
      option: situation.statusQuo[issue] ?? '',
    }));
    const vote = voteOn(
      { institution, options, bases: [base] },
      base,
      memberGains(institution, compiled, draws, { draws: difference, central }),
      whatIf,
    );
    const lapse = compiled.actors.map((actor, i) => ({
      actor,
      gain: -(central[i] as number),
      probabilityGains: shareAbove(difference[i] as Float64Array),
    }));
    return [{ event: id, on, says: event, otherwise: renewal.otherwise, vote, lapse }];
  });
}

/** Share of the draws in which the lapse is a gain. */
function shareAbove(kept: Float64Array): number {
  let above = 0;
  for (const gain of kept) if (gain < -0.5e-10) above++;
  return kept.length === 0 ? 0 : above / kept.length;
}
