import type { Span } from '../diagnostics/index.ts';

/** Where a passage of a text stands in a revised one. */
export interface Remapped {
  /** Its place in the revised text; null: it is an orphan. */
  readonly to: Span | null;
  /**
   * `exact`: the words stand there once, or once between the same words; `context`: once between more of the same words than elsewhere;
   * `likely`: other words that are like them, for a person to judge; `orphan`: nothing.
   */
  readonly how: 'exact' | 'context' | 'likely' | 'orphan';
  /** Share of words in common with what stands there, 0 to 1. */
  readonly likeness: number;
}

const reach = 48;
/** Less in common is another sentence; and the next best must be clearly less like it (conventions). */
const leastLikeness = 0.6;
const leastLead = 0.1;

/**
 * Maps passages of a text to its revised form: to the letter where their words stand there once, else by the words around them, else to
 * the one sentence that is like them, which is a proposal for a person and no more. Nothing is moved silently to a look-alike.
 *
 * @example
 * remapSpans('We agree. They left.', 'At noon they met. We agree.', [{ start: 0, end: 9 }])[0] // => { to: { start: 18, end: 27 }, how: 'exact', likeness: 1 }
 */
export function remapSpans(was: string, now: string, spans: readonly Span[]): readonly Remapped[] {
  let sentences: readonly Sentence[] | undefined;
  return spans.map((span) => {
    const exact = exactPlace(was, now, span);
    if (exact !== undefined) return exact;
    sentences ??= sentencesOf(now);
    return likelyPlace(was.slice(span.start, span.end), sentences);
  });
}

function exactPlace(was: string, now: string, { start, end }: Span): Remapped | undefined {
  const words = was.slice(start, end);
  if (words === '') return { to: null, how: 'orphan', likeness: 0 };
  const places: number[] = [];
  for (let at = now.indexOf(words); at >= 0 && places.length < 1000; at = now.indexOf(words, at + 1))
    places.push(at);
  const at = (place: number, how: 'exact' | 'context'): Remapped => ({
    to: { start: place, end: place + words.length },
    how,
    likeness: 1,
  });
  const [only, ...others] = places;
  if (only === undefined) return undefined;
  if (others.length === 0) return at(only, 'exact');
  const scored = places
    .map((place) => ({ place, score: aroundShared(was, start, end, now, place, place + words.length) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  // Words that stand there several times alike belong to none of the places.
  if (best === undefined || next === undefined || best.score === next.score)
    return { to: null, how: 'orphan', likeness: 1 };
  return at(best.place, best.score === 2 * reach ? 'exact' : 'context');
}

/** Signs before and after that are the same in both. */
function aroundShared(
  was: string,
  start: number,
  end: number,
  now: string,
  from: number,
  to: number,
): number {
  let before = 0;
  while (before < reach && start > before && was[start - 1 - before] === now[from - 1 - before]) before++;
  let after = 0;
  while (after < reach && end + after < was.length && was[end + after] === now[to + after]) after++;
  return before + after;
}

interface Sentence extends Span {
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

function likelyPlace(words: string, sentences: readonly Sentence[]): Remapped {
  const wanted = bagOf(words);
  const count = [...wanted.values()].reduce((sum, one) => sum + one, 0);
  let [best, next]: [Sentence | undefined, number] = [undefined, 0];
  let top = 0;
  for (const sentence of sentences) {
    let shared = 0;
    for (const [word, times] of wanted) shared += Math.min(times, sentence.words.get(word) ?? 0);
    const likeness = count + sentence.count === 0 ? 0 : (2 * shared) / (count + sentence.count);
    if (likeness > top) [best, next, top] = [sentence, top, likeness];
    else if (likeness > next) next = likeness;
  }
  if (best === undefined || top < leastLikeness || top - next < leastLead)
    return { to: null, how: 'orphan', likeness: top };
  return { to: { start: best.start, end: best.end }, how: 'likely', likeness: top };
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^\s.!?。！？…][^\n.!?。！？…]*(?:[.!?。！？…]+["”»」]?)?/gu)]
    .slice(0, 50_000)
    .map((match) => {
      const words = bagOf(match[0]);
      const count = [...words.values()].reduce((sum, one) => sum + one, 0);
      return { start: match.index, end: match.index + match[0].trimEnd().length, words, count };
    });
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
