import { inFavour, type VoteCode, vote, voteCodes } from './vote.ts';
import type { SmpWorkspace } from './workspace.ts';

/**
 * P, chance that i prevails over j in the view looked through last: the two sides' own votes first, then each third party
 * alone against those. Linear whatever the victory model is.
 */
export function chanceOfWinning(ws: SmpWorkspace, i: number, j: number): number {
  const { n, rule, settings, weight, view } = ws;
  const ofInitiator = vote(rule, weight[i], view[i * n + i] - view[j * n + i]);
  const ofTarget = vote(rule, weight[j], view[i * n + j] - view[j * n + j]);
  const backing = leastBacking + inFavour(ofInitiator) + inFavour(ofTarget);
  const opposing = leastBacking + inFavour(-ofInitiator) + inFavour(-ofTarget);
  // With no or with full commitment both sides are worth the same to a third party, to the last bit: its vote is zero.
  if (settings.thirdPartyCommit !== 'SemiCommit') return backing / (backing + opposing);
  const withThird = rule === voteCodes.Prop ? withProportionalVotes : withThirdParties;
  return withThird(ws, i, j, backing, opposing);
}

const leastBacking = 1e-10;

function withThirdParties(
  { n, rule, weight, view, viewAtHome }: SmpWorkspace,
  i: number,
  j: number,
  backing: number,
  opposing: number,
): number {
  let forInitiator = backing;
  let forTarget = opposing;
  const rowI = i * n;
  const rowJ = j * n;
  for (let third = 0; third < n; third++) {
    if (third === i || third === j) continue;
    const ownWeight = weight[third];
    const ofInitiator = view[rowI + third];
    const ofTarget = view[rowJ + third];
    const ofHome = viewAtHome[third];
    const chance = expectedChance(rule, ownWeight, ofInitiator, ofTarget, backing, opposing);
    const cast = semiCommittedVote(rule, ownWeight, chance, ofInitiator, ofTarget, ofHome);
    forInitiator += inFavour(cast);
    forTarget += inFavour(-cast);
  }
  return forInitiator / (forInitiator + forTarget);
}

/**
 * The same where votes are proportional, as by default, written out: it is the innermost loop of a run, and whether calls
 * in it are compiled away differs from run to run.
 */
function withProportionalVotes(
  { n, weight, view, viewAtHome }: SmpWorkspace,
  i: number,
  j: number,
  backing: number,
  opposing: number,
): number {
  let forInitiator = backing;
  let forTarget = opposing;
  const rowI = i * n;
  const rowJ = j * n;
  for (let third = 0; third < n; third++) {
    if (third === i || third === j) continue;
    const ownWeight = weight[third];
    const ofInitiator = view[rowI + third];
    const ofTarget = view[rowJ + third];
    const ofHome = viewAtHome[third];
    const leaning = ownWeight * (ofInitiator - ofTarget);
    const size = Math.abs(leaning);
    const first = backing + 0.5 * (leaning + size);
    const chance = first / (first + (opposing + 0.5 * (size - leaning)));
    const ofBacking = chance * (2 * ofInitiator + ofHome) + (1 - chance) * (3 * ofTarget);
    const ofOpposing = chance * (3 * ofInitiator) + (1 - chance) * (2 * ofTarget + ofHome);
    const cast = ownWeight * (ofBacking - ofOpposing);
    const strength = Math.abs(cast);
    forInitiator += 0.5 * (cast + strength);
    forTarget += 0.5 * (strength - cast);
  }
  return forInitiator / (forInitiator + forTarget);
}

/**
 * Vote of a third party for the initiator (above 0) or the target, the side that it expects more of joining. Of each result
 * three positions count to it: those of the two sides and its own, which it loses if the side that it joined does.
 */
export function semiCommittedVote(
  rule: VoteCode,
  weight: number,
  chance: number,
  ofInitiator: number,
  ofTarget: number,
  ofHome: number,
): number {
  const ofBacking = chance * (2 * ofInitiator + ofHome) + (1 - chance) * (3 * ofTarget);
  const ofOpposing = chance * (3 * ofInitiator) + (1 - chance) * (2 * ofTarget + ofHome);
  return vote(rule, weight, ofBacking - ofOpposing);
}

/** Chance that a third party expects i to have if it alone joins its preferred side. */
export function expectedChance(
  rule: VoteCode,
  weight: number,
  ofInitiator: number,
  ofTarget: number,
  backing: number,
  opposing: number,
): number {
  const leaning = vote(rule, weight, ofInitiator - ofTarget);
  const first = backing + inFavour(leaning);
  return first / (first + (opposing + inFavour(-leaning)));
}

/** Expected gain to `whom` of i challenging j with chance P of winning, in the view looked through last. */
export function gainOfChallenge(
  { n, totalSalience, view }: SmpWorkspace,
  whom: number,
  i: number,
  j: number,
  chance: number,
): number {
  const initiatorUtility = view[i * n + whom];
  const targetUtility = view[j * n + whom];
  const resistance = totalSalience[j];
  const win = 2 * initiatorUtility;
  const contest = chance * win + (1 - chance) * (2 * targetUtility);
  return (1 - resistance) * win + resistance * contest - (initiatorUtility + targetUtility);
}
