/** Exchange: what other tools write read into domains, conflicts and claims; packages and claims written for other tools. */
export type { ImportedDomain } from './build-space.ts';
export { claimReviews } from './claims/claim-reviews.ts';
export { claimsCsv } from './claims/claims-csv.ts';
export {
  type OrphanAnnotation,
  type ReadAnnotation,
  type ReadAnnotations,
  readAnnotations,
} from './claims/read-annotations.ts';
export { stixBundle } from './claims/stix.ts';
export { type AnnotatedPassage, webAnnotations } from './claims/web-annotations.ts';
export { looksLikeConflict } from './conflicts/looks-like-conflict.ts';
export { readConflict } from './conflicts/read-conflict.ts';
export { stabilityCsv } from './conflicts/results.ts';
export { conflictSchema } from './conflicts/schema.ts';
export { statePattern } from './conflicts/state-pattern.ts';
export type { ConflictFile, FactorNames, ReadConflict } from './conflicts/types.ts';
export { conflictJson } from './conflicts/write-conflict.ts';
export { writeGmcr } from './conflicts/write-gmcr.ts';
export type { DomainFile } from './domain-file.ts';
export type { Format } from './draft.ts';
export type { EumActor, EumTable, EumTableReading } from './eum/eum-table.ts';
export { type EumCsvSettings, readEumCsv } from './eum/read-eum-csv.ts';
export type { ContinuousIssue } from './grids.ts';
export { type Imported, type ImportOptions, importDomain } from './import-domain.ts';
export { beancountJournal } from './journals/beancount.ts';
export { hledgerJournal } from './journals/hledger.ts';
export { ledgerCsv } from './journals/ledger-csv.ts';
export type { KtabActor, KtabReading, KtabScenario, KtabSettings } from './ktab/ktab-scenario.ts';
export { readKtabCsv } from './ktab/read-ktab-csv.ts';
export { readKtabXml } from './ktab/read-ktab-xml.ts';
export { type KtabRounds, roundsCsv } from './ktab/rounds-csv.ts';
export { smpInputOf } from './ktab/smp-input-of.ts';
export { looksLikeDomain } from './looks-like-domain.ts';
export { positionsCsv } from './positions-csv.ts';
export { readScores } from './scores/read-scores.ts';
export type { CaseActor, DecidedCase, ReadScores, ScoreData } from './scores/types.ts';
export { packagesCsv, type WrittenPackage } from './write-packages.ts';
