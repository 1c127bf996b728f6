import type { RatifiedTest } from '../verdict/index.ts';
import { listed, percent, twoDigits, visible } from '../words/index.ts';
import type { NameOf } from './paid-for-words.ts';

/** The second line of a brief: which bodies decide, on which legal base, who stops it, whose consent is cheapest. */
export function ratifiedWords(test: RatifiedTest | null, nameOf: NameOf): string {
  if (test === null) return 'not tested: the situation has no institutions';
  if (test.votes.length === 0) return 'no body has to decide';
  const share = `passes in ${percent(test.probability)} of draws`;
  const best =
    test.probabilityAtBest > test.probability + 0.005
      ? `, in ${percent(test.probabilityAtBest)} on the legal base that serves it best`
      : '';
  return [`${share}${best}`, ...test.votes.map((vote) => voteText(vote, nameOf))].join('; ');
}

/** The base in use in full; others that are argued for in short. */
function voteText(vote: RatifiedTest['votes'][number], nameOf: NameOf): string {
  const base = `${visible(vote.label)} (${vote.rule})`;
  const passes = vote.passesAtMedians ? 'passes' : 'fails';
  if (!vote.isUsed) return `were it ${base}: ${passes}, ${percent(vote.probability)}`;
  const refusing =
    vote.refusing.length === 0
      ? ''
      : vote.refusing.length > 6
        ? `, ${vote.refusing.length} refuse`
        : `, ${listed(vote.refusing.map(visible))} ${vote.refusing.length === 1 ? 'refuses' : 'refuse'}`;
  return `${nameOf(`institution:${vote.institution}`)}, ${base}: ${passes} at the medians, ${percent(vote.probability)}${refusing}${priceText(vote)}`;
}

function priceText({ missing }: RatifiedTest['votes'][number]): string {
  if (missing === null || missing.members.length === 0) return '';
  const { members, price } = missing;
  const who = members.length > 4 ? `that of ${members.length} members` : listed(members.map(visible));
  return `; cheapest consent: ${who} at ${twoDigits(price)}`;
}
