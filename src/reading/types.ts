/** A stretch of a text in UTF-16 units, end exclusive, with the words that stand there. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type ReadingLanguage = 'en' | 'ru' | 'fr' | 'zh';

export type AttributionKind = 'direct' | 'indirect' | 'partial' | 'headline';

/** Speech puts words into the open; an attitude is what somebody is said to want, plan or believe; silence is refused speech. */
export type CueStance = 'speech' | 'attitude' | 'silence';

/** Who says what, by which cue (the roles of PolNeAR: source, cue, content), as spans of the text. */
export interface SpeechAttribution {
  readonly source: TextSpan;
  readonly cue: TextSpan;
  /** One span or several: a quotation that goes on after its cue. */
  readonly content: readonly TextSpan[];
  readonly kind: AttributionKind;
  /** Index of the attribution that it stands in: "the paper reported that the spokesman said". */
  readonly nested: number | null;
  readonly hedges: readonly HedgeMark[];
  readonly stance: CueStance;
}

/** A word that weakens what is said; a band only where a standard gives one (ICD 203). */
export interface HedgeMark extends TextSpan {
  readonly kind: 'modal' | 'likelihood' | 'hearsay' | 'approximation';
  readonly band: readonly [number, number] | null;
}

/** An attribution as a rule finds it, before others are seen. */
export interface FoundAttribution {
  readonly source: readonly [start: number, end: number];
  readonly cue: readonly [start: number, end: number];
  readonly content: readonly (readonly [start: number, end: number])[];
  readonly kind: AttributionKind;
  readonly stance: CueStance;
}

export type DatePrecision = 'day' | 'month' | 'year' | 'fuzzy' | 'unresolved';

/** A date in a text, on the calendar as far as the day of publication allows. */
export interface DateMark extends TextSpan {
  /** `2031-05-12`, `2030-09`, `2032`; null where the day of publication is needed and unknown. */
  readonly value: string | null;
  readonly precision: DatePrecision;
}

/** An amount in a text. */
export interface QuantityMark extends TextSpan {
  readonly value: number;
  /** ISO 4217 code of a currency, `percent`, or the unit's name. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly bound: 'min' | 'max' | null;
  /** What it is an amount of, in the text's words; null where nothing follows. */
  readonly of: string | null;
}

/** The text's words at a place. */
export function spanAt(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}
