import type { DraftClaim } from '../claims.ts';
import { wordsOf } from '../origins/shingles.ts';
import { bearsDecision, holdsAim, isTalk } from './decision-words.ts';
import { idOf } from './suggest-actors.ts';

/** A draft of some text, with the id that it has as a claim and the sentence in which it stands. */
export interface ReferredDraft {
  readonly id: string;
  readonly draft: DraftClaim;
  readonly sentence: string;
}

/** Something that may be decided, as somebody puts it, and the drafts that speak of it. */
export interface SuggestedIssue {
  readonly id: string;
  /** The words of the draft that speaks most clearly of a decision. */
  readonly words: string;
  /** The sentence in which they stand. */
  readonly sentence: string;
  readonly claims: readonly string[];
}

/** Four issues with three options each are 81 packages, which a person can still look through. */
const mostIssues = 4;

interface Candidate extends ReferredDraft {
  /** Its words that speak of a decision or an amount. */
  readonly words: string;
  readonly weight: number;
  readonly stems: ReadonlyMap<string, string>;
}

/**
 * What may be decided: proposals, positions and forecasts that speak of a decision or an amount; those that share two words that carry
 * meaning go together; the groups that speak most of it first. Names of actors carry none. A suggestion to be mended.
 *
 * @example
 * const { claims } = readText('The minister said that the port would open for grain ships.');
 * suggestIssues([{ id: 'r_1', draft: claims[0], sentence: 'The minister said …' }], [])[0].claims // => ['r_1']
 */
export function suggestIssues(
  drafts: readonly ReferredDraft[],
  actors: readonly string[],
): readonly SuggestedIssue[] {
  const names = new Set(actors.flatMap((name) => wordsOf(name)).map(stem));
  const groups: { readonly stems: Map<string, string>; readonly members: Candidate[] }[] = [];
  for (const one of drafts.slice(0, 5000).flatMap((draft) => candidate(draft, names))) {
    const home = groups.find(
      (group) => [...one.stems.keys()].filter((word) => group.stems.has(word)).length >= 2,
    );
    if (home === undefined) groups.push({ stems: new Map(one.stems), members: [one] });
    else {
      home.members.push(one);
      for (const [key, word] of one.stems) if (!home.stems.has(key)) home.stems.set(key, word);
    }
  }
  const taken = new Set<string>();
  return groups
    .map((group) => ({ ...group, weight: group.members.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostIssues)
    .flatMap(({ members }) => {
      const clearest = members.reduce((best, one) => (one.weight > best.weight ? one : best));
      const { words, sentence, stems } = clearest;
      return {
        id: idOf([...stems.values()].slice(0, 3).join(' '), 'issue', taken),
        words,
        sentence,
        claims: members.map(({ id }) => id),
      };
    });
}

/** What of a draft speaks of something that may be decided; nothing where it speaks of the state of things or of talking. */
function candidate(one: ReferredDraft, names: ReadonlySet<string>): readonly Candidate[] {
  const { type, statement, tier, quantities } = one.draft;
  // What somebody fears or expects to come about is nobody's to decide.
  if (type === 'forecast' && tier === 2) return [];
  const isAim = type === 'proposal' || type === 'position';
  const sentences = statement.slice(0, 1000).match(/[^.!?。！？]+(?:[.!?]+(?!\s|$)[^.!?。！？]*)*/gu) ?? [];
  for (const words of sentences.map((sentence) => sentence.trim().slice(0, 200))) {
    const decides = bearsDecision(words);
    const isMeant = isAim || (decides && (type === 'forecast' || holdsAim(words)));
    if (!isMeant || !(decides || quantities.length > 0) || isTalk(words)) continue;
    const stems = stemsIn(words, names);
    if (stems.size < 2) continue;
    const weight = (isAim ? 2 : 1) + (decides ? 2 : 0) + (quantities.length > 0 ? 1 : 0);
    return [{ ...one, words: words.replace(/^to (?=\p{Ll})/u, ''), weight, stems }];
  }
  return [];
}

function stemsIn(words: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  const kept = wordsOf(words).filter((word) => !isIdle(word) && !names.has(stem(word)));
  return new Map(kept.map((word) => [stem(word), word]));
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
