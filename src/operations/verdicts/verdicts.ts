import { z } from 'zod';
import { type Figure, fourTestsFigure } from '../../figures/index.ts';
import type { LedgerRuns } from '../../ledger/index.ts';
import { forbiddenRows, overviewRow, payersOfBudget } from '../../report/index.ts';
import { forbiddenShape } from '../../report/result.ts';
import { packageIndices } from '../../situation/index.ts';
import { allowedProposals, type Study } from '../../study/index.ts';
import { sweepQuestions } from '../../sweep/index.ts';
import { byJointAnswer, packageMoney, type Verdict } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { answered, answeredVerdictShape } from '../shared/answered-verdict.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { beginVerdicts } from '../shared/verdicts-of.ts';
import { verdictsWords } from './words.ts';

const input = z.strictObject({ ...situationInput, ...ignoreInput, ...figuresInput, ...samplingInput });

const output = z.strictObject({
  about: aboutShape,
  proposals: z
    .array(answeredVerdictShape)
    .describe('the verdict on every proposal that is allowed, in the file’s order'),
  nothingChanges: answeredVerdictShape.describe(
    'the verdict on no deal: what the proposals are to be held against',
  ),
  forbidden: forbiddenShape,
  files: filesShape,
  diagnostics: warningsShape,
});

const { tests, verdicts } = catalogues.en;

export const operation = defineOperation({
  name: 'verdicts',
  summary: verdicts.question,
  description: verdicts.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', ignore: [], seed: 1, samples: 500 },
      says: 'all proposals of the worked example in one table',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study, runs } = loaded;
    const questions = sweepQuestions(study, tests.nothingChanges);
    const judging = await beginVerdicts(study, questions, pace(context), {
      runs,
      ignoresObserved: given.ignore.includes('observed'),
      threads: context.threads,
    });
    const answers = await judging.verdicts().finally(judging.close);
    return {
      about: aboutOf('verdicts', situation, given),
      proposals: answers.slice(0, -1).map(answered),
      nothingChanges: answered(answers.at(-1) as Verdict),
      forbidden: forbiddenRows(study),
      files: await figureFiles(given.figures, () => figuresOf(study, runs, answers.slice(0, -1))),
      diagnostics: placed(loaded),
    };
  },
  words: verdictsWords,
  writes: ({ files }) => files,
});

/** The table of tests, and who pays the budget that most proposals leave open under each of them. */
function figuresOf(
  study: Study,
  runs: LedgerRuns | undefined,
  verdicts: readonly Verdict[],
): readonly Figure[] {
  const { situation } = study;
  const rows = verdicts
    // What changes nothing is asked no test.
    .filter(({ joint }) => joint.probability !== null)
    .toSorted(byJointAnswer)
    .map((one) => overviewRow(one, situation, catalogues.en));
  const money =
    runs === undefined
      ? null
      : new Map(
          allowedProposals(study).map(({ id, package: named }) => {
            const chosen = packageIndices(situation, named);
            return [id, packageMoney(runs.plan, runs.medians, [chosen], null)] as const;
          }),
        );
  return [
    fourTestsFigure({ id: situation.id, rows }),
    ...payersOfBudget({ situation, verdicts, money }, new Set(rows.map(({ proposal }) => proposal))),
  ];
}
