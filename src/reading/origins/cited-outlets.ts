import type { TextReading } from '../read-text.ts';
import { wordsOf } from './shingles.ts';

/** What a text names as where it has things from, and what it speaks of. */
export interface Citing {
  /** Outlets that it cites, in plain words. */
  readonly outlets: ReadonlySet<string>;
  /** The outlet that it says it is from; null where it says none. */
  readonly publisher: string | null;
  /** Amounts with their units, and large numbers. */
  readonly amounts: ReadonlySet<string>;
  /** Names in it, those of outlets left out. */
  readonly names: ReadonlySet<string>;
}

const outlet =
  /(?<!\p{L})(?:courier|times|post|journal|daily|herald|gazette|tribune|news|wire|agency|observer|ledger|quotidien|agence|газет\p{L}*|агентств\p{L}*)(?!\p{L})|报$|社$/iu;

export function citingOf({ document, attributions, quantities, dates }: TextReading): Citing {
  const { text, sourceLine } = document;
  const cited = attributions.map(({ source }) => source.text).filter((name) => outlet.test(name));
  const credited = sourceLine === null ? [] : [sourceLine.text.replace(/^[^:：]*[:：]/u, '')];
  const outlets = new Set([...cited, ...credited].map(plainName).filter((name) => name !== ''));
  // "Hask Observer, May 5": a line near the top that holds a day and little else.
  const head = text.slice(0, 600).split(/\n+/u).slice(0, 4);
  const line = head.find(
    (one) => one.length < 80 && outlet.test(one) && dates.some((date) => one.includes(date.text)),
  );
  const publisher = line === undefined ? null : plainName(line.split(/[,，]/u)[0] ?? '');
  return {
    outlets,
    publisher,
    amounts: new Set([...quantities.map(({ value, unit }) => `${value} ${unit}`), ...largeNumbers(text)]),
    names: namesIn(text, [...outlets, ...(publisher === null ? [] : [publisher])]),
  };
}

function plainName(name: string): string {
  return wordsOf(name.replace(/^\s*(?:by|par)\s+/iu, ''))
    .filter((word) => !/^(?:the|le|la|les)$/u.test(word))
    .join(' ');
}

/** Numbers with a scale, whatever their unit: a currency that no list has is an amount as well. */
function largeNumbers(text: string): readonly string[] {
  const found = text.matchAll(
    /(?<![\p{L}\p{N}.,])(\d{1,15}(?:[.,]\d{1,3})?)\s(million|billion|trillion|млн|млрд|трлн|millions?|milliards?)(?!\p{L})/giu,
  );
  return [...found].map(
    ([, number = '', scale = '']) =>
      `${number.replace(',', '.')} ${scales[scale.toLowerCase()] ?? scale.toLowerCase()}`,
  );
}

const scales: Readonly<Record<string, string>> = {
  млн: 'million',
  millions: 'million',
  млрд: 'billion',
  milliard: 'billion',
  milliards: 'billion',
  трлн: 'trillion',
};

/** Words with a capital that do not begin a sentence. */
function namesIn(text: string, outlets: readonly string[]): ReadonlySet<string> {
  const known = new Set([...outlets].flatMap((name) => name.split(' ')));
  const found = text.match(/(?<=[\p{L},] )\p{Lu}\p{L}{2,}/gu) ?? [];
  const names = found.map((name) => name.toLowerCase());
  return new Set(names.filter((name) => !known.has(name) && !calendar.test(name)));
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
