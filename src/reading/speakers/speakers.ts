import type { ReadingLanguage, SpeechAttribution } from '../types.ts';

/** A name by which an actor is known. */
export interface SpeakerAlias {
  readonly actor: string;
  readonly name: string;
}

/** Who speaks: the words of the text that name the speaker, and the actor whose name they hold. */
export interface Speaker {
  readonly name: string;
  readonly actor: string | null;
}

const standIns: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: /^(?:he|she|it|they|who|which|the (?:report|statement|document|newspaper|paper|article|agency|minister|president|official|spokes(?:man|woman|person)|ministry|government|official)|his|her|its|their)$/i,
  ru: /^(?:он|она|они|оно|министр|президент|издание|газета|ведомство|собеседник)$/iu,
  fr: /^(?:il|elle|ils|elles|le ministre|la ministre|le président|la présidente|le journal|le quotidien)$/iu,
  zh: /^(?:他|她|它|他们|她们|该报|该部|报道)$/u,
};
const plural = /^(?:they|their|они|ils|elles|他们|她们)$/iu;

/**
 * The speaker of each attribution. A pronoun or "the report" stands for the last speaker named before it that it may
 * stand for; where none is, its own words are kept.
 */
export function speakersOf(
  attributions: readonly SpeechAttribution[],
  language: ReadingLanguage,
  aliases: readonly SpeakerAlias[],
): Speaker[] {
  const actorOf = actorFinder(aliases);
  const speakers: Speaker[] = [];
  let named: string | undefined;
  let document: string | undefined;
  for (const { source } of attributions) {
    const words = source.text;
    const lower = words.toLowerCase();
    const isDocument =
      /^(?:the report|the article|the paper|the newspaper|该报|报道|издание|газета|le journal|le quotidien)$/iu.test(
        lower,
      );
    const known = isDocument ? (document ?? named) : named;
    const isStandIn =
      standIns[language].test(words) &&
      (known === undefined || !plural.test(words) || /s$|и$|们$/iu.test(known.split(' ')[0] ?? ''));
    const name = isStandIn && known !== undefined ? known : words;
    if (name === words && !standIns[language].test(words)) {
      named = words;
      if (
        /journal|times|post|courier|news|agency|report|newspaper|daily|газета|агентство|quotidien|报|社/iu.test(
          words,
        )
      )
        document = words;
    }
    speakers.push({ name, actor: actorOf(name) });
  }
  return speakers;
}

/** Finds the actor whose name stands in some words as words; the longest name wins. */
export function actorFinder(aliases: readonly SpeakerAlias[]): (words: string) => string | null {
  const ordered = [...aliases]
    .filter(({ name }) => name.length > 1)
    .sort((a, b) => b.name.length - a.name.length);
  const patterns = ordered.map(({ actor, name }) => ({
    actor,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      /^[A-Z]{2,4}$/.test(name) ? 'u' : 'iu',
    ),
  }));
  return (words) => patterns.find(({ pattern }) => pattern.test(words))?.actor ?? null;
}
