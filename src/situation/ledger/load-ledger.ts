import type { Collector } from '../../diagnostics/index.ts';
import type { Evidence } from '../../evidence/index.ts';
import { checkSchema, sayAt, type YamlSource } from '../../text/index.ts';
import type { Alike } from '../alike.ts';
import { checkClaims, lookups, type Referable } from '../check-references.ts';
import type { Estimate } from '../estimate.ts';
import type { Knowledge } from '../known/knowledge.ts';
import { makeEstimateReader, type Overrides } from '../make-estimate.ts';
import { buildLedger } from './build.ts';
import { checkCovered, checkLedger } from './check.ts';
import { checkCurrencies } from './check-currencies.ts';
import { checkMonths } from './check-months.ts';
import { checkSums } from './check-sums.ts';
import { type LedgerFile, ledgerSchema } from './schema.ts';
import type { Ledger } from './types.ts';

export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly estimates: readonly Estimate[];
}

/** A ledger file that has been checked. */
export interface CheckedLedger {
  readonly source: YamlSource;
  readonly file: LedgerFile;
}

/** Everything that is wrong with a ledger, at once; what it names in the situation is looked up where that can be read. */
export function checkLedgerFile(
  source: YamlSource,
  situation: Referable | undefined,
  collector: Collector,
): CheckedLedger | undefined {
  const { data, diagnostics } = checkSchema(source, ledgerSchema);
  collector.add(diagnostics);
  if (data === undefined) return undefined;
  if (situation !== undefined) {
    const report = sayAt(source, collector);
    const names = lookups(situation, report);
    checkLedger(data, names, report);
    checkCovered(situation.file, data, sayAt(situation.source, collector));
    checkClaims(source.value, [], names, report);
  }
  return { source, file: data };
}

/** The ledger with its numbers, which are inputs like all others. */
export function buildLedgerFile(
  { source, file }: CheckedLedger,
  evidence: Evidence,
  knowledge: Knowledge,
  collector: Collector,
  overrides?: Overrides,
  alike?: Alike,
): LoadedLedger {
  const reader = makeEstimateReader(source, evidence, knowledge, collector, overrides, {}, alike);
  const ledger = buildLedger(file, source.file, reader);
  const report = sayAt(source, collector);
  checkCurrencies(ledger, report);
  checkMonths(ledger, report);
  checkSums(ledger, report);
  return { ledger, estimates: reader.estimates() };
}
