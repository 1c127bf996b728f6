import { type DraftClaim, draftClaims } from './claims.ts';
import { attributionsIn } from './cues/attributions.ts';
import { datesIn } from './dates/dates.ts';
import { type DetectedLanguage, detectLanguage } from './language/detect.ts';
import { quantitiesIn } from './quantities/quantities.ts';
import { paragraphsOf } from './segment/paragraphs.ts';
import { sentencesOf, type TextSentence } from './segment/sentences.ts';
import type { SpeakerAlias } from './speakers/speakers.ts';
import { type CleanText, cleanText, type TextFormat } from './text/clean-text.ts';
import type { DateMark, QuantityMark, SpeechAttribution } from './types.ts';

export interface ReadingOptions {
  /** Day of publication; what the document states otherwise. */
  readonly published?: string | undefined;
  /** Names by which actors are known. */
  readonly aliases?: readonly SpeakerAlias[];
  readonly format?: TextFormat | undefined;
}

/** What a text says through whom: drafts to be accepted or rejected, never facts. */
export interface TextReading {
  readonly document: CleanText;
  readonly language: DetectedLanguage;
  readonly published: {
    readonly day: string | null;
    readonly basis: 'given' | 'metadata' | 'dateline' | 'unknown';
  };
  readonly attributions: readonly SpeechAttribution[];
  readonly claims: readonly DraftClaim[];
  readonly quantities: readonly QuantityMark[];
  readonly dates: readonly DateMark[];
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
export function readText(raw: string, { published, aliases = [], format }: ReadingOptions = {}): TextReading {
  const document = cleanText(raw, format);
  const { text } = document;
  const language = detectLanguage(text);
  const rules = language === 'other' ? 'en' : language;
  const day = published ?? document.published?.day ?? null;
  const basis = published !== undefined ? 'given' : (document.published?.basis ?? 'unknown');
  const sentences = sentencesIn(text);
  // Without rules for a language its cues are unknown; quotations, dates in figures and amounts are still read.
  const attributions =
    language === 'other' ? [] : attributionsIn(text, sentences, rules, document.title !== null);
  const dates = datesIn(text, sentences, rules, day);
  const quantities = quantitiesIn(text, sentences, rules);
  const claims = draftClaims({ attributions, dates, quantities, sentences, language: rules, aliases });
  return { document, language, published: { day, basis }, attributions, claims, quantities, dates };
}

function sentencesIn(text: string): TextSentence[] {
  return paragraphsOf(text).flatMap(([start, end], paragraph) => sentencesOf(text, start, end, paragraph));
}
