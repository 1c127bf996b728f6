import { wilsonInterval } from '../numeric/index.ts';
import type { Package } from '../situation/index.ts';
import { effectiveSamples, type Study } from '../study/index.ts';
import { type ActorGains, type Vote, votesOn } from '../votes/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import type { RatifiedTest } from './result.ts';

/**
 * The second test: do the bodies pass what they must pass, on which legal base, and who could stop it?
 *
 * @example
 * ratifiedTest(study, study.situation.noDeal) // => null
 */
export function ratifiedTest(study: Study, chosen: Package, gains?: ActorGains): RatifiedTest | null {
  if (study.situation.institutions.length === 0) return null;
  const found = votesOn(study, chosen, gains === undefined ? {} : { gains });
  const { low: probabilityLow, high: probabilityHigh } = wilsonInterval(
    found.probability,
    effectiveSamples(study.draws.samples, study.weights),
  );
  const drivers = inputDrivers(study, found.ratified);
  return {
    test: 'ratified',
    probability: found.probability,
    probabilityLow,
    probabilityHigh,
    probabilityAtBest: found.probabilityAtBest,
    isRatifiedAtMedians: found.isRatifiedAtMedians,
    votes: found.votes.map(briefly),
    drivers,
    claims: claimDrivers(drivers),
  };
}

/** What a verdict keeps of a vote: the whole stands with the votes analysis. */
function briefly(vote: Vote): RatifiedTest['votes'][number] {
  const refusing = vote.members.filter((member) => member.vote === 'no');
  return {
    institution: vote.institution,
    options: vote.options,
    base: vote.base,
    label: vote.label,
    rule: vote.rule,
    isUsed: vote.isUsed,
    passesAtMedians: vote.passesAtMedians,
    probability: vote.probability,
    refusing: refusing.map(({ name }) => name),
    decisive: [...vote.members]
      .filter(({ pivotal }) => pivotal > 0)
      .sort((a, b) => b.pivotal - a.pivotal || (a.name < b.name ? -1 : 1))
      .slice(0, 5)
      .map(({ name, pivotal }) => ({ name, share: pivotal })),
    blockingSize: vote.blocking?.size ?? null,
    missing: vote.missing?.cheapest ?? null,
  };
}
