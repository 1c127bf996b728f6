import { soundOf } from '../language/sound.ts';
import type { TextReading } from '../read-text.ts';
import { wordsOf } from './shingles.ts';

/** What a text names as where it has things from, and what it speaks of. */
export interface Citing {
  /** Outlets that it cites, in plain words, by how they sound. */
  readonly outlets: ReadonlyMap<string, string>;
  /** The outlet that it says it is from, by its sound and in plain words; null where it says none. */
  readonly publisher: readonly [sound: string, name: string] | null;
  /** Amounts with their units, and large numbers. */
  readonly amounts: ReadonlySet<string>;
  /** Names in it, those of outlets left out. */
  readonly names: ReadonlySet<string>;
  /** How they sound. */
  readonly sounds: ReadonlySet<string>;
  /** Whether it is in Cyrillic letters, so that its names are compared with those of others by sound. */
  readonly isCyrillic: boolean;
}

const outlet =
  /(?<!\p{L})(?:courier|times|post|journal|daily|herald|gazette|tribune|news|wire|agency|observer|ledger|quotidien|hebdomadaire|agence|газет\p{L}*|агентств\p{L}*|издани\p{L}*|журнал\p{L}*|телеканал\p{L}*)(?!\p{L})|报$|社$|^[«“"][^«»“”"]{2,40}[»”"]$|^(?:the |a )?(?:\p{L}+ )?(?:newspaper|magazine|broadcaster)(?= [\p{Lu}«“"])/iu;

export function citingOf({ document, attributions, quantities, dates, language }: TextReading): Citing {
  const { text, sourceLine } = document;
  const cited = attributions.map(({ source }) => source.text).filter((name) => outlet.test(name));
  const credited = sourceLine === null ? [] : [sourceLine.text.replace(/^[^:：]*[:：]/u, '')];
  const outlets = new Map([...cited, ...credited].flatMap(heard));
  // "Hask Observer, May 5": a line near the top that holds a name, a day and nothing else.
  const head = text.slice(0, 600).split(/\n+/u).slice(0, 4);
  const published = head.flatMap((line) => {
    const date = line.length < 80 ? dates.find(({ text: words }) => line.includes(words)) : undefined;
    const [, name = ''] = /^([^,，]{3,50})[,，]\s*/u.exec(line) ?? [];
    const rest = date === undefined ? line : line.slice(name.length).replace(date.text, '');
    return date === undefined || date.text.startsWith(name) || /\p{L}{4}/u.test(rest) ? [] : [name];
  });
  const [publisher = null] = published.flatMap(heard);
  const names = namesIn(text, [...outlets.values(), ...(publisher === null ? [] : [publisher[1]])]);
  return {
    outlets,
    publisher,
    amounts: new Set([...quantities.map(({ value, unit }) => `${value} ${unit}`), ...largeNumbers(text)]),
    names,
    sounds: new Set([...names].map(soundOf).filter((sound) => sound.length > 2)),
    isCyrillic: language === 'ru',
  };
}

/** An outlet by its sound, with its plain name: that in marks where there is one, without article and what kind of outlet it is. */
function heard(words: string): readonly (readonly [sound: string, name: string])[] {
  const inMarks = /[«“"]\s?([^«»“”"]{2,60}?)\s?[»”"]/u.exec(words)?.[1];
  const name = wordsOf((inMarks ?? words).replace(/^\s*(?:by|par)\s+/iu, ''))
    .filter((word) => !kindOrArticle.test(word))
    .join(' ');
  const sound = name.split(' ').map(soundOf).join(' ');
  return name === '' ? [] : [[sound.replaceAll(' ', '').length > 2 ? sound : name, name]];
}

const kindOrArticle =
  /^(?:the|le|la|les|l|newspaper|magazine|broadcaster|agency|quotidien|hebdomadaire|agence|газет\p{L}*|агентств\p{L}*|издани\p{L}*|телеканал\p{L}*)$/u;

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
