import type { Collector } from '../diagnostics/index.ts';
import { sayAt, type YamlSource } from '../text/index.ts';
import { buildIssues, buildPackage, buildStatusQuo } from './build-issues.ts';
import { buildActors, buildLinkages, buildStances, buildValues } from './build-preferences.ts';
import { buildCalendar, buildNoDeal, buildProposals } from './build-proposals.ts';
import { buildForbidden, buildLimits, buildSidePayments } from './build-rules.ts';
import { buildInstitutions } from './institutions/build.ts';
import type { Knowledge } from './known/knowledge.ts';
import type { KnownFiles } from './known/known-at.ts';
import { sayStoodIn, standInsOf } from './known/stand-ins.ts';
import { makeEstimateReader, type Overrides } from './make-estimate.ts';
import { buildObserved } from './observed/build.ts';
import type { Package } from './package.ts';
import type { Situation } from './types.ts';

/** What-if values, and the hash of everything that results depend on. */
interface BuildOptions {
  readonly overrides?: Overrides;
  /** What holds without a deal, in place of what the file says. */
  readonly noDeal?: Package;
  readonly inputsHash: string;
}

/** What is known, and the facts of the file that came later. */
type Known = Pick<KnownFiles, 'file' | 'evidence' | 'notYetKnown'> & { readonly later: readonly string[] };

/** The situation of files as they were known; everything of it that is a number is read by the one reader. */
export function buildSituation(
  { file, evidence, notYetKnown, later }: Known,
  source: YamlSource,
  knowledge: Knowledge,
  options: BuildOptions,
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
    file.alike,
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
  const noDeal = buildNoDeal(file, calendar, statusQuo, options.noDeal);
  const complete = (chosen: Package) => buildPackage(file, noDeal, chosen);
  const proposals = buildProposals(file, reader, complete);
  const observed = buildObserved(
    file.observed,
    day,
    { noDeal, statusQuo, complete },
    issues.filter(({ controllers }) => controllers.length > 0).map(({ id }) => id),
    reader,
  );
  sayStoodIn(reader.standIns(), day, sayAt(source, report));
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
    worlds: Object.entries(file.worlds ?? {}).map(([id, world]) => ({
      id,
      label: world.label ?? id,
      linkages: world.linkages,
    })),
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
    notYetKnown: { ...notYetKnown, numbers: notYetKnown.numbers + reader.standIns().length },
    inputsHash: options.inputsHash,
  };
}
