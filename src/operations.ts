import type { Operation } from './operations/shared/types.ts';
import { catalogues } from './words/index.ts';

/** One line of the table of contents; the operation itself is loaded when it is used. */
export interface OperationEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: 'answers' | 'evidence' | 'files';
  readonly load: () => Promise<Operation>;
}

/**
 * Everything that Détente can do. The command line, the HTTP routes, the MCP tools and the reference are made from this
 * list; an operation that is not in it does not exist. Importing the list loads no operation.
 */
export const operations: readonly OperationEntry[] = [
  entry(
    'brief',
    'The answer for every proposal on one screen of text',
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
    'Where each issue would end when the actors push, beside the baselines',
    'answers',
    () => import('./operations/forecast/forecast.ts'),
  ),
  entry('record', catalogues.en.record.summary, 'answers', () => import('./operations/record/record.ts')),
  entry('score', catalogues.en.score.summary, 'answers', () => import('./operations/score/score.ts')),
  entry(
    'deals',
    'Is there a deal, which packages are best, who vetoes, what would open the way',
    'answers',
    () => import('./operations/deals/deals.ts'),
  ),
  entry(
    'trade',
    'What an embargo or dearer trade does to each country’s real income, as a lower bound',
    'answers',
    () => import('./operations/trade/trade.ts'),
  ),
  entry(
    'votes',
    'Which packages pass the institutions, who can block, and whose consent is missing',
    'answers',
    () => import('./operations/votes/votes.ts'),
  ),
  entry(
    'stability',
    'Which packages hold once reached, who would break them, and what holds the others',
    'answers',
    () => import('./operations/stability/stability.ts'),
  ),
  entry(
    'ledger',
    'What a package does to the money, month by month: who pays, who runs dry, who bears the loss',
    'answers',
    () => import('./operations/ledger/ledger.ts'),
  ),
  entry(
    'report',
    'Write the whole answer as one HTML file',
    'answers',
    () => import('./operations/report/report.ts'),
  ),
  entry(
    'check',
    'Find what is wrong with a situation and count what its numbers rest on',
    'evidence',
    () => import('./operations/check/check.ts'),
  ),
  entry(
    'evidence',
    'List and filter the claims, and read their passages again in the texts',
    'evidence',
    () => import('./operations/evidence/evidence.ts'),
  ),
  entry('accept', catalogues.en.accept.summary, 'evidence', () => import('./operations/accept/accept.ts')),
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
    'From a number or a verdict to its passages, and back from a claim',
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
  entry(
    'diff',
    'What changed between two situations, or two days of one',
    'evidence',
    () => import('./operations/diff/diff.ts'),
  ),
  entry(
    'init',
    'Copy the worked example into a folder of your own',
    'files',
    () => import('./operations/init/init.ts'),
  ),
  entry(
    'upgrade',
    'Write out what a situation leaves open, as wide defaults that can be seen',
    'files',
    () => import('./operations/upgrade/upgrade.ts'),
  ),
  entry('new', catalogues.en.new.summary, 'files', () => import('./operations/new/new.ts')),
  entry(
    'schema',
    'The JSON Schema of a file format or of an operation',
    'files',
    () => import('./operations/schema/schema.ts'),
  ),
  entry(
    'reference',
    'The reference of all operations as Markdown',
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
