import { type DraftClaim, draftClaims } from './claims.ts';
import { attributionsIn } from './cues/attributions.ts';
import { datesIn } from './dates/dates.ts';
import { type DetectedLanguage, detectLanguage } from './language/detect.ts';
import { quantitiesIn } from './quantities/quantities.ts';
import { paragraphsOf } from './segment/paragraphs.ts';
import { sentencesOf, type TextSentence } from './segment/sentences.ts';
import type { SpeakerAlias } from './speakers/speakers.ts';
import { type CleanText, cleanText, type TextFormat } from './text/clean-text.ts';
import type { DateMark, QuantityMark, ReadingLanguage, SpeechAttribution } from './types.ts';

export interface ReadingOptions {
  /** Day of publication; what the document states otherwise. */
  readonly published?: string | undefined;
  /** Names by which actors are known. */
  readonly aliases?: readonly SpeakerAlias[];
  readonly format?: TextFormat | undefined;
}

/** A text with what is read of it whoever says who says what: sentences, dates, amounts. */
export interface OpenedText {
  readonly document: CleanText;
  readonly language: DetectedLanguage;
  /** The language whose rules read dates and amounts: English where there are none of its own. */
  readonly rules: ReadingLanguage;
  readonly published: {
    readonly day: string | null;
    readonly basis: 'given' | 'metadata' | 'dateline' | 'unknown';
  };
  readonly sentences: readonly TextSentence[];
  readonly quantities: readonly QuantityMark[];
  readonly dates: readonly DateMark[];
  readonly aliases: readonly SpeakerAlias[];
}

/** What a text says through whom: drafts to be accepted or rejected, never facts. */
export interface TextReading
  extends Pick<OpenedText, 'document' | 'language' | 'published' | 'quantities' | 'dates'> {
  /** Name of the language model that said who says what; null: the rules did. */
  readonly model: string | null;
  readonly attributions: readonly SpeechAttribution[];
  readonly claims: readonly DraftClaim[];
}

/**
 * Reads a news text into draft claims: who said what, through whom, how hedged, with which dates and amounts. By rules
 * alone; the same text gives the same drafts.
 *
 * @example
 * const { attributions } = readText('The minister said that the port would open.');
 * attributions[0].source.text // => 'The minister'
 * attributions[0].content[0].text // => 'that the port would open'
 */
export function readText(raw: string, options: ReadingOptions = {}): TextReading {
  const opened = openText(raw, options);
  const { document, language, sentences, rules } = opened;
  // Without rules for a language its cues are unknown; quotations, dates in figures and amounts are still read.
  const attributions =
    language === 'other' ? [] : attributionsIn(document.text, sentences, rules, document.title !== null);
  return readingOf(opened, attributions, null);
}

export function openText(raw: string, { published, aliases = [], format }: ReadingOptions): OpenedText {
  const document = cleanText(raw, format);
  const { text } = document;
  const language = detectLanguage(text);
  const rules = language === 'other' ? 'en' : language;
  const day = published ?? document.published?.day ?? null;
  const basis = published !== undefined ? 'given' : (document.published?.basis ?? 'unknown');
  const sentences = sentencesIn(text);
  return {
    document,
    language,
    rules,
    published: { day, basis },
    sentences,
    dates: datesIn(text, sentences, rules, day),
    quantities: quantitiesIn(text, sentences, rules),
    aliases,
  };
}

/** Drafts of what is attributed, by the rules or by a model. */
export function readingOf(
  { rules, sentences, aliases, ...opened }: OpenedText,
  attributions: readonly SpeechAttribution[],
  model: string | null,
): TextReading {
  const { document, language, published, dates, quantities } = opened;
  const claims = draftClaims({
    text: document.text,
    attributions,
    dates,
    quantities,
    sentences,
    language: rules,
    aliases,
    prefix: model === null ? 'd' : 'm',
  });
  return { document, language, published, model, attributions, claims, quantities, dates };
}

/** All sentences of a clean text. */
export function sentencesIn(text: string): TextSentence[] {
  return paragraphsOf(text).flatMap(([start, end], paragraph) => sentencesOf(text, start, end, paragraph));
}
