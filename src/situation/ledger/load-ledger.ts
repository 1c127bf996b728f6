import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts';
import type { Evidence } from '../../evidence/index.ts';
import { checkSchema, type YamlSource } from '../../text/index.ts';
import { checkClaims, lookups } from '../check-references.ts';
import type { Estimate } from '../estimate.ts';
import { makeEstimateReader, type Overrides } from '../make-estimate.ts';
import type { Report } from '../reference-names.ts';
import type { SituationFile } from '../schema.ts';
import { buildLedger } from './build.ts';
import { checkLedger } from './check.ts';
import { ledgerSchema } from './schema.ts';
import type { Ledger } from './types.ts';

export interface LoadedLedger {
  readonly ledger: Ledger | undefined;
  readonly estimates: readonly Estimate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the ledger of a situation; its numbers are inputs like all others. All mistakes come at once. */
export function loadLedger(
  source: YamlSource,
  file: Pick<SituationFile, 'actors' | 'issues'>,
  evidence: Evidence,
  asOf: string,
  overrides?: Overrides,
): LoadedLedger {
  const none = (diagnostics: readonly Diagnostic[]) => ({ ledger: undefined, estimates: [], diagnostics });
  if (hasErrors(source.diagnostics)) return none(source.diagnostics);
  const { data, diagnostics } = checkSchema(source, ledgerSchema);
  if (data === undefined) return none([...source.diagnostics, ...diagnostics]);
  const found: Diagnostic[] = [];
  const report: Report = (code, message, path, hint) =>
    void found.push({
      code,
      severity: 'error',
      message,
      file: source.file,
      span: source.spanOf(path),
      ...(hint !== undefined && { hint }),
    });
  const names = lookups(file, evidence, report);
  checkLedger(data, names, report);
  checkClaims(source.value, [], names, report);
  if (hasErrors(found)) return none(found);
  const reader = makeEstimateReader(source, evidence, asOf, overrides);
  const ledger = buildLedger(data, source.file, reader);
  return { ledger, estimates: reader.estimates(), diagnostics: reader.diagnostics() };
}
