/** Ledger: what each package does to the money, month by month. */
export type { Book, Flow, Leg, Shortfall, ShortfallKind, Transaction } from './book.ts';
export { budgetSources } from './budget-sources.ts';
export {
  type InternalRate,
  type InternalRates,
  internalRatesOfReturn,
} from './cash-flow/internal-rates-of-return.ts';
export type { Discounting } from './cash-flow/net-present-value.ts';
export type { Payback, PaybackSettings } from './cash-flow/payback-period.ts';
export { claimsOfDeposits, claimsOfInstrument } from './claims-of.ts';
export { type CompiledLedger, compileLedger, type Row } from './compile-ledger.ts';
export { actorDeltas, spreadOf } from './delta.ts';
export type { Expression } from './equations/expression.ts';
export { type LoadedEquationModel, loadEquationModel } from './equations/load-equation-model.ts';
export { simulate } from './equations/simulate.ts';
export type { Exposure } from './exposures.ts';
export { type Funded, fund } from './fund.ts';
export {
  exactRun,
  keepRun,
  type LedgerRuns,
  ledgerRuns,
  type RunsSettings,
  readPaths,
  sampledRun,
  signature,
} from './ledger-runs.ts';
export { moneyLines } from './lines.ts';
export { liquidity } from './liquidity.ts';
export { balanceSheet, monthReports } from './matrices.ts';
export { monthDeltas } from './month-deltas.ts';
export type { NeedPath, PathBlock, ShortfallPath } from './need-paths.ts';
export { MoneyOverflow } from './overflow.ts';
export { projectWorths } from './projects.ts';
export { promisedPools } from './promises.ts';
export type {
  ActorDelta,
  ActorMonths,
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
export { type LedgerRun, type RunOptions, runLedger } from './run-ledger.ts';
export { sampleLedger } from './sample-ledger.ts';
export type { SampledLedger, SampleOptions } from './sampling-result.ts';
export { totalFlows } from './sankey.ts';
export { type Step, steps } from './steps.ts';
export {
  type ExactHatSettings,
  exactHat,
  type NewWorld,
  type NoWorld,
  type TradeChange,
} from './trade/exact-hat.ts';
export {
  type ExportRevenue,
  type ExportTerms,
  exportRevenue,
  type QuantityCut,
  quantityCutLoss,
} from './trade/export-revenue.ts';
export { oneSectorLimit, publishedEffects } from './trade/published-effects.ts';
export { type ReadTradeTable, readTradeTable } from './trade/read-trade-table.ts';
export { type TradeEffects, type TradeQuestion, tradeEffects } from './trade/trade-effects.ts';
export { type TradeShock, tradeShock } from './trade/trade-shock.ts';
export { aggregateTable, type Region, type TradeTable } from './trade/trade-table.ts';
export { type Closure, closures } from './trade/world-part.ts';
export { type AccountMonths, needOf, unfundedOf, unfundedWithoutDeal } from './unfunded.ts';
