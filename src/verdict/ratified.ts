import { wilsonInterval } from '../numeric/index.ts';
import { type Institution, packageIndices } from '../situation/index.ts';
import { centralGains, effectiveSamples, shareOf, tolerance, type Weights } from '../study/index.ts';
import { type Vote, votesOn } from '../votes/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import type { Explained } from './past/explain-past.ts';
import { followedGains } from './past/facts.ts';
import { consentsTo, type RatifiedQuestion } from './ratified/consents.ts';
import { type RatifiedDecision, ratify } from './ratified/ratify.ts';
import type { MemberConsent, RatifiedTest } from './result.ts';

export interface RatifiedResult {
  readonly ratified: RatifiedTest;
  readonly marks: Uint8Array;
}

/**
 * The second test: do the bodies pass what they must pass, whoever stands aside, and who could stop it?
 *
 * @example
 * ratifiedTest(explainPast(study), { ...plainPromise, package: study.situation.noDeal, required: [] }) // => null
 */
export function ratifiedTest(explained: Explained, question: RatifiedQuestion): RatifiedResult | null {
  const { study, fallback } = explained;
  const { situation, weights } = study;
  if (situation.institutions.length === 0) return null;
  const chosen = question.package;
  const indices = packageIndices(situation, chosen);
  const gains = followedGains(study, fallback, indices);
  const found = votesOn(study, chosen, {
    gains: { draws: gains.overFallback, central: centralGains(study, indices) },
  });
  const { ratified: marks, decisions, margin } = ratify(study, chosen, gains);
  const consents = consentsTo(explained, question, decisions);
  const drivers = decisions.length === 0 ? [] : inputDrivers(study, margin);
  return {
    marks,
    ratified: {
      test: 'ratified',
      ...passing(decisions, marks, weights),
      probabilityAtBest: found.probabilityAtBest,
      decisions: decisions.map((one, d) => inUse(one, consents[d] ?? [], situation.institutions, weights)),
      isRatifiedAtMedians: found.isRatifiedAtMedians,
      votes: found.votes.map(briefly),
      drivers,
      claims: claimDrivers(drivers),
    },
  };
}

/** The share that passes; nothing where no body decides, for then there is nothing that could fail. */
function passing(decisions: readonly RatifiedDecision[], marks: Uint8Array, weights: Weights) {
  if (decisions.length === 0) return { probability: null, probabilityLow: null, probabilityHigh: null };
  const probability = shareOf(marks, weights);
  const { low, high } = wilsonInterval(probability, effectiveSamples(marks.length, weights));
  return { probability, probabilityLow: low, probabilityHigh: high };
}

function inUse(
  one: RatifiedDecision,
  consents: readonly MemberConsent[],
  institutions: readonly Institution[],
  weights: Weights,
): RatifiedTest['decisions'][number] {
  const { members, abstains } = institutions.find(({ id }) => id === one.institution) ?? nobody;
  return {
    institution: one.institution,
    options: one.options,
    base: one.base,
    probability: shareOf(one.passes, weights),
    upheld: shareOf(one.upheld, weights),
    refusing: members
      .map(({ name }, m) => ({
        name,
        share: shareOf(refusals(one.contents[m] ?? new Float64Array()), weights),
      }))
      .filter(({ name, share }) => share > 0 && !abstains.includes(name))
      .sort((a, b) => b.share - a.share),
    outside: one.outside,
    consents,
  };
}

/** 1 in each draw in which a member refuses. */
function refusals(content: Float64Array): Uint8Array {
  const marks = new Uint8Array(content.length);
  for (let s = 0; s < marks.length; s++) if ((content[s] as number) < -tolerance) marks[s] = 1;
  return marks;
}

const nobody: Pick<Institution, 'members' | 'abstains'> = { members: [], abstains: [] };

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
    missing:
      vote.missing === null ? null : { size: vote.missing.size, members: vote.missing.listed[0] ?? [] },
  };
}
