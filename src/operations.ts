import type { Operation } from './operations/shared/types.ts';
import { catalogues } from './words/index.ts';

/** One line of the table of contents; the operation itself is loaded when it is used. */
export interface OperationEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: 'answers' | 'evidence' | 'files';
  readonly load: () => Promise<Operation>;
}

/** Operations that read files and count, or draw little; the others draw much, or search packages. */
const short: ReadonlySet<string> = new Set(
  'accept annotations check cite claim commitments init new positions reconcile reference schema upgrade watch'.split(
    ' ',
  ),
);

/** Samples up to which drawing is short work. */
const fewSamples = 500;

/**
 * How long a question takes, as far as its name and settings say; what is not known to be short is taken for long.
 *
 * @example
 * workOf('check', {}) // => 'short'
 * workOf('check', { samples: 50_000 }) // => 'long'
 * workOf('brief', {}) // => 'long'
 */
export function workOf(name: string, settings: unknown): 'short' | 'long' {
  const samples =
    typeof settings === 'object' && settings !== null && 'samples' in settings ? settings.samples : 0;
  return short.has(name) && typeof samples === 'number' && samples <= fewSamples ? 'short' : 'long';
}

/** Operations whose answers hang on the moment at which they are asked, unless it is among their settings. */
const timed: ReadonlySet<string> = new Set(['comment', 'record', 'review']);

/**
 * Whether an answer hangs on the files and the settings alone: asked again of the same files it is the same. How far a search comes in a
 * given time is not.
 *
 * @example
 * isTimeless('check', {}) // => true
 * isTimeless('comment', {}) // => false
 * isTimeless('deals', { timeLimit: 5 }) // => false
 */
export function isTimeless(name: string, settings: unknown): boolean {
  const isCut = typeof settings === 'object' && settings !== null && 'timeLimit' in settings;
  return !timed.has(name) && !isCut;
}

/**
 * Everything that Détente can do. The command line, the HTTP routes, the MCP tools and the reference are made from this
 * list; an operation that is not in it does not exist. Importing the list loads no operation.
 */
