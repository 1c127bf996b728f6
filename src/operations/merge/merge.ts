import { z } from 'zod';
import { chunkCount, mergeParts, runOnThreads } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { madeBy } from '../shared/made-by.ts';
import { pace } from '../shared/pace.ts';
import { parquetFile, parquetInput } from '../sweep/parquet-file.ts';
import { openFolder, refusal } from '../sweep/parts.ts';
import { readPlanned, sweptOf } from '../sweep/planned.ts';
import { isOfThisVersion, versionOf } from '../sweep/queue-version.ts';
import { sweptShape } from '../sweep/shapes.ts';
import { sweptWords } from '../sweep/words.ts';

const { sweep: say } = catalogues.en;

const { merge: setting } = catalogues.en.settings;

const input = z.strictObject({
  folder: z.string().min(1).describe(setting.folder),
  ...parquetInput,
});

export const operation = defineOperation({
  name: 'merge',
  summary: say.mergeSummary,
  description: say.mergeDescription,
  input,
  output: sweptShape,
  positional: ['folder'],
  examples: [
    {
      input: { folder: 'situations/joint-plan-of-action-2013/sweep' },
      says: 'a small sweep that stands beside its situation',
    },
  ],
  async run({ folder, parquet }, context) {
    const table = parquetFile(parquet, context);
    const { plan, parts } = await openFolder(context.store, folder);
    if (!isOfThisVersion(plan)) context.note?.(say.mergedByOther(versionOf(plan), versionOf(madeBy)));
    const planned = await readPlanned(plan);
    const at = pace(context);
    const answer = await mergeParts(
      planned.job,
      parts,
      runOnThreads(context.threads ?? 1),
      (done, total) => at(done, total, say.again),
      table?.take,
    );
    if ('missing' in answer) throw missing(folder, answer.missing, chunkCount(planned.job));
    const found = sweptOf(planned, answer);
    await table?.write(planned.job, found.about);
    return found;
  },
  words: sweptWords,
});

/** Which parts are missing, counted from 0 as their files are, runs of them in short. */
function missing(folder: string, chunks: readonly number[], total: number) {
  const { problems } = say;
  return refusal(
    'missing-parts',
    problems.missing(folder, runsOf(chunks), total),
    problems.missingHint,
    folder,
  );
}

function runsOf(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const one of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
