import { z } from 'zod';
import { forbiddenRows } from '../../report/index.ts';
import { forbiddenShape } from '../../report/result.ts';
import { allowedProposals } from '../../study/index.ts';
import {
  explainPast,
  plainPromise,
  type Question,
  type Verdict,
  verdictTestCount,
  verdictTests,
} from '../../verdict/index.ts';
import { verdictShape } from '../../verdict/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadStudy, placed } from '../shared/load.ts';
import { atPace, pace } from '../shared/pace.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';
import { verdictsWords } from './words.ts';

const input = z.strictObject({ ...situationInput, ...ignoreInput, ...samplingInput });

const output = z.strictObject({
  about: aboutShape,
  proposals: z
    .array(verdictShape)
    .describe('the verdict on every proposal that is allowed, in the file’s order'),
  nothingChanges: verdictShape.describe('the verdict on no deal: what the proposals are to be held against'),
  forbidden: forbiddenShape,
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
    const ignoresObserved = given.ignore.includes('observed');
    const at = pace(context);
    const explained = explainPast(study, { ignoresObserved });
    const questions: readonly Question[] = [
      ...allowedProposals(study).map((one) => ({ ...one, proposal: one.id })),
      {
        ...plainPromise,
        proposal: null,
        title: tests.nothingChanges,
        package: situation.noDeal,
        required: situation.required,
      },
    ];
    const answers: Verdict[] = [];
    const total = questions.length * verdictTestCount;
    for (const [i, question] of questions.entries()) {
      const asked = verdictTests(study, question, { runs, explained, ignoresObserved });
      answers.push(await atPace(asked, (part, test) => at(i * verdictTestCount + part, total, test)));
    }
    return {
      about: aboutOf('verdicts', situation, given),
      proposals: answers.slice(0, -1),
      nothingChanges: answers.at(-1) as Verdict,
      forbidden: forbiddenRows(study),
      diagnostics: placed(loaded),
    };
  },
  words: verdictsWords,
});
