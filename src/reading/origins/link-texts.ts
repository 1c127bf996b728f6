import { daysBetween } from '../../text/index.ts';
import type { TextReading } from '../read-text.ts';
import { type Citing, citingOf } from './cited-outlets.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { type Quoted, sharedQuotations } from './shared-quotations.ts';

/** Why two texts are taken to go back to one origin. */
export type LinkReason =
  | { readonly kind: 'text'; readonly jaccard: number; readonly containment: number }
  | { readonly kind: 'quotation'; readonly speaker: string; readonly words: string }
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'cites'; readonly outlet: string };

/** Two texts that go back to one origin; `taker` is the place of the one that took it from the other, null where that is open. */
export interface TextLink {
  readonly a: number;
  readonly b: number;
  readonly reasons: readonly LinkReason[];
  readonly taker: number | null;
}

/** Days within which two texts on one outlet's news may go back to the same piece (convention). */
const windowDays = 3;

/** Pairs of texts with an origin in common, and who took from whom. */
export function linkTexts(readings: readonly TextReading[]): readonly TextLink[] {
  const citing = readings.map(citingOf);
  const reasons = new Map<string, LinkReason[]>();
  const add = (a: number, b: number, reason: LinkReason) => {
    const key = `${a} ${b}`;
    reasons.set(key, [...(reasons.get(key) ?? []), reason]);
  };
  for (const { a, b, ...measured } of nearDuplicates(readings.map(({ document }) => document.text)))
    add(a, b, { kind: 'text', ...measured });
  for (const { a, b, ...quoted } of sharedQuotations(readings.map(quotedIn)))
    add(a, b, { kind: 'quotation', ...quoted });
  for (const { a, b, reason } of citedPairs(readings, citing)) add(a, b, reason);
  return [...reasons].map(([key, found]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return { a, b, reasons: found, taker: takerOf(a, b, found, readings, citing) };
  });
}

/** What stands in marks within what somebody says, and direct speech as a whole. */
function quotedIn({ attributions, claims }: TextReading): readonly Quoted[] {
  return claims.flatMap(({ speaker, statement, attribution }) => {
    const one = attributions[attribution];
    if (one === undefined) return [];
    if (one.kind === 'direct') return [{ speaker, words: statement }];
    const inMarks = one.content.flatMap(
      ({ text }) => text.match(/["“«„「][^"”»“」]{12,2000}["”»“」]/gu) ?? [],
    );
    return inMarks.map((words) => ({ speaker, words }));
  });
}

/** Pairs near in time that cite one outlet, or of which one cites the other, and speak of the same amount or names. */
function* citedPairs(readings: readonly TextReading[], citing: readonly Citing[]) {
  const holders = new Map<string, number[]>();
  for (const [i, { outlets, publisher }] of citing.entries())
    for (const sound of new Set([...outlets.keys(), ...(publisher === null ? [] : [publisher[0]])]))
      holders.set(sound, [...(holders.get(sound) ?? []), i]);
  for (const [sound, places] of holders)
    for (const [k, b] of places.entries())
      for (const a of places.slice(Math.max(0, k - 50), k)) {
        const [x, y] = [citing[a], citing[b]];
        if (x === undefined || y === undefined || !isNear(readings[a], readings[b]) || !speakOfSame(x, y))
          continue;
        // Two pieces of one outlet that cite nobody are its own work.
        const outlet = x.outlets.get(sound) ?? y.outlets.get(sound);
        if (outlet === undefined) continue;
        const kind = x.outlets.has(sound) && y.outlets.has(sound) ? 'outlet' : 'cites';
        yield { a, b, reason: { kind, outlet } as const };
      }
}

function isNear(a: TextReading | undefined, b: TextReading | undefined): boolean {
  const [from, to] = [a?.published.day ?? null, b?.published.day ?? null];
  return from !== null && to !== null && Math.abs(daysBetween(from, to)) <= windowDays;
}

function speakOfSame(a: Citing, b: Citing): boolean {
  if ([...a.amounts].some((amount) => b.amounts.has(amount))) return true;
  const [names, others] = a.isCyrillic === b.isCyrillic ? [a.names, b.names] : [a.sounds, b.sounds];
  return [...names].filter((name) => others.has(name)).length >= 2;
}

/** Who cites the other took it; else the later of two that share words. Two that cite a third took nothing from each other. */
function takerOf(
  a: number,
  b: number,
  reasons: readonly LinkReason[],
  readings: readonly TextReading[],
  citing: readonly Citing[],
): number | null {
  const cites = (from: number, to: number) => {
    const publisher = citing[to]?.publisher ?? null;
    return publisher !== null && citing[from]?.outlets.has(publisher[0]) === true;
  };
  if (cites(a, b) !== cites(b, a)) return cites(a, b) ? a : b;
  if (reasons.every(({ kind }) => kind === 'outlet')) return null;
  const [first, second] = [readings[a]?.published.day ?? null, readings[b]?.published.day ?? null];
  if (first === null || second === null || first === second) return null;
  return first < second ? b : a;
}
