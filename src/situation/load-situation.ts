import { type Collector, type Diagnostic, nearestName, newCollector } from '../diagnostics/index.ts';
import type { Evidence } from '../evidence/index.ts';
import { checkSchema, namesIn, type YamlSource } from '../text/index.ts';
import { buildIssues, buildPackage, buildStatusQuo } from './build-issues.ts';
import { buildActors, buildLinkages, buildStances, buildValues } from './build-preferences.ts';
import { buildCalendar, buildNoDeal, buildProposals } from './build-proposals.ts';
import { buildForbidden, buildLimits, buildSidePayments } from './build-rules.ts';
import { checkReferences } from './check-references.ts';
import { expandGrids } from './expand-grids.ts';
import { buildInstitutions } from './institutions/build.ts';
import { buildLedgerFile, checkLedgerFile, type LoadedLedger } from './ledger/load-ledger.ts';
import { makeEstimateReader, type Overrides } from './make-estimate.ts';
import { buildObserved } from './observed/build.ts';
import type { ObservedFact } from './observed/types.ts';
import type { Package } from './package.ts';
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
  /** The claims that can be cited where the evidence itself is broken; undefined where there is no telling. */
  readonly claimIds?: ReadonlySet<string> | undefined;
  /** The text of the ledger file, when the situation names one. */
  readonly ledger?: YamlSource;
}

/**
 * Reads a situation from its YAML. All errors come at once: of shape, of meaning, and those of the ledger, as far as each
 * part can be read. The situation is undefined when there is any, and where the evidence is that its numbers point into.
 *
 * @example
 * loadSituation(readYaml('a.yaml', 'situation: a'), evidence, { inputsHash: '' }).situation // => undefined
 */
export function loadSituation(
  source: YamlSource,
  evidence: Evidence | undefined,
  options: LoadOptions,
): LoadedSituation {
  const report = newCollector();
  const file = readFile(source, report);
  const claimIds = evidence === undefined ? options.claimIds : new Set(evidence.claims.keys());
  if (file !== undefined) checkReferences(file, report.errors() === 0, { source, claimIds }, report);
  const ledger =
    options.ledger === undefined
      ? undefined
      : checkLedgerFile(options.ledger, file && { source, file, claimIds }, report);
  if (report.errors() > 0 || file === undefined || evidence === undefined)
    return { situation: undefined, diagnostics: report.diagnostics() };
  const asOf = options.asOf ?? file.as_of;
  const reader = makeEstimateReader(source, evidence, asOf, report, options.overrides);
  const situation = build(file, source.file, evidence, reader, { ...options, asOf });
  const whole = withLedger(
    situation,
    ledger && buildLedgerFile(ledger, evidence, asOf, report, options.overrides),
  );
  sayUnknownOverrides(options, whole, source, report);
  return { situation: report.errors() > 0 ? undefined : whole, diagnostics: report.diagnostics() };
}

/** The file with grids written out; entries that cannot be read are left out of it. */
function readFile(source: YamlSource, report: Collector): SituationFile | undefined {
  const { readable, diagnostics } = checkSchema(source, situationSchema, fallbackFor(source));
  report.add(diagnostics);
  if (readable === undefined) return undefined;
  const { file, diagnostics: bad } = expandGrids(readable as WrittenFile, source);
  report.add(bad);
  return file;
}

/** What stands in for a part that cannot be read, so that the others can. */
function fallbackFor(source: YamlSource): object {
  const [someone = 'nobody'] = namesIn(source, 'actors') ?? [];
  return {
    situation: 'unnamed',
    title: 'untitled',
    question: 'unasked',
    as_of: '2000-01-01',
    actors: {},
    issues: {},
    stances: {},
    required: [someone],
  };
}

/** The ledger's numbers come after the situation's: they are inputs like all others. */
function withLedger(situation: Situation, money: LoadedLedger | undefined): Situation {
  if (money === undefined) return situation;
  const { ledger, estimates } = money;
  return { ...situation, ledger, estimates: [...situation.estimates, ...estimates] };
}

function sayUnknownOverrides(
  options: LoadOptions,
  { estimates }: Situation,
  source: YamlSource,
  report: Collector,
): void {
  const names = new Set(estimates.map(({ path }) => path));
  for (const name of options.overrides?.keys() ?? []) {
    if (names.has(name)) continue;
    const near = nearestName(name, names);
    // The nearest thing to a place that a setting has: as much of its path as the file has.
    const path = name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    report.error(
      'unknown-estimate',
      { file: source.file, span: source.spanOf(path) },
      `set: '${name}' is no estimate of this situation`,
      near === undefined ? undefined : `did you mean '${near}'?`,
    );
  }
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
  const complete = (chosen: Package) => buildPackage(file, noDeal, chosen);
  const proposals = buildProposals(file, reader, complete);
  const happened = buildObserved(
    file.observed,
    options.asOf,
    { noDeal, statusQuo, complete },
    issues.filter(({ controllers }) => controllers.length > 0).map(({ id }) => id),
  );
  const isKnown = ({ on, known }: ObservedFact) => on <= options.asOf && (known ?? on) <= options.asOf;
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
    observed: happened.filter(isKnown),
    observedLater: happened.filter((fact) => !isKnown(fact)).map(({ id }) => id),
    proposals,
    calendar,
    institutions,
    estimates: reader.estimates(),
    inputsHash: options.inputsHash,
  };
}
