/** Evidence: reports, claims, grades, origins, pooling; passages read again in the texts they come from. */

export {
  type Anchoring,
  anchoringDiagnostics,
  anchorReports,
  type Orphan,
  type ReportText,
  type ResolvedPassage,
  type SuppliedText,
} from './anchor.ts';
export { type ClaimWeight, claimWeight } from './claim-weight.ts';
export { isOfOrigin, isSaidBy, sourcesOf } from './claims-from.ts';
export { type Commitment, type CommitmentStatus, commitments } from './commitments.ts';
export {
  type Contradiction,
  contradictions,
  contradictionsOf,
  independentOrigins,
} from './contradictions.ts';
export { usualConventions } from './conventions.ts';
export { isKnownAt, saidOn } from './dates.ts';
export { evidenceAt } from './evidence-at.ts';
export { claimTypes } from './file/claim-schema.ts';
export { dateSchema, daySchema, idSchema, knownSchema, monthSchema } from './file/fields.ts';
export { type EvidenceFile, evidenceSchema } from './file/schema.ts';
export { fingerprint, textHash } from './fingerprint.ts';
export { digitMeanings, gradeMapping, letterMeanings } from './grade.ts';
export { type LoadedEvidence, loadEvidence, noEvidence } from './load-evidence.ts';
export { type ClaimReading, type Pool, type PoolOptions, poolReadings } from './pool.ts';
export { poolYesNo, type YesNoOptions, type YesNoPool } from './pool-yes-no.ts';
export { quantityReading } from './quantity-reading.ts';
export { type Remapped, remapSpans } from './remap.ts';
export {
  type Review,
  type ReviewState,
  readReviews,
  reviewState,
  reviewsName,
  withReviews,
} from './reviews.ts';
export type {
  Claim,
  ClaimAttribution,
  ClaimPromise,
  ClaimType,
  Conventions,
  Credibility,
  Evidence,
  Hedge,
  Letter,
  Link,
  Passage,
  Quantity,
  Relation,
  RelationType,
  Reliability,
  Report,
  Source,
} from './types.ts';
