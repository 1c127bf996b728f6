/** Reading: a news text into draft claims with who said them, dates and amounts, each span to the letter. */
export type { DraftClaim } from './claims.ts';
export {
  claimIdOf,
  type FiledDrafts,
  type FiledReport,
  type Filing,
  fileDrafts,
} from './filing/file-drafts.ts';
export { sentenceFinder } from './first/sentence-of.ts';
export { type SuggestedActor, suggestActors } from './first/suggest-actors.ts';
export { type ReferredDraft, type SuggestedIssue, suggestIssues } from './first/suggest-issues.ts';
export { type DetectedLanguage, detectLanguage } from './language/detect.ts';
export type { ModelFailure } from './model/failures.ts';
export { findOrigins, type NamedText, type Origins, type TextOrigin } from './origins/find-origins.ts';
export type { LinkReason } from './origins/link-texts.ts';
export type { DraftPromise } from './promises/promises.ts';
export { type ReadingOptions, readText, type TextReading } from './read-text.ts';
export {
  type AskedModel,
  type AskModel,
  type ModelReply,
  modelReader,
  type Reader,
  rulesReader,
} from './reader.ts';
export type { SpeakerAlias } from './speakers/speakers.ts';
export { type CleanText, cleanText, type TextFormat } from './text/clean-text.ts';
export type {
  AttributionKind,
  DateMark,
  DatePrecision,
  HedgeMark,
  QuantityMark,
  ReadingLanguage,
  SpeechAttribution,
  TextSpan,
} from './types.ts';
