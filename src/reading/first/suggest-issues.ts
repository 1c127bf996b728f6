import type { DraftClaim } from '../claims.ts';
import { wordsOf } from '../origins/shingles.ts';
import { idOf } from './suggest-actors.ts';

/** A draft of some text, with the id that it has as a claim. */
export interface ReferredDraft {
  readonly id: string;
  readonly draft: DraftClaim;
}

/** Something that may be decided, as somebody puts it, and the drafts that speak of it. */
export interface SuggestedIssue {
  readonly id: string;
  /** The words of the first of its drafts. */
  readonly words: string;
  readonly claims: readonly string[];
}

const mostIssues = 4;

/**
 * What may be decided: proposals, positions and forecasts that share two words that carry meaning go together; the largest groups first.
 * Names of actors carry none. A suggestion to be mended.
 *
 * @example
 * const { claims } = readText('The minister said that the port would open for grain ships.');
 * suggestIssues([{ id: 'r_1', draft: claims[0] }], [])[0].claims // => ['r_1']
 */
export function suggestIssues(
  drafts: readonly ReferredDraft[],
  actors: readonly string[],
): readonly SuggestedIssue[] {
  const names = new Set(actors.flatMap((name) => wordsOf(name)).map(stem));
  const groups: { readonly stems: Map<string, string>; readonly members: ReferredDraft[] }[] = [];
  for (const one of drafts.slice(0, 5000)) {
    const { type, statement, tier } = one.draft;
    const stems = new Map(
      wordsOf(statement.slice(0, 400))
        .filter((word) => !isIdle(word) && !names.has(stem(word)))
        .map((word) => [stem(word), word] as const),
    );
    // What somebody fears or expects to come about is nobody's to decide.
    const isFeared = type === 'forecast' && tier === 2;
    if (!['proposal', 'position', 'forecast'].includes(type) || isFeared || stems.size < 2) continue;
    const home = groups.find(
      (group) => [...stems.keys()].filter((word) => group.stems.has(word)).length >= 2,
    );
    if (home === undefined) groups.push({ stems, members: [one] });
    else {
      home.members.push(one);
      for (const [key, word] of stems) if (!home.stems.has(key)) home.stems.set(key, word);
    }
  }
  const taken = new Set<string>();
  return groups
    .map((group, order) => ({ ...group, order }))
    .sort((a, b) => b.members.length - a.members.length || a.order - b.order)
    .slice(0, mostIssues)
    .map(({ stems, members }) => ({
      id: idOf([...stems.values()].slice(0, 3).join(' '), 'issue', taken),
      words: members[0]?.draft.statement.slice(0, 200).replace(/^to (?=\p{Ll})/u, '') ?? '',
      claims: members.map(({ id }) => id),
    }));
}

function stem(word: string): string {
  return word.slice(0, 5);
}

/** Short words, numbers and verbs of intent say nothing of the subject; a Chinese sign says a little. */
function isIdle(word: string): boolean {
  if (/\p{Script=Han}/u.test(word)) return false;
  return word.length < 4 || /\d/u.test(word) || idle.test(word);
}

const idle =
  /^(?:would|will|could|should|have|been|that|this|with|from|their|they|there|than|then|what|when|which|while|until|least|more|most|into|about|after|before|accept|agree|want|year|years|week|million|billion|next|going|does|also|only|other|some|such|your|were|where|being|provided|order|make|take|come|last|first|будет|года|чтобы|если|sera|pour|dans|avec|plus|cette)$/u;