export const operations: readonly OperationEntry[] = [
  entry(
    'brief',
    catalogues.en.operations.brief.summary,
    'answers',
    () => import('./operations/brief/brief.ts'),
  ),
  entry('verdict', catalogues.en.tests.question, 'answers', () => import('./operations/verdict/verdict.ts')),
  entry(
    'verdicts',
    catalogues.en.verdicts.question,
    'answers',
    () => import('./operations/verdicts/verdicts.ts'),
  ),
  entry('sweep', catalogues.en.sweep.summary, 'answers', () => import('./operations/sweep/sweep.ts')),
  entry('merge', catalogues.en.sweep.mergeSummary, 'answers', () => import('./operations/merge/merge.ts')),
  entry('robust', catalogues.en.robust.summary, 'answers', () => import('./operations/robust/robust.ts')),
  entry('worlds', catalogues.en.worlds.summary, 'answers', () => import('./operations/worlds/worlds.ts')),
  entry('drivers', catalogues.en.drivers.summary, 'answers', () => import('./operations/drivers/drivers.ts')),
  entry(
    'improve',
    catalogues.en.improve.question,
    'answers',
    () => import('./operations/improve/improve.ts'),
  ),
  entry('roles', catalogues.en.roles.summary, 'answers', () => import('./operations/roles/roles.ts')),
  entry('expiry', catalogues.en.expiry.summary, 'answers', () => import('./operations/expiry/expiry.ts')),
  entry(
    'forecast',
    catalogues.en.operations.forecast.summary,
    'answers',
    () => import('./operations/forecast/forecast.ts'),
  ),
  entry('record', catalogues.en.record.summary, 'answers', () => import('./operations/record/record.ts')),
  entry('score', catalogues.en.score.summary, 'answers', () => import('./operations/score/score.ts')),
  entry(
    'deals',
    catalogues.en.operations.deals.summary,
    'answers',
    () => import('./operations/deals/deals.ts'),
  ),
  entry(
    'trade',
    catalogues.en.operations.trade.summary,
    'answers',
    () => import('./operations/trade/trade.ts'),
  ),
  entry(
    'votes',
    catalogues.en.operations.votes.summary,
    'answers',
    () => import('./operations/votes/votes.ts'),
  ),
  entry(
    'stability',
    catalogues.en.operations.stability.summary,
    'answers',
    () => import('./operations/stability/stability.ts'),
  ),
  entry(
    'ledger',
    catalogues.en.operations.ledger.summary,
    'answers',
    () => import('./operations/ledger/ledger.ts'),
  ),
  entry(
    'report',
    catalogues.en.operations.report.summary,
    'answers',
    () => import('./operations/report/report.ts'),
  ),
  entry(
    'check',
    catalogues.en.operations.check.summary,
    'evidence',
    () => import('./operations/check/check.ts'),
  ),
  entry(
    'evidence',
    catalogues.en.operations.evidence.summary,
    'evidence',
    () => import('./operations/evidence/evidence.ts'),
  ),
  entry('accept', catalogues.en.accept.summary, 'evidence', () => import('./operations/accept/accept.ts')),
  entry('review', catalogues.en.review.summary, 'evidence', () => import('./operations/review/review.ts')),
  entry(
    'comment',
    catalogues.en.comment.summary,
    'evidence',
    () => import('./operations/comment/comment.ts'),
  ),
  entry('cite', catalogues.en.cite.summary, 'evidence', () => import('./operations/cite/cite.ts')),
  entry('claim', catalogues.en.claim.summary, 'evidence', () => import('./operations/claim/claim.ts')),
  entry(
    'positions',
    catalogues.en.positions.summary,
    'evidence',
    () => import('./operations/positions/positions.ts'),
  ),
  entry(
    'annotations',
    catalogues.en.annotations.summary,
    'evidence',
    () => import('./operations/annotations/annotations.ts'),
  ),
  entry(
    'origins',
    catalogues.en.origins.summary,
    'evidence',
    () => import('./operations/origins/origins.ts'),
  ),
  entry('watch', catalogues.en.watch.summary, 'evidence', () => import('./operations/watch/watch.ts')),
  entry(
    'commitments',
    catalogues.en.commitments.summary,
    'evidence',
    () => import('./operations/commitments/commitments.ts'),
  ),
  entry('read', catalogues.en.read.summary, 'evidence', () => import('./operations/read/read.ts')),
  entry(
    'trace',
    catalogues.en.operations.trace.summary,
    'evidence',
    () => import('./operations/trace/trace.ts'),
  ),
  entry(
    'without',
    catalogues.en.without.summary,
    'evidence',
    () => import('./operations/without/without.ts'),
  ),
  entry(
    'timeline',
    catalogues.en.timeline.summary,
    'evidence',
    () => import('./operations/timeline/timeline.ts'),
  ),
  entry('diff', catalogues.en.operations.diff.summary, 'evidence', () => import('./operations/diff/diff.ts')),
  entry('init', catalogues.en.operations.init.summary, 'files', () => import('./operations/init/init.ts')),
  entry('publish', catalogues.en.publish.summary, 'files', () => import('./operations/publish/publish.ts')),
  entry(
    'reconcile',
    catalogues.en.reconcile.summary,
    'files',
    () => import('./operations/reconcile/reconcile.ts'),
  ),
  entry(
    'upgrade',
    catalogues.en.operations.upgrade.summary,
    'files',
    () => import('./operations/upgrade/upgrade.ts'),
  ),
  entry('new', catalogues.en.new.summary, 'files', () => import('./operations/new/new.ts')),
  entry(
    'schema',
    catalogues.en.operations.schema.summary,
    'files',
    () => import('./operations/schema/schema.ts'),
  ),
  entry(
    'reference',
    catalogues.en.operations.reference.summary,
    'files',
    () => import('./operations/reference/reference.ts'),
  ),
];

function entry(
  name: string,
  summary: string,
  group: OperationEntry['group'],
  load: () => Promise<{ readonly operation: Operation }>,
): OperationEntry {
  return { name, summary, group, load: async () => (await load()).operation };
}
