import { type Funded, fund } from '../../ledger/index.ts';
import { loadOrThrow } from '../../operations/shared/load.ts';
import { type Context, InputError } from '../../operations/shared/types.ts';
import { operations } from '../../operations.ts';
import { type OverviewRow, overviewRow } from '../../report/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { makeStudy, type Study, withEstimate } from '../../study/index.ts';
import {
  answersOf,
  drawnTests,
  type Explained,
  explainPast,
  isNothing,
  packageQuestion,
  type Question,
  type TestAnswers,
  verdict,
} from '../../verdict/index.ts';
import { catalogues, renderHtml } from '../../words/index.ts';
import type { NumberChange, PackageAsked } from '../protocol.ts';
import { type CaseView, caseView } from './case-view.ts';

/** A situation that was opened: its files, its draws, and what the last changes made of them. */
export interface Session {
  readonly store: Store;
  readonly situation: string;
  readonly base: Funded;
  /** The study after the changes that were asked last: most questions follow with the same ones. */
  latest: Changed | null;
}

interface Changed extends Funded {
  readonly changes: readonly NumberChange[];
  readonly explained: Explained;
}

/** The four tests of one package as shares with their intervals. */
export interface Judged extends TestAnswers {
  /** Whether the package is what all have without agreement: no test applies. */
  readonly isNoDeal: boolean;
  readonly effectiveSample: number;
}

/** An answer of an operation, in words. */
export interface Ran {
  readonly html: string;
  readonly output: object;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export async function openSession(
  files: Readonly<Record<string, string>>,
  situation: string,
  samples: number,
): Promise<{ readonly session: Session; readonly view: CaseView }> {
  const store = memoryStore(new Map(Object.entries(files)));
  const loaded = await loadOrThrow({ store }, { situation, samples });
  const base = fund(makeStudy(loaded.situation, { seed: 1, samples }));
  return { session: { store, situation, base, latest: null }, view: caseView(loaded.situation, files) };
}

/** The four tests of a package under changed numbers; only what the change touches is worked out again. */
export function judge(session: Session, changes: readonly NumberChange[], asked: PackageAsked): Judged {
  const { study, runs, explained } = changed(session, changes);
  const question = questionOf(study, asked);
  const outcomes = drawnTests({ explained, runs }, question);
  const { weights, draws } = explained.study;
  const isNoDeal = isNothing(study, question);
  return {
    ...answersOf(outcomes, weights, draws.samples, isNoDeal),
    isNoDeal,
    effectiveSample: weights === null ? draws.samples : explained.past.effectiveSample,
  };
}

/** One proposal with who stops it and what it turns on, as the first screen says it. */
export function rowOf(session: Session, changes: readonly NumberChange[], proposal: string): OverviewRow {
  const { study, runs, explained } = changed(session, changes);
  const found = verdict(study, questionOf(study, { kind: 'proposal', proposal }), { runs, explained });
  return overviewRow(found, study.situation, catalogues.en);
}

function changed(session: Session, changes: readonly NumberChange[]): Changed {
  const { latest, base } = session;
  if (latest !== null && isSame(latest.changes, changes)) return latest;
  let { study } = base;
  for (const { path, value } of changes) study = withEstimate(study, path, value);
  const funded = fund(study, {}, base.runs);
  session.latest = { ...funded, changes, explained: explainPast(funded.study) };
  return session.latest;
}

function isSame(a: readonly NumberChange[], b: readonly NumberChange[]): boolean {
  return (
    a.length === b.length && a.every(({ path, value }, k) => path === b[k]?.path && value === b[k]?.value)
  );
}

function questionOf(study: Study, asked: PackageAsked): Question {
  const { situation } = study;
  if (asked.kind === 'package') return packageQuestion(study, packageIndices(situation, asked.package));
  const proposal = situation.proposals.find(({ id }) => id === asked.proposal);
  if (proposal === undefined) throw new RangeError(`'${asked.proposal}' is no proposal of this situation`);
  return { ...proposal, proposal: proposal.id };
}

/** Any operation of the registry, on the files that the page holds. */
export async function run(
  store: Store,
  operation: string,
  settings: Readonly<Record<string, unknown>>,
  context: Omit<Context, 'store'>,
): Promise<Ran> {
  const entry = operations.find(({ name }) => name === operation);
  if (entry === undefined) throw new RangeError(`'${operation}' is no operation`);
  const { answer } = await entry.load();
  const found = await answer(settings, { ...context, store });
  const { append, files } = found;
  if (append === undefined) return { html: renderHtml(found.words('en')), output: found.output, files };
  const { text, answer: grown } = append.onto(await store.readText(append.path));
  return {
    html: renderHtml(grown.words('en')),
    output: grown.output,
    files: [...files, { path: append.path, text }],
  };
}

/** What went wrong, in words for the reader. */
export function inWords(error: unknown): string {
  if (error instanceof InputError) return error.diagnostics.map(({ message }) => message).join('; ');
  return error instanceof Error ? error.message : catalogues.en.app.failed;
}
