import { type HedgeMark, type ReadingLanguage, spanAt } from '../types.ts';
import { hedgeLexicon } from './lexicon.ts';

/** Words that weaken what is said between two places. */
export function hedgesIn(text: string, start: number, end: number, language: ReadingLanguage): HedgeMark[] {
  const { pattern, kinds } = hedgeLexicon[language];
  return [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const [word] = match;
    const at = start + match.index;
    const { kind, band } = kinds.get(word.toLowerCase()) ?? { kind: 'modal', band: null };
    return { ...spanAt(text, at, at + word.length), kind, band };
  });
}
