/** Ledger: what each package does to the money, month by month. */
export type { Book, Flow, Leg, Shortfall, ShortfallKind, Transaction } from './book.ts';
export { shortfallKinds } from './book.ts';
export * from './budget-sources.ts';
export * from './cash-flow/index.ts';
export * from './claims-of.ts';
export * from './compile-ledger.ts';
export * from './delta.ts';
export * from './equations/index.ts';
export type { Exposure } from './exposures.ts';
export * from './fund.ts';
export { ledgerInputs } from './inputs-of.ts';
export {
  exactRun,
  type LedgerRuns,
  ledgerRuns,
  ledgerSamples,
  type RunsSettings,
  sampledRun,
} from './ledger-runs.ts';
export * from './lines.ts';
export * from './liquidity.ts';
export * from './matrices.ts';
export type { NeedPath, ShortfallPath } from './need-paths.ts';
export { MoneyOverflow } from './overflow.ts';
export * from './projects.ts';
export * from './promises.ts';
export type {
  ActorDelta,
  BudgetSources,
  CashPath,
  CountryEffect,
  EquationsAnswer,
  Lack,
  LedgerChecks,
  MoneyLine,
  MonthFan,
  MonthReport,
  ProjectWorth,
  PromisedPool,
  PublishedEffect,
  TotalFlow,
  TransactionReport,
} from './result.ts';
export * from './run-ledger.ts';
export * from './sample-ledger.ts';
export type { SampledLedger, SampleOptions } from './sampling-result.ts';
export * from './sankey.ts';
export * from './steps.ts';
export * from './trade/index.ts';
