import { kindOf } from '../filing/speaker-sources.ts';
import type { TextReading } from '../read-text.ts';

/** Somebody who may take part, as the texts name it. */
export interface SuggestedActor {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
}

const mostActors = 4;

/**
 * Who may take part: names of states and bodies, told from persons, outlets and places by the words beside them; where a script has no
 * capitals, those who speak most. A suggestion to be mended, by counting and nothing more.
 *
 * @example
 * const text = 'The government of Velmar met envoys from Tarsk. Velmar\'s army left, and talks between Velmar and Tarsk went on with Tarsk.';
 * suggestActors([readText(text)]).map(({ id }) => id) // => ['velmar', 'tarsk']
 */
export function suggestActors(readings: readonly TextReading[]): readonly SuggestedActor[] {
  const scores = new Map<string, { name: string; score: number; mentions: number }>();
  const persons = personNames(readings);
  for (const { document } of readings)
    for (const { name, score } of namesIn(document.text)) {
      if (persons.has(name)) continue;
      const key = stem(name);
      const found = scores.get(key) ?? { name, score: 0, mentions: 0 };
      scores.set(key, { ...found, score: found.score + score, mentions: found.mentions + 1 });
    }
  const named = [...scores.values()]
    .filter(({ score, mentions }) => mentions > 1 && score > 3)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const spoken = named.length < 2 ? speakersIn(readings) : [];
  const chosen = [...named, ...spoken.filter(({ name }) => !named.some((one) => one.name === name))];
  const taken = new Set<string>();
  return chosen
    .slice(0, mostActors)
    .map(({ name, mentions }) => ({ id: idOf(name, 'actor', taken), name, mentions }));
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const small =
  /^(?:the|a|an|in|on|at|of|for|to|by|from|and|but|or|if|it|he|she|we|they|this|that|these|those|there|most|some|many|nobody|according|negotiators|officials|members|correction|source|our|his|her|its|when|while|after|before|both|i|you|as|what|who|no|not|yes|with|under|all|le|la|les|un|une|des|du|ce|il|elle|selon|mais|в|на|по|он|она|это|как|но|если|мы|они|из|для|при)$/iu;
const office =
  /^(?:minister|president|prime|foreign|secretary|envoy|chancellor|king|queen|mr|mrs|ms|dr|министр|президент)$/iu;
const noActor =
  /^(?:courier|times|post|journal|daily|herald|gazette|tribune|news|wire|observer|ledger|strait|sea|bay|river|canal|island|islands|street|institute|university)$/iu;

/** Names with how much the words beside each speak for a party. */
function namesIn(text: string): readonly { readonly name: string; readonly score: number }[] {
  const found: { readonly name: string; readonly score: number }[] = [];
  const run = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu;
  for (const match of text.slice(0, 500_000).matchAll(run)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const words = match[0].split(' ');
    while (words.length > 1 && small.test(words[0] ?? '')) words.shift();
    if (
      words.some((word) => calendar.test(word) || small.test(word) || office.test(word) || noActor.test(word))
    )
      continue;
    if (words.length > 3 || (words.length > 1 && !/\bthe $/u.test(before))) continue;
    const isState = /\b(?:government|ministry|parliament|republic|kingdom|state|union) of (?:the )?$/iu.test(
      before,
    );
    const isOwner = /^['’]s\b|^ (?:ministry|government|parliament|army|side|delegation)\b/u.test(after);
    const isParty = /\b(?:between|with|against|and|from|to) (?:the )?$/u.test(before);
    found.push({
      name: words.join(' '),
      score: 1 + (isState ? 3 : 0) + (isOwner ? 2 : 0) + (isParty ? 1 : 0),
    });
  }
  return found;
}

/** Words of the names of persons: those behind an office, and the last of several capitals that is used alone as well. */
function personNames(readings: readonly TextReading[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { document, attributions } of readings) {
    const behindOffice = document.text
      .slice(0, 500_000)
      .matchAll(
        /(?:[Mm]inister|[Pp]resident|[Ee]nvoy|[Ss]ecretary|negotiator|lecturer|chairs?|leader),? (\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu,
      );
    for (const [, name = ''] of behindOffice) for (const word of name.split(' ')) names.add(word);
    for (const { source } of attributions) {
      const [, first, last] = /(?:^|, )(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+)(?:,|$)/u.exec(source.text) ?? [];
      if (last === undefined || noActor.test(last)) continue;
      for (const word of [first ?? '', last]) names.add(word);
    }
  }
  return names;
}

function speakersIn(readings: readonly TextReading[]) {
  const counts = new Map<string, number>();
  for (const { claims } of readings)
    for (const { speaker, actor } of claims) {
      const kind = kindOf(speaker, actor);
      const isNamed = /\p{Script=Han}|\p{Lu}\p{L}+ .*\p{Lu}|^\p{Lu}\p{L}+$/u.test(speaker);
      if (kind !== 'outlet' && kind !== 'document' && isNamed)
        counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
  return [...counts]
    .map(([name, mentions]) => ({ name: name.slice(0, 60), mentions }))
    .sort((a, b) => b.mentions - a.mentions);
}

/** Endings apart, so that cases of one name count as one. */
function stem(name: string): string {
  return /\p{Script=Cyrillic}/u.test(name) ? name.toLowerCase().slice(0, 5) : name.toLowerCase();
}

/** A name that a file can take, each once. */
export function idOf(name: string, fallback: string, taken: Set<string>): string {
  const latin = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  const base = latin === '' || /^(?:true|false|null|yes|no|on|off|y|n)$/.test(latin) ? fallback : latin;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}_${n}`;
  taken.add(id);
  return id;
}
