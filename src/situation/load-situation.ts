import {
  type Collector,
  type Diagnostic,
  nearestName,
  newCollector,
  type Span,
} from '../diagnostics/index.ts';
import type { Evidence } from '../evidence/index.ts';
import { checkSchema, namesIn, type Path, type YamlSource } from '../text/index.ts';
import { buildSituation } from './build-situation.ts';
import { checkReferences } from './check-references.ts';
import { expandGrids } from './expand-grids.ts';
import { isPartKnown, type Knowledge, knowledgeAt } from './known/knowledge.ts';
import { knowledgeDays } from './known/knowledge-days.ts';
import { type KnownFiles, knownAt } from './known/known-at.ts';
import {
  buildLedgerFile,
  type CheckedLedger,
  checkLedgerFile,
  type LoadedLedger,
} from './ledger/load-ledger.ts';
import type { Overrides } from './make-estimate.ts';
import type { Package } from './package.ts';
import { type SituationFile, situationSchema, type WrittenFile } from './schema.ts';
import type { Situation } from './types.ts';

/** What loading gives: a situation when there is no error, and everything there is to say about the file. */
export interface LoadedSituation {
  readonly situation: Situation | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something of the loaded situation stands in its file, by the path that it has in it. */
  readonly spanOf: (path: Path) => Span;
  /** Days on which what is known on the day came to be known: what a history of its answers has to look at. */
  readonly knowledgeDays: readonly string[];
}

export interface LoadOptions extends KnownOptions, CheckOptions {}

/** What the files are checked with, whatever is asked of them. */
export interface CheckOptions {
  /** The claims that can be cited where the evidence itself is broken; undefined where there is no telling. */
  readonly claimIds?: ReadonlySet<string> | undefined;
  /** The text of the ledger file, when the situation names one. */
  readonly ledger?: YamlSource;
}

/** What is asked of checked files. */
export interface KnownOptions {
  /** The day the numbers are to be true of; the file's own `as_of` when absent. */
  readonly asOf?: string;
  /** Claims to be taken as unsaid, to see what they change. */
  readonly without?: ReadonlySet<string>;
  readonly inputsHash: string;
  readonly overrides?: Overrides;
  /** What holds without a deal, in place of what the file says. */
  readonly noDeal?: Package;
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
  return situationKnown(checkSituation(source, evidence, options), options);
}

/** Files that were checked once, to be asked about many days and many claims left out; nothing of them is ever changed. */
export interface CheckedSituation {
  readonly source: YamlSource;
  readonly file: SituationFile | undefined;
  readonly ledger: CheckedLedger | undefined;
  readonly evidence: Evidence | undefined;
  /** All that is wrong with them, and what else there is to say. */
  readonly said: readonly Diagnostic[];
  readonly isSound: boolean;
}

/**
 * Checks the files of a situation: what does not hang on the day that is asked about.
 *
 * @example
 * checkSituation(readYaml('a.yaml', 'situation: a'), evidence).isSound // => false
 */
export function checkSituation(
  source: YamlSource,
  evidence: Evidence | undefined,
  options: CheckOptions = {},
): CheckedSituation {
  const report = newCollector();
  const file = readFile(source, report);
  const claimIds = evidence === undefined ? options.claimIds : new Set(evidence.claims.keys());
  if (file !== undefined) checkReferences(file, report.errors() === 0, { source, claimIds }, report);
  const ledger =
    options.ledger === undefined
      ? undefined
      : checkLedgerFile(options.ledger, file && { source, file, claimIds }, report);
  const isSound = report.errors() === 0 && file !== undefined && evidence !== undefined;
  return { source, file, ledger, evidence, said: report.diagnostics(), isSound };
}

/**
 * The situation of checked files, as it was known on a day or would be without some claims.
 *
 * @example
 * const checked = checkSituation(readYaml('a.yaml', 'situation: a'), evidence);
 * situationKnown(checked, { inputsHash: '', asOf: '2026-01-04' }).situation // => undefined
 */
export function situationKnown(checked: CheckedSituation, options: KnownOptions): LoadedSituation {
  const { source, file, evidence, isSound, said } = checked;
  if (!isSound || file === undefined || evidence === undefined)
    return { situation: undefined, diagnostics: said, spanOf: source.spanOf, knowledgeDays: [] };
  return loadedAt({ ...checked, file, evidence }, options);
}

/** Files that have been found right. */
type CheckedFiles = CheckedSituation & { readonly file: SituationFile; readonly evidence: Evidence };

/** The situation as it was known on its day, or on the one that is asked about. */
function loadedAt(checked: CheckedFiles, options: KnownOptions): LoadedSituation {
  const { file, ledger, evidence } = checked;
  const knowledge = knowledgeAt(evidence, options.asOf ?? file.as_of, options.without);
  const known = knownAt(file, ledger?.file, knowledge);
  const source = known.placedIn.situation(checked.source);
  const report = newCollector();
  report.add(stillTold(checked, known, source));
  const later = laterFacts(file, knowledge, options);
  const situation = buildSituation({ ...known, later }, source, knowledge, options, report);
  if (situation.issues.length === 0) sayNothingKnown(source, knowledge.day, report);
  const money = ledger &&
    known.ledger && { source: known.placedIn.ledger(ledger.source), file: known.ledger };
  const whole = withLedger(
    situation,
    money && buildLedgerFile(money, known.evidence, knowledge, report, options.overrides, known.file.alike),
  );
  sayUnknownOverrides(options, whole, source, report);
  return {
    situation: report.errors() > 0 ? undefined : whole,
    diagnostics: report.diagnostics(),
    spanOf: source.spanOf,
    knowledgeDays: knowledgeDays(known),
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
  options: KnownOptions,
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
  { said, evidence }: CheckedFiles,
  { file, left }: KnownFiles,
  source: YamlSource,
): readonly Diagnostic[] {
  if (left.situation.length === 0 && left.ledger.length === 0) return said;
  const report = newCollector();
  checkReferences(file, true, { source, claimIds: new Set(evidence.claims.keys()) }, report);
  return report.diagnostics().filter(({ severity }) => severity !== 'error');
}

/** Facts after the file's own day are named to who wrote it; asked about an earlier day they are only counted. */
function laterFacts(
  { observed = [] }: SituationFile,
  knowledge: Knowledge,
  options: KnownOptions,
): readonly string[] {
  if (options.asOf !== undefined) return [];
  return observed
    .filter((fact) => fact.on > knowledge.day || !isPartKnown(fact, knowledge))
    .map(({ id }) => id);
}
