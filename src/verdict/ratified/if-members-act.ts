import { packageIndices } from '../../situation/index.ts';
import { type Study, shareOf } from '../../study/index.ts';
import { decisionsOf } from '../../votes/index.ts';
import type { Explained } from '../past/explain-past.ts';
import { followedGains } from '../past/facts.ts';
import type { Question } from '../question.ts';
import type { Ballot, MemberAct } from './ballot.ts';
import type { RatifiedDecision } from './ratify.ts';
import { contentsOf, exemptionOf, ratify, votesIn } from './ratify.ts';

/** The share of the draws in which the body passes it where these members act alike, all others voting as they gain. */
export interface MembersAct {
  readonly members: readonly string[];
  /** Null: nothing provides for standing aside. */
  readonly standsAside: number | null;
  readonly abstains: number;
  readonly against: number;
  readonly inFavour: number;
}

/** The vote that a package fails on most often, and what becomes of it where a member acts otherwise than it gains. */
export interface IfMembersAct {
  readonly institution: string;
  readonly base: string;
  /** Weighted share of the draws in which it passes as members gain. */
  readonly passes: number;
  /** Those who refuse most often, each alone; then all who refuse in most draws together, where they are few. */
  readonly rows: readonly MembersAct[];
}

/** Who is asked about: members alone, and how many at most act together. */
const most = { alone: 3, together: 5 };

/** Below this share of refusals a member is not asked about. */
const seldom = 0.02;

/**
 * What if a member stood aside, abstained, voted against or in favour? Of the vote that a package fails on most often, in the same draws
 * as its verdict. Null where nobody decides, or nobody ever refuses.
 *
 * @example
 * ifMembersAct(explainPast(study), { ...plainPromise, package: study.situation.noDeal, title: '', proposal: null }) // => null
 */
export function ifMembersAct(
  { study, fallback }: Explained,
  question: Pick<Question, 'package'>,
): IfMembersAct | null {
  const gains = followedGains(study, fallback, packageIndices(study.situation, question.package));
  const { decisions } = ratify(study, question.package, gains);
  const shares = decisions.map(({ passes }) => shareOf(passes, study.weights));
  const worst = shares.indexOf(Math.min(...shares));
  const [found, asked] = [decisions[worst], decisionsOf(study.situation, question.package)[worst]];
  const base = asked?.bases[0];
  if (found === undefined || asked === undefined || base === undefined) return null;
  const { institution, options } = asked;
  const refusing = refusals(study, found);
  const groups = [...alone(refusing), ...together(refusing)];
  if (groups.length === 0) return null;
  const ballot: Ballot = {
    institution,
    base,
    contents: contentsOf(study, institution, gains),
    exemption: exemptionOf(institution, options),
    stoodAside: null,
  };
  return {
    institution: institution.id,
    base: base.id,
    passes: shares[worst] ?? 0,
    rows: groups.map((group) => actsOf(study, ballot, group)),
  };
}

interface Refusal {
  readonly member: number;
  readonly share: number;
}

/** The most frequent first, and the order of the members among equals. */
function refusals(study: Study, { contents }: RatifiedDecision): readonly Refusal[] {
  return contents
    .map((column, member) => ({
      member,
      share: shareOf(
        Uint8Array.from(column, (value) => (value < 0 ? 1 : 0)),
        study.weights,
      ),
    }))
    .filter(({ share }) => share >= seldom)
    .toSorted((a, b) => b.share - a.share || a.member - b.member);
}

function alone(refusing: readonly Refusal[]): readonly (readonly number[])[] {
  return refusing.slice(0, most.alone).map(({ member }) => [member]);
}

function together(refusing: readonly Refusal[]): readonly (readonly number[])[] {
  const usual = refusing.filter(({ share }) => share >= 0.5).map(({ member }) => member);
  return usual.length > 1 && usual.length <= most.together ? [usual] : [];
}

function actsOf(study: Study, ballot: Ballot, group: readonly number[]): MembersAct {
  const { members } = ballot.institution;
  const share = (act: MemberAct) => {
    const acts = members.map((_, m) => (group.includes(m) ? act : null));
    return shareOf(votesIn(study, { ...ballot, acts }).passes, study.weights);
  };
  return {
    members: group.map((m) => members[m]?.name ?? ''),
    standsAside: ballot.exemption === null ? null : share('standsAside'),
    abstains: share('abstains'),
    against: share('against'),
    inFavour: share('inFavour'),
  };
}
