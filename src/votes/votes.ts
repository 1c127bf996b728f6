import {
  type Compiled,
  centralGains,
  type Draws,
  type Package,
  packageIndices,
  type Situation,
  sampleGains,
} from '../situation/index.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { type MemberGains, memberGains } from './member-gains.ts';
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

/** Gains of actors by draw and at the medians, when they have been worked out before. */
export interface ActorGains {
  readonly draws: readonly Float64Array[];
  readonly central: Float64Array;
}

/** Does a package pass the institutions, with what probability, and who is decisive? */
export function votesOn(
  situation: Situation,
  compiled: Compiled,
  draws: Draws,
  chosen: Package,
  { gains, whatIf }: { readonly gains?: ActorGains; readonly whatIf?: WhatIf } = {},
): Votes {
  const indices = packageIndices(situation, chosen);
  const actors: ActorGains = gains ?? {
    draws: sampleGains(compiled, draws, indices).gains,
    central: centralGains(compiled, indices),
  };
  const known = new Map<string, MemberGains>();
  const gainsOf = ({ institution }: Decision) => {
    const found = known.get(institution.id) ?? memberGains(institution, compiled, draws, actors);
    known.set(institution.id, found);
    return found;
  };
  const decisions = decisionsOf(situation, chosen);
  const byDecision = decisions.map((decision) =>
    decision.bases.map((base) => voteOn(decision, base, gainsOf(decision), whatIf)),
  );
  const used = byDecision.flatMap((votes) => votes.filter(({ isUsed }) => isUsed));
  const best = byDecision.map((votes) => votes.reduce((a, b) => (b.probability > a.probability ? b : a)));
  const ratified = allPass(used, draws.samples);
  return {
    votes: byDecision.flat(),
    ratified,
    probability: shareOf(ratified),
    probabilityAtBest: shareOf(allPass(best, draws.samples)),
    isRatifiedAtMedians: used.every(({ passesAtMedians }) => passesAtMedians),
  };
}

function allPass(votes: readonly Vote[], samples: number): Float64Array {
  const all = new Float64Array(samples).fill(1);
  for (const { passes } of votes) for (let s = 0; s < samples; s++) if (passes[s] === 0) all[s] = 0;
  return all;
}

function shareOf(passed: Float64Array): number {
  let sum = 0;
  for (const one of passed) sum += one;
  return passed.length === 0 ? 0 : sum / passed.length;
}
