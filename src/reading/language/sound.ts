import { latinOf } from './latin.ts';

/** Each step is a sound that English and Russian letters write in several ways, longest first. */
const steps: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/shch|dzh|tch|sch|sh|zh|ch|j/g, 'S'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/kh|g|h/g, 'H'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/ts|tz|z/g, 's'],
  // "Wire" is Уайр, "Washington" Вашингтон: the one sound has two letters, and is left out.
  [/[vwaeiouy]/g, ''],
  [/[^\p{L}\p{N}]/gu, ''],
  [/(.)\1+/gu, '$1'],
];

/**
 * How a name sounds, whether written in Latin or Cyrillic letters: its consonants, so that neither case endings nor the choice of
 * vowels tell two apart. Names that differ may sound alike: no proof, where nothing else agrees.
 *
 * @example
 * [soundOf('Herald'), soundOf('Ostrel')] // => [soundOf('Геральд'), soundOf('Острелом')]
 */
export function soundOf(name: string): string {
  const bare = /\p{Script=Cyrillic}/u.test(name) ? name.toLowerCase().replace(endings, '') : name;
  return steps.reduce((words, [pattern, sound]) => words.replace(pattern, sound), latinOf(bare));
}

const endings = /(?<=\p{L}{3})(?:ого|его|ами|ями|ом|ем|ым|им|ам|ям|ах|ях)$/u;
