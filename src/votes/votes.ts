import { type Package, packageIndices } from '../situation/index.ts';
import { centralGains, gains as gainsOf, type Study, shareOf } from '../study/index.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { type ActorGains, type MemberGains, memberGains } from './member-gains.ts';
import { type Vote, voteOn, type WhatIf } from './vote.ts';

/** What the bodies make of a package. */
export interface Votes {
  /** Every decision under every legal base that is argued for. */
  readonly votes: readonly Vote[];
  /** 1 for each draw in which every decision passes on the base that is used. */
  readonly ratified: Float64Array;
  /** Share of the draws, on the bases used; 1 where no body must decide. */
  readonly probability: number;
  /** The same on the base that serves each decision best. */
  readonly probabilityAtBest: number;
  readonly isRatifiedAtMedians: boolean;
}

export interface VotesSettings {
  /** Every actor's gains from the package, where they have been worked out before. */
  readonly gains?: ActorGains;
  readonly whatIf?: WhatIf;
}

/**
 * Does a package pass the institutions, with what probability, and who is decisive?
 *
 * @example
 * votesOn(study, study.situation.noDeal).votes // => []
 */
export function votesOn(study: Study, chosen: Package, { gains, whatIf }: VotesSettings = {}): Votes {
  const { situation, draws, weights } = study;
  const actors = gains ?? actorGains(study, chosen);
  const known = new Map<string, MemberGains>();
  const gainsIn = ({ institution }: Decision) => {
    const found = known.get(institution.id) ?? memberGains(study, institution, actors);
    known.set(institution.id, found);
    return found;
  };
  const decisions = decisionsOf(situation, chosen);
  const byDecision = decisions.map((decision) =>
    decision.bases.map((base) => voteOn(decision, base, gainsIn(decision), { whatIf, weights })),
  );
  const used = byDecision.flatMap((votes) => votes.filter(({ isUsed }) => isUsed));
  const best = byDecision.map((votes) => votes.reduce((a, b) => (b.probability > a.probability ? b : a)));
  const ratified = allPass(used, draws.samples);
  return {
    votes: byDecision.flat(),
    ratified,
    probability: shareOf(ratified, weights),
    probabilityAtBest: shareOf(allPass(best, draws.samples), weights),
    isRatifiedAtMedians: used.every(({ passesAtMedians }) => passesAtMedians),
  };
}

function actorGains(study: Study, chosen: Package): ActorGains {
  const indices = packageIndices(study.situation, chosen);
  return { draws: gainsOf(study, indices).gains, central: centralGains(study, indices) };
}

function allPass(votes: readonly Vote[], samples: number): Float64Array {
  const all = new Float64Array(samples).fill(1);
  for (const { passes } of votes) for (let s = 0; s < samples; s++) if (passes[s] === 0) all[s] = 0;
  return all;
}
