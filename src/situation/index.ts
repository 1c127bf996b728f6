/** Situation: the file format, loading, checking, comparing two, compiling to arrays. */
export {
  type CommentEntry,
  type CommentThread,
  commentsName,
  commentThreads,
  type Remark,
  readComments,
} from './comments.ts';
export { compareSituations } from './compare.ts';
export { type Compiled, type CompiledLinkage, compile, packageIndices } from './compile.ts';
export { type CompiledMoves, mostJointMoves, type OptionSets } from './compile-moves.ts';
export { type CompiledRule, type Conditions, matches } from './compile-rules.ts';
export { defaultEpsilon, isWrittenDefault } from './defaults.ts';
export { type CommonPart, type Estimate, isSizeCited, type LedgerUnit, type Support } from './estimate.ts';
export { estimateShape } from './estimate-shape.ts';
export { type EstimateError, isErrors } from './estimate-types.ts';
export type { Roster } from './institutions/rosters.ts';
export type {
  Competence,
  Exemption,
  Institution,
  InstitutionMember,
  LegalBase,
  Renewal,
  RuleWords,
} from './institutions/types.ts';
export { type LeftOutKind, leftOutKinds, type NotYetKnown } from './known/left-out.ts';
export { currencyOfInstrument } from './ledger/currency-of-instrument.ts';
export { apart, type InstrumentKind, type TermsOf } from './ledger/kinds.ts';
export type { LoadedLedger } from './ledger/load-ledger.ts';
export { matchesMonth } from './ledger/months.ts';
export { type LedgerFile, ledgerSchema } from './ledger/schema.ts';
export type { Payment, Share, TermValues } from './ledger/terms.ts';
export type {
  Account,
  Change,
  Currency,
  ExchangeRate,
  Instrument,
  InstrumentOf,
  Ledger,
  When,
} from './ledger/types.ts';
export {
  type CheckedSituation,
  type CheckOptions,
  checkSituation,
  type KnownOptions,
  type LoadedSituation,
  type LoadOptions,
  loadSituation,
  situationKnown,
} from './load-situation.ts';
export { estimateSetTo, scaleOf } from './make-estimate.ts';
export type * from './observed/types.ts';
export type { Package } from './package.ts';
export { packageCount } from './package-count.ts';
export { replaceEstimate, shapeOf } from './replace-estimate.ts';
export type { Differences } from './result.ts';
export { type SituationFile, situationSchema, type WrittenFile } from './schema.ts';
export type {
  Actor,
  CalendarEvent,
  Conduct,
  Coverage,
  Device,
  ForbiddenCombination,
  Issue,
  Limit,
  Linkage,
  Offer,
  Option,
  Proposal,
  ReferenceClass,
  SidePaymentRules,
  Situation,
  Stance,
  ValueTable,
  World,
} from './types.ts';
export { type Unconfirmed, unconfirmed } from './unconfirmed.ts';
export { moneyUnit, unitOfInput } from './unit-of-input.ts';
export { type Gap, type Upgraded, upgradeSituation } from './upgrade.ts';
