import type { RatifiedTest } from '../verdict/index.ts';
import { type Catalogue, listed, percent, twoDigits, visible } from '../words/index.ts';
import type { NameOf } from './paid-for-words.ts';

type Say = Catalogue['ratified'];

/**
 * The second line of a brief: which bodies decide, on which legal base, who stops it, whose consent is cheapest.
 *
 * @example
 * ratifiedWords(null, namesOf(situation), catalogue) // => catalogue.ratified.notTested
 */
export function ratifiedWords(
  test: RatifiedTest | null,
  nameOf: NameOf,
  { ratified: say }: Catalogue,
): string {
  if (test === null) return say.notTested;
  if (test.probability === null) return say.nobodyDecides;
  const best =
    test.probabilityAtBest > test.probability + 0.005 ? say.atBest(percent(test.probabilityAtBest)) : '';
  const share = `${say.passesIn(percent(test.probability))}${best}`;
  return [share, ...test.votes.map((vote) => voteText(vote, nameOf, say))].join('; ');
}

/** The base in use in full; others that are argued for in short. */
function voteText(vote: RatifiedTest['votes'][number], nameOf: NameOf, say: Say): string {
  const base = say.base(visible(vote.label), vote.rule);
  const passes = say.passes(vote.passesAtMedians);
  const share = percent(vote.probability);
  if (!vote.isUsed) return say.wereIt(base, passes, share);
  const count = vote.refusing.length;
  const refusing =
    count === 0
      ? ''
      : count > 6
        ? say.manyRefuse(count)
        : say.refuse(listed(vote.refusing.map(visible)), count);
  const body = nameOf(`institution:${vote.institution}`);
  return say.vote(body, base, passes, share, `${refusing}${priceText(vote, say)}`);
}

function priceText({ missing }: RatifiedTest['votes'][number], say: Say): string {
  if (missing === null || missing.members.length === 0) return '';
  const { members, price } = missing;
  const who = members.length > 4 ? say.ofMembers(members.length) : listed(members.map(visible));
  return say.cheapest(who, twoDigits(price));
}
