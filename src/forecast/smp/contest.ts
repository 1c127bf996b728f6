import type { SmpSettings } from './settings.ts';
import { type VoteCode, vote } from './vote.ts';
import type { SmpWorkspace } from './workspace.ts';

/**
 * P, chance that i prevails over j in the view looked through last: the two sides' own votes first, then each third party
 * alone against those. Linear whatever the victory model is.
 */
export function chanceOfWinning(ws: SmpWorkspace, i: number, j: number): number {
  const { n, rule, settings, weight, view } = ws;
  let [backing, opposing] = [1e-10, 1e-10];
  const initiator = vote(
    rule,
    weight[i] as number,
    (view[i * n + i] as number) - (view[j * n + i] as number),
  );
  if (initiator > 0) backing += initiator;
  else opposing -= initiator;
  const target = vote(rule, weight[j] as number, (view[i * n + j] as number) - (view[j * n + j] as number));
  if (target > 0) backing += target;
  else opposing -= target;
  // With no or with full commitment both sides are worth the same to a third party, to the last bit: its vote is zero.
  if (settings.thirdPartyCommit !== 'SemiCommit') return backing / (backing + opposing);
  return withThirdParties(ws, i, j, backing, opposing);
}

function withThirdParties(
  { n, rule, settings, weight, view, viewAtHome }: SmpWorkspace,
  i: number,
  j: number,
  backing: number,
  opposing: number,
): number {
  let [forInitiator, forTarget] = [backing, opposing];
  const [rowI, rowJ] = [i * n, j * n];
  for (let third = 0; third < n; third++) {
    if (third === i || third === j) continue;
    const cast = thirdPartyVote(
      rule,
      settings.thirdPartyCommit,
      weight[third] as number,
      view[rowI + third] as number,
      view[rowJ + third] as number,
      viewAtHome[third] as number,
      backing,
      opposing,
    );
    if (cast > 0) forInitiator += cast;
    else forTarget -= cast;
  }
  return forInitiator / (forInitiator + forTarget);
}

/** Chance that a third party expects i to have if it alone joins its preferred side. */
export function expectedChance(
  rule: VoteCode,
  weight: number,
  initiatorUtility: number,
  targetUtility: number,
  backing: number,
  opposing: number,
): number {
  const leaning = vote(rule, weight, initiatorUtility - targetUtility);
  const first = leaning > 0 ? backing + leaning : backing;
  const second = leaning > 0 ? opposing : opposing - leaning;
  return first / (first + second);
}

/**
 * A third party's vote for the initiator (above 0) or the target, by what it expects of backing either. Of each result three
 * positions count: the two sides' and its own, which it may lose.
 */
export function thirdPartyVote(
  rule: VoteCode,
  commitment: SmpSettings['thirdPartyCommit'],
  weight: number,
  initiatorUtility: number,
  targetUtility: number,
  homeUtility: number,
  backing: number,
  opposing: number,
): number {
  const chance = expectedChance(rule, weight, initiatorUtility, targetUtility, backing, opposing);
  // Its own position is lost with its side where it is committed, and won over where it is so in full.
  const kept = (utility: number) => 2 * utility + homeUtility;
  const backedWins = commitment === 'FullCommit' ? 3 * initiatorUtility : kept(initiatorUtility);
  const backedLoses = commitment === 'NoCommit' ? kept(targetUtility) : 3 * targetUtility;
  const opposedLoses = commitment === 'NoCommit' ? kept(initiatorUtility) : 3 * initiatorUtility;
  const opposedWins = commitment === 'FullCommit' ? 3 * targetUtility : kept(targetUtility);
  const ofBacking = chance * backedWins + (1 - chance) * backedLoses;
  const ofOpposing = chance * opposedLoses + (1 - chance) * opposedWins;
  return vote(rule, weight, ofBacking - ofOpposing);
}

/** Expected gain to `whom` of i challenging j with chance P of winning, in the view looked through last. */
export function gainOfChallenge(
  { n, totalSalience, view }: SmpWorkspace,
  whom: number,
  i: number,
  j: number,
  chance: number,
): number {
  const [initiatorUtility, targetUtility] = [view[i * n + whom] as number, view[j * n + whom] as number];
  const resistance = totalSalience[j] as number;
  const win = 2 * initiatorUtility;
  const contest = chance * win + (1 - chance) * (2 * targetUtility);
  return (1 - resistance) * win + resistance * contest - (initiatorUtility + targetUtility);
}
