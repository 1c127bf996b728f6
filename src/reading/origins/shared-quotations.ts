import { shinglesOf, wordsOf } from './shingles.ts';

/** Something that somebody is quoted with. */
export interface Quoted {
  readonly speaker: string;
  readonly words: string;
}

export interface SharedQuotation {
  readonly a: number;
  readonly b: number;
  readonly speaker: string;
  /** The quotation as the first of the two has it. */
  readonly words: string;
}

const leastWords = 6;

/**
 * Pairs of texts that quote one speaker with the same six words or more in a row, each pair once. They show dependence that shared
 * runs of words miss.
 *
 * @example
 * const a = [{ speaker: 'Ilda Reyn', words: 'We have waited long enough for this' }];
 * const b = [{ speaker: 'the minister, Ilda Reyn', words: 'we have waited long enough for this' }];
 * sharedQuotations([a, b])[0].speaker // => 'Ilda Reyn'
 */
export function sharedQuotations(texts: readonly (readonly Quoted[])[]): readonly SharedQuotation[] {
  const holders = new Map<number, { readonly text: number; readonly quoted: Quoted }[]>();
  const pairs = new Map<string, SharedQuotation>();
  for (const [b, quotations] of texts.entries())
    for (const quoted of quotations)
      for (const run of shinglesOf(wordsOf(quoted.words), leastWords)) {
        const before = holders.get(run) ?? [];
        for (const { text: a, quoted: first } of before.slice(0, 50))
          if (a !== b && isOneSpeaker(first.speaker, quoted.speaker) && !pairs.has(`${a} ${b}`))
            pairs.set(`${a} ${b}`, { a, b, ...first });
        before.push({ text: b, quoted });
        holders.set(run, before);
      }
  return [...pairs.values()].sort((p, q) => p.a - q.a || p.b - q.b);
}

/** One family name, or one office: two words in common that say more than that it is an office. */
function isOneSpeaker(a: string, b: string): boolean {
  const [words, others] = [wordsOf(a), wordsOf(b)];
  if (words.at(-1) !== undefined && words.at(-1) === others.at(-1)) return true;
  return new Set(words.filter((word) => word.length > 3 && others.includes(word))).size >= 2;
}
