import { stateNamed } from './states.ts';

/**
 * For each of some names the one under which its holder is counted: that of a state for what comes from there and for the seat of its
 * government, the long name for its initials, the noun for its adjective ("Velmari", "Velmar"), one of the cases of a Russian name.
 *
 * @example
 * const called = oneNameEach(['Velmar', 'Velmari', 'the Kremlin', 'Grain Trade Union', 'GTU']);
 * ['Velmari', 'the Kremlin', 'GTU'].map(called) // => ['Velmar', 'Russia', 'Grain Trade Union']
 */
export function oneNameEach(names: readonly string[]): (name: string) => string {
  const nouns = new Map<string, string>();
  const own = [...new Set(names.map(bareName))];
  const initials = new Map(
    own.flatMap((name) => (initialsOf(name) === '' ? [] : [[initialsOf(name), name]])),
  );
  for (const name of own) {
    const state = stateNamed(name);
    if (state !== undefined) nouns.set(name, state);
    else nouns.set(name, initials.get(name) ?? nounOf(name, own) ?? name);
  }
  return (name) => {
    const bare = bareName(name);
    return nouns.get(bare) ?? bare;
  };
}

function bareName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/['’]s?$/u, '')
    .replace(/^(?:[Tt]he|[Ll][ae]s?) /u, '');
}

function initialsOf(name: string): string {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

/** The noun that an adjective or another case of the name is made of: the shortest of those found. */
function nounOf(name: string, among: readonly string[]): string | undefined {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  const found = among.filter((noun) => {
    if (noun === name || noun.includes(' ') || stateNamed(noun) !== undefined) return false;
    const stem = noun.replace(isCyrillic ? /[аеийоуыьюя]{1,2}$/u : /[aeiouy]{1,2}$/u, '');
    if (stem.length < 3 || !name.startsWith(stem)) return false;
    const rest = name.slice(stem.length);
    return isCyrillic ? isBefore(noun, name) && cases.test(rest) : ending.test(rest);
  });
  return found.sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];
}

const ending = /^(?:i?ans?|ns?|ish|ese|ic|is?|ites?|ers?)$/u;

const cases = /^(?:[аеийоуыьюя]{0,2}|о[мй]|[еи]?[мй]|ами|ях|ск\p{L}{2,3})$/u;

/** The shorter, then what ends as names do that nobody has declined. */
function isBefore(a: string, b: string): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const [isNominative, isOther] = [a, b].map((name) => /[аяй]$/u.test(name));
  return isNominative === isOther ? a < b : isNominative === true;
}
