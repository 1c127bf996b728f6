import {
  type Collector,
  type Diagnostic,
  nearestName,
  newCollector,
  type Span,
} from '../diagnostics/index.ts';
import type { Evidence } from '../evidence/index.ts';
import { checkSchema, namesIn, type Path, type YamlSource } from '../text/index.ts';
import { buildIssues, buildPackage, buildStatusQuo } from './build-issues.ts';
import { buildActors, buildLinkages, buildStances, buildValues } from './build-preferences.ts';
import { buildCalendar, buildNoDeal, buildProposals } from './build-proposals.ts';
import { buildForbidden, buildLimits, buildSidePayments } from './build-rules.ts';
import { checkReferences, type Referable } from './check-references.ts';
import { expandGrids } from './expand-grids.ts';
import { buildInstitutions } from './institutions/build.ts';
import { isPartKnown, type Knowledge, knowledgeAt } from './known/knowledge.ts';
import { type KnownFiles, knownAt } from './known/known-at.ts';
import { standInsOf } from './known/stand-ins.ts';
import { buildLedgerFile, checkLedgerFile, type LoadedLedger } from './ledger/load-ledger.ts';
import { makeEstimateReader, type Overrides } from './make-estimate.ts';
import { buildObserved } from './observed/build.ts';
import type { Package } from './package.ts';
import { type SituationFile, situationSchema, type WrittenFile } from './schema.ts';
import type { Situation } from './types.ts';

/** What loading gives: a situation when there is no error, and everything there is to say about the file. */
export interface LoadedSituation {
  readonly situation: Situation | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something of the loaded situation stands in its file, by the path that it has in it. */
  readonly spanOf: (path: Path) => Span;
}

export interface LoadOptions {
  /** The day the numbers are to be true of; the file's own `as_of` when absent. */
  readonly asOf?: string;
  /** Claims to be taken as unsaid, to see what they change. */
  readonly without?: ReadonlySet<string>;
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
    return { situation: undefined, diagnostics: report.diagnostics(), spanOf: source.spanOf };
  const knowledge = knowledgeAt(evidence, options.asOf ?? file.as_of, options.without);
  const known = knownAt(file, ledger?.file, knowledge);
  const sources = { situation: known.placedIn.situation(source), ledger: options.ledger };
  const built = newCollector();
  built.add(stillTold(report.diagnostics(), known, { source, claimIds }));
  const later = laterFacts(file, knowledge, options);
  const situation = build(known, later, sources.situation, knowledge, options, built);
  if (Object.keys(known.file.issues).length === 0) sayNothingKnown(source, knowledge.day, built);
  const money = ledger &&
    known.ledger && { source: known.placedIn.ledger(ledger.source), file: known.ledger };
  const whole = withLedger(
    situation,
    money && buildLedgerFile(money, known.evidence, knowledge, built, options.overrides),
  );
  sayUnknownOverrides(options, whole, source, built);
  return {
    situation: built.errors() > 0 ? undefined : whole,
    diagnostics: built.diagnostics(),
    spanOf: sources.situation.spanOf,
  };
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

function sayNothingKnown(source: YamlSource, day: string, report: Collector): void {
  report.error(
    'nothing-known',
    { file: source.file, span: source.spanOf(['as_of']) },
    `nothing that is to be decided was known on ${day}`,
    'ask about a later day',
  );
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

/** What is said of the whole file, as far as it is about what was known. */
function stillTold(
  all: readonly Diagnostic[],
  { file, left, placedIn }: KnownFiles,
  { source, claimIds }: { readonly source: YamlSource; readonly claimIds: Referable['claimIds'] },
): readonly Diagnostic[] {
  if (left.situation.length === 0 && left.ledger.length === 0) return all;
  const report = newCollector();
  checkReferences(file, true, { source: placedIn.situation(source), claimIds }, report);
  return report.diagnostics().filter(({ severity }) => severity !== 'error');
}

/** Facts after the file's own day are named to who wrote it; asked about an earlier day they are only counted. */
function laterFacts(
  { observed = [] }: SituationFile,
  knowledge: Knowledge,
  options: LoadOptions,
): readonly string[] {
  if (options.asOf !== undefined) return [];
  return observed
    .filter((fact) => fact.on > knowledge.day || !isPartKnown(fact, knowledge))
    .map(({ id }) => id);
}

function build(
  { file, evidence, notYetKnown }: Pick<KnownFiles, 'file' | 'evidence' | 'notYetKnown'>,
  later: readonly string[],
  source: YamlSource,
  knowledge: Knowledge,
  options: LoadOptions,
  report: Collector,
): Situation {
  const { day } = knowledge;
  const reader = makeEstimateReader(
    source,
    evidence,
    knowledge,
    report,
    options.overrides,
    standInsOf(file, knowledge),
  );
  const calendar = buildCalendar(file, reader);
  // Read in the order of the file, so that `estimates` lists them as a reader meets them.
  const actors = buildActors(file, reader);
  const issues = buildIssues(file, reader, calendar, day);
  const stances = buildStances(file, reader);
  const values = buildValues(file, reader);
  const linkages = buildLinkages(file, reader);
  const limits = buildLimits(file, reader);
  const sidePayments = buildSidePayments(file, reader);
  const institutions = buildInstitutions(file.institutions, reader);
  const statusQuo = buildStatusQuo(file, calendar, day);
  const noDeal = buildNoDeal(file, calendar, statusQuo);
  const complete = (chosen: Package) => buildPackage(file, noDeal, chosen);
  const proposals = buildProposals(file, reader, complete);
  const observed = buildObserved(
    file.observed,
    day,
    { noDeal, statusQuo, complete },
    issues.filter(({ controllers }) => controllers.length > 0).map(({ id }) => id),
    reader,
  );
  return {
    id: file.situation,
    title: file.title,
    question: file.question,
    asOf: day,
    file: source.file,
    ...(file.note === undefined ? {} : { note: file.note }),
    evidence,
    actors,
    issues,
    stances,
    values,
    linkages,
    forbidden: buildForbidden(file, reader),
    limits,
    ...(sidePayments !== undefined && { sidePayments }),
    required: file.required,
    statusQuo,
    noDeal,
    observed,
    observedLater: later,
    proposals,
    calendar,
    institutions,
    estimates: reader.estimates(),
    notYetKnown: { ...notYetKnown, numbers: notYetKnown.numbers + reader.standIns() },
    inputsHash: options.inputsHash,
  };
}
