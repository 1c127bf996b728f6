import { isSameName, kindOf, plainName } from '../filing/speaker-sources.ts';
import { latinOf } from '../language/latin.ts';
import type { TextReading } from '../read-text.ts';
import { oneNameEach } from './one-name.ts';
import { hanStatesIn } from './states.ts';

/** Somebody who may take part, as the texts name it. */
export interface SuggestedActor {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
  /** Under what other names the texts speak of it: adjectives, seats of government, initials. */
  readonly variants: readonly string[];
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
  const persons = personNames(readings);
  const seen = readings
    .flatMap(({ document }) => namesIn(document.text))
    .filter(({ name }) => !persons.has(name));
  const called = oneNameEach(seen.map(({ name }) => name));
  const scores = new Map<string, { score: number; mentions: number; variants: Set<string> }>();
  for (const { name, score } of seen) {
    const one = called(name);
    const found = scores.get(one) ?? { score: 0, mentions: 0, variants: new Set() };
    found.score += score;
    found.mentions += 1;
    if (name !== one) found.variants.add(name);
    scores.set(one, found);
  }
  const named = [...scores]
    .map(([name, { variants, ...found }]) => ({ name, ...found, variants: [...variants].sort() }))
    .filter(({ score, mentions }) => mentions > 1 && score > 3)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
  const spoken = named.length < 2 ? speakersIn(readings) : [];
  const chosen = [...named, ...spoken.filter(({ name }) => !named.some((one) => one.name === called(name)))];
  const taken = new Set<string>();
  return chosen
    .slice(0, mostActors)
    .map(({ name, mentions, variants }) => ({ id: idOf(name, 'actor', taken), name, mentions, variants }));
}

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const small =
  /^(?:the|a|an|in|on|at|of|for|to|by|from|and|but|or|if|it|he|she|we|they|this|that|these|those|there|most|some|many|nobody|according|negotiators|officials|members|correction|source|our|his|her|its|when|while|after|before|both|i|you|as|what|who|no|not|yes|with|under|all|le|la|les|un|une|des|du|ce|il|elle|selon|mais|в|на|по|он|она|это|как|но|если|мы|они|из|для|при)$/iu;
const office =
  /^(?:minister|president|prime|foreign|secretary|envoy|chancellor|king|queen|mr|mrs|ms|dr|министр|президент)$/iu;
const noActor =
  /^(?:courier|times|post|journal|daily|herald|gazette|tribune|news|wire|observer|ledger|strait|sea|bay|river|canal|island|islands|street|institute|university)$/iu;

/** What before a name says that it is a state's, and that it is a party's, in English, Russian and French. */
const ofState =
  /(?:\b(?:government|ministry|parliament|republic|kingdom|state|union) of (?:the )?|(?<!\p{L})(?:правительств|министерств|министр|парламент|президент|пос[ло]л)\p{L}*(?: \p{Ll}+)? |\b(?:gouvernement|ministère|parlement|présidente?|ministre|république|royaume|armée)(?: \p{Ll}+)? (?:du |de la |de |d['’]))$/iu;
const ofParty =
  /(?:\b(?:between|with|against|and|from|to) (?:the )?|(?<!\p{L})(?:между|со?|против|для|из|и) |\b(?:entre|avec|contre|et) (?:la |le |les |l['’])?)$/iu;

/** Names with how much the words beside each speak for a party. */
function namesIn(whole: string): readonly { readonly name: string; readonly score: number }[] {
  const text = whole.slice(0, 500_000);
  const found: { readonly name: string; readonly score: number }[] = [];
  for (const name of hanStatesIn(text)) found.push({ name, score: 2 });
  const capitals = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*/gu;
  for (const match of text.matchAll(capitals)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const isState = ofState.test(before);
    // "министр транспорта Лемории Вера Калн": the state stands before the person.
    const isCyrillic = /\p{Script=Cyrillic}/u.test(match[0]);
    const run = match[0].split(' ').slice(0, isState && isCyrillic ? 1 : 10);
    const words = run.slice(leading(run));
    if (words.some(isNoName)) continue;
    if (words.length > 3 || (words.length > 1 && !/\bthe $/u.test(before))) continue;
    const isOwner = /^['’]s\b|^ (?:ministry|government|parliament|army|side|delegation)\b/u.test(after);
    const score = 1 + (isState ? 3 : 0) + (isOwner ? 2 : 0) + (ofParty.test(before) ? 1 : 0);
    found.push({ name: words.join(' '), score });
  }
  return found;
}

function isNoName(word: string): boolean {
  return calendar.test(word) || small.test(word) || office.test(word) || noActor.test(word);
}

/** How many words that begin a sentence stand before a name. */
function leading(words: readonly string[]): number {
  const first = words.findIndex((word) => !small.test(word));
  return first < 0 ? words.length - 1 : first;
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

/** Those who speak, a family name and the whole name as one: under the name that says most. */
function speakersIn(readings: readonly TextReading[]) {
  const found: { name: string; mentions: number; readonly variants: Set<string> }[] = [];
  for (const { claims } of readings)
    for (const { speaker, actor } of claims) {
      const kind = kindOf(speaker, actor);
      const isNamed = /\p{Script=Han}|\p{Lu}\p{L}+ .*\p{Lu}|^\p{Lu}\p{L}+$/u.test(speaker);
      if (kind === 'outlet' || kind === 'document' || !isNamed) continue;
      const words = speaker.slice(0, 60);
      const same = found.find(({ name }) => isSameName(plainName(name), plainName(words)));
      if (same === undefined) found.push({ name: words, mentions: 1, variants: new Set() });
      else {
        same.mentions += 1;
        if (same.name !== words) same.variants.add(same.name.length < words.length ? same.name : words);
        if (same.name.length < words.length) same.name = words;
      }
    }
  return found
    .map(({ variants, ...one }) => ({ ...one, variants: [...variants].sort() }))
    .sort((a, b) => b.mentions - a.mentions);
}

/** A name that a file can take, each once. */
export function idOf(name: string, fallback: string, taken: Set<string>): string {
  const latin = latinOf(name)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  const base = latin === '' || /^(?:true|false|null|yes|no|on|off|y|n)$/.test(latin) ? fallback : latin;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}_${n}`;
  taken.add(id);
  return id;
}
