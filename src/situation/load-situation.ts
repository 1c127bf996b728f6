import { type Diagnostic, hasErrors, nearestName } from '../diagnostics/index.ts';
import type { Evidence } from '../evidence/index.ts';
import { checkSchema, type YamlSource } from '../text/index.ts';
import { buildIssues, buildPackage, buildStatusQuo } from './build-issues.ts';
import { buildActors, buildLinkages, buildStances, buildValues } from './build-preferences.ts';
import { buildCalendar, buildNoDeal, buildProposals } from './build-proposals.ts';
import { buildForbidden, buildLimits, buildSidePayments } from './build-rules.ts';
import { checkReferences } from './check-references.ts';
import { expandGrids } from './expand-grids.ts';
import { buildInstitutions } from './institutions/build.ts';
import { type LoadedLedger, loadLedger } from './ledger/load-ledger.ts';
import { makeEstimateReader, type Overrides } from './make-estimate.ts';
import { type SituationFile, situationSchema, type WrittenFile } from './schema.ts';
import type { Situation } from './types.ts';

/** What loading gives: a situation when there is no error, and everything there is to say about the file. */
export interface LoadedSituation {
  readonly situation: Situation | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface LoadOptions {
  /** The day the numbers are to be true of; the file's own `as_of` when absent. */
  readonly asOf?: string;
  readonly inputsHash: string;
  readonly overrides?: Overrides;
  /** The text of the ledger file, when the situation names one. */
  readonly ledger?: YamlSource;
}

/**
 * Reads a situation from its YAML. All errors come at once; the situation is undefined when there is any. Evidence is
 * loaded before, because every number points into it.
 */
export function loadSituation(source: YamlSource, evidence: Evidence, options: LoadOptions): LoadedSituation {
  if (hasErrors(source.diagnostics)) return { situation: undefined, diagnostics: source.diagnostics };
  const { data, diagnostics } = checkSchema(source, situationSchema);
  if (data === undefined)
    return { situation: undefined, diagnostics: [...source.diagnostics, ...diagnostics] };
  const { file, diagnostics: bad } = expandGrids(data as WrittenFile, source);
  if (file === undefined) return { situation: undefined, diagnostics: [...source.diagnostics, ...bad] };
  const found = [...source.diagnostics, ...checkReferences(file, source, evidence)];
  if (hasErrors(found)) return { situation: undefined, diagnostics: found };
  const asOf = options.asOf ?? file.as_of;
  const reader = makeEstimateReader(source, evidence, asOf, options.overrides);
  const money: LoadedLedger =
    options.ledger === undefined
      ? { ledger: undefined, estimates: [], diagnostics: [] }
      : loadLedger(options.ledger, file, evidence, asOf, options.overrides);
  const situation = withLedger(build(file, source.file, evidence, reader, { ...options, asOf }), money);
  const all = [
    ...found,
    ...reader.diagnostics(),
    ...money.diagnostics,
    ...(hasErrors(money.diagnostics) ? [] : unknownOverrides(options, situation, source)),
  ];
  return { situation: hasErrors(all) ? undefined : situation, diagnostics: all };
}

/** The ledger's numbers come after the situation's: they are inputs like all others. */
function withLedger(situation: Situation, { ledger, estimates }: LoadedLedger): Situation {
  if (ledger === undefined) return situation;
  return { ...situation, ledger, estimates: [...situation.estimates, ...estimates] };
}

function unknownOverrides(
  options: LoadOptions,
  { estimates }: Situation,
  source: YamlSource,
): readonly Diagnostic[] {
  const names = new Set(estimates.map(({ path }) => path));
  return [...(options.overrides?.keys() ?? [])]
    .filter((name) => !names.has(name))
    .map((name) => {
      const near = nearestName(name, names);
      return {
        code: 'unknown-estimate',
        severity: 'error' as const,
        message: `set: '${name}' is no estimate of this situation`,
        file: source.file,
        ...(near === undefined ? {} : { hint: `did you mean '${near}'?` }),
      };
    });
}

type Reader = ReturnType<typeof makeEstimateReader>;

function build(
  file: SituationFile,
  name: string,
  evidence: Evidence,
  reader: Reader,
  options: LoadOptions & { readonly asOf: string },
): Situation {
  const calendar = buildCalendar(file);
  // Read in the order of the file, so that `estimates` lists them as a reader meets them.
  const actors = buildActors(file, reader);
  const issues = buildIssues(file, reader, calendar, options.asOf);
  const stances = buildStances(file, reader);
  const values = buildValues(file, reader);
  const linkages = buildLinkages(file, reader);
  const limits = buildLimits(file, reader);
  const sidePayments = buildSidePayments(file, reader);
  const institutions = buildInstitutions(file.institutions, reader);
  const statusQuo = buildStatusQuo(file, calendar, options.asOf);
  const noDeal = buildNoDeal(file, calendar, statusQuo);
  return {
    id: file.situation,
    title: file.title,
    question: file.question,
    asOf: options.asOf,
    file: name,
    ...(file.note === undefined ? {} : { note: file.note }),
    evidence,
    actors,
    issues,
    stances,
    values,
    linkages,
    forbidden: buildForbidden(file),
    limits,
    ...(sidePayments !== undefined && { sidePayments }),
    required: file.required,
    statusQuo,
    noDeal,
    proposals: buildProposals(file, (chosen) => buildPackage(file, noDeal, chosen)),
    calendar,
    institutions,
    estimates: reader.estimates(),
    inputsHash: options.inputsHash,
  };
}
