import type { DateMark, QuantityMark, SpeechAttribution } from '../src/reading/index.ts';

/** A stretch of text as labelled. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
}

/** An attribution as labelled by hand. */
export interface LabelledAttribution {
  readonly source: readonly LabelledSpan[];
  readonly cue: readonly LabelledSpan[];
  readonly content: readonly LabelledSpan[];
  readonly tier: 1 | 2 | 3;
  /** Place of the one that it is nested in. */
  readonly nested: number | null;
}

/** How many of the labelled were found, and how many of the found are labelled. */
export interface Score {
  readonly found: number;
  readonly labelled: number;
  readonly emitted: number;
  readonly f1: number;
}

/** Which labelled attribution each emitted one is: source and cue overlap, and at least half of the content is shared. */
export function matches(
  labelled: readonly LabelledAttribution[],
  emitted: readonly SpeechAttribution[],
): readonly (number | undefined)[] {
  const taken = new Set<number>();
  return emitted.map((one) => {
    const k = labelled.findIndex(
      (gold, i) =>
        !taken.has(i) &&
        shared(gold.cue, [one.cue]) > 0 &&
        shared(gold.source, [one.source]) > 0 &&
        dice(gold.content, one.content) >= 0.5,
    );
    if (k < 0) return undefined;
    taken.add(k);
    return k;
  });
}

/**
 * F1 of whole attributions on the tiers asked for. What is emitted and labelled on another tier counts neither way: it is
 * right, and was not asked for.
 */
export function relationScore(
  labelled: readonly LabelledAttribution[],
  emitted: readonly SpeechAttribution[],
  tiers: readonly number[],
): Score {
  const found = matches(labelled, emitted);
  const isAsked = (k: number) => tiers.includes(labelled[k]?.tier ?? 0);
  const right = found.filter((k) => k !== undefined && isAsked(k)).length;
  const asked = emitted.filter((one, i) => {
    const k = found[i];
    if (k !== undefined) return isAsked(k);
    // One that is near a label of another tier is held against nothing.
    const near = labelled.findIndex((gold) => shared(gold.cue, [one.cue]) > 0);
    return near < 0 || isAsked(near);
  }).length;
  return score(right, labelled.filter(({ tier }) => tiers.includes(tier)).length, asked);
}

/** F1 over the characters of all contents. */
export function contentScore(
  labelled: readonly LabelledAttribution[],
  emitted: readonly SpeechAttribution[],
): Score {
  const [gold, own] = [
    covered(labelled.flatMap(({ content }) => content)),
    covered(emitted.flatMap(({ content }) => content)),
  ];
  return score([...own].filter((at) => gold.has(at)).length, gold.size, own.size);
}

/** Nested pairs of which both were found, the one inside the other. */
export function nestedFound(
  labelled: readonly LabelledAttribution[],
  emitted: readonly SpeechAttribution[],
): { readonly found: number; readonly labelled: number } {
  const found = matches(labelled, emitted);
  const pairs = labelled.flatMap(({ nested }, i) => (nested === null ? [] : [[i, nested] as const]));
  const right = pairs.filter(([inner, outer]) => {
    const own = found.indexOf(inner);
    const nested = emitted[own]?.nested;
    return nested != null && found[nested] === outer;
  });
  return { found: right.length, labelled: pairs.length };
}

/** Labelled dates with a place and a value that were read so. */
export function datesFound(
  labelled: readonly (LabelledSpan & { readonly value: string })[],
  emitted: readonly DateMark[],
): number {
  return labelled.filter((gold) => emitted.some((one) => one.value === gold.value && overlap(gold, one) > 0))
    .length;
}

/** Labelled amounts that were read with their value and unit. */
export function amountsFound(
  labelled: readonly (LabelledSpan & { readonly value: number; readonly unit: string })[],
  emitted: readonly QuantityMark[],
): number {
  return labelled.filter((gold) =>
    emitted.some((one) => one.value === gold.value && one.unit === gold.unit && overlap(gold, one) > 0),
  ).length;
}

function score(found: number, labelled: number, emitted: number): Score {
  return { found, labelled, emitted, f1: Math.round((200 * found) / Math.max(1, labelled + emitted)) / 100 };
}

function overlap(a: LabelledSpan, b: LabelledSpan): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function shared(a: readonly LabelledSpan[], b: readonly LabelledSpan[]): number {
  return a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0);
}

function dice(a: readonly LabelledSpan[], b: readonly LabelledSpan[]): number {
  const length = (spans: readonly LabelledSpan[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return (2 * shared(a, b)) / Math.max(1, length(a) + length(b));
}

function covered(spans: readonly LabelledSpan[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of spans) for (let at = start; at < end; at++) all.add(at);
  return all;
}
