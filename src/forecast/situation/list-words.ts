import { catalogues } from '../../words/index.ts';

/** Names or numbers in a sentence: "A", "A and B", "A, B and C". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** A scale point as shown: whole, and never −0. */
export function pointWords(value: number): string {
  return String(Math.round(value) + 0);
}

/** A range of scale points; one number where both ends read alike. */
export function rangeWords(low: number, high: number): string {
  const [from, to] = [pointWords(low), pointWords(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** A move; with tenths where whole points would not show it. */
export function wayWords(from: number, to: number): string {
  if (pointWords(from) !== pointWords(to)) return `${pointWords(from)} → ${pointWords(to)}`;
  const [before, after] = [from.toFixed(1), to.toFixed(1)];
  return before === after ? catalogues.en.replay.hardly(before) : `${before} → ${after}`;
}

export function percentWords(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A text of the file inside a sentence: without the full stop at its end and without line breaks. */
export function quotedText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
