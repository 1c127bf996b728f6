import { z } from 'zod';
import { type Figure, fourTestsFigure, gainsFigure } from '../../figures/index.ts';
import { describeInput, keepingFigures, optionNames, overviewRow, swingFigures } from '../../report/index.ts';
import { type Situation, unconfirmed } from '../../situation/index.ts';
import { type Verdict, verdictTestCount, verdictTests } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { answered, answeredVerdictShape } from '../shared/answered-verdict.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { proposalBesideOptions } from '../shared/idle.ts';
import { ignoreInput, packageInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadStudy, placed } from '../shared/load.ts';
import { atPace, pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { settledFor, settledShape, untilInput } from '../shared/settled.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { verdictWords } from './words.ts';

const { verdict: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  ...packageInput,
  required: z.array(z.string()).optional().describe(setting.required),
  ...ignoreInput,
  counterMoves: z.enum(['all', 'not_open_before']).default('all').describe(setting.counterMoves),
  keepDraws: z.boolean().default(false).describe(setting.keepDraws),
  ...figuresInput,
  ...untilInput,
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  verdict: answeredVerdictShape.describe('the four tests of the package'),
  actors: z.array(z.string()).describe('order of the gains in draws'),
  leftOpen: z
    .array(
      z.strictObject({
        input: z.string().describe('path of the number'),
        by: z.array(z.string()).describe('ids of claims that decline to confirm it, or deny what it cites'),
      }),
    )
    .describe('numbers that the package hinges on and that somebody would not confirm'),
  labels: z.record(z.string(), z.string()).describe('inputs, actors, accounts and proposals in words'),
  until: settledShape
    .nullable()
    .describe('how the joint answer settled; null where it was not to stop by itself'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'verdict',
  idle: [proposalBesideOptions],
  summary: catalogues.en.tests.question,
  description: catalogues.en.tests.description,
  input,
  output,
  positional: ['situation'],
  isStoppable: ({ until }) => until !== undefined,
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'business_for_peace',
        ignore: [],
        counterMoves: 'all',
        keepDraws: false,
        seed: 1,
        samples: 1_000,
      },
      says: 'the verdict on one proposal',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        option: ['ceasefire=current_lines', 'us_sanctions=eased'],
        required: ['us', 'ru', 'ua'],
        ignore: [],
        counterMoves: 'all',
        keepDraws: false,
        seed: 1,
        samples: 500,
      },
      says: 'a package of your own',
    },
  ],
  async run(given, context) {
    const ignoresObserved = given.ignore.includes('observed');
    const until = await settledFor(given, context, (loaded) => [questionOf(loaded, given)]);
    const taken = { ...given, samples: until?.looks.at(-1)?.draws ?? given.samples };
    const loaded = await loadStudy(context, taken);
    const { situation, study, runs } = loaded;
    const question = questionOf(loaded, given);
    const at = pace(context);
    const tests = verdictTests(study, question, {
      runs,
      counterMoves: given.counterMoves,
      keepDraws: given.keepDraws,
      ignoresObserved,
    });
    const answer = await atPace(tests, (part, test) => at(part, verdictTestCount, test));
    const optionName = optionNames(situation);
    const inputs = answer.accepted.drivers.map((driver) => [
      driver.input,
      describeInput(driver.input, situation),
    ]);
    const named = [
      ...situation.actors.map(({ id, name }) => [id, name]),
      ...situation.proposals.map(({ id, title }) => [`proposal:${id}`, title]),
      ...situation.institutions.map(({ id, name }) => [`institution:${id}`, name]),
      ...(situation.ledger?.accounts ?? []).map(({ id, name }) => [`account:${id}`, name]),
      ...situation.issues.flatMap(({ id, options }) =>
        options.map((one) => [`${id}.${one.id}`, optionName(id, one.id)]),
      ),
    ];
    return {
      about: aboutOf('verdict', situation, taken),
      verdict: answered(answer),
      actors: [...study.compiled.actors],
      leftOpen: leftOpenBy(situation, answer),
      labels: Object.fromEntries([...named, ...inputs]) as Record<string, string>,
      until,
      files: await figureFiles(given.figures, () => verdictFigures(situation, answer)),
      diagnostics: placed(loaded),
    };
  },
  words: verdictWords,
  writes: ({ files }) => files,
});

/** Who left open the numbers that move any of the tests. */
function leftOpenBy(situation: Situation, { accepted, ratified, kept, paidFor }: Verdict) {
  const silences = unconfirmed(situation);
  const drivers = [accepted, ratified, kept, paidFor].flatMap((test) => test?.drivers ?? []);
  const inputs = [...new Set(drivers.map(({ input }) => input))];
  return inputs.flatMap((input) => {
    const by = silences.filter(({ numbers }) => numbers.includes(input)).map(({ claim }) => claim);
    return by.length === 0 ? [] : [{ input, by }];
  });
}

/** The four tests, what each gains, what the answer turns on, and what keeps those who are bound. */
function verdictFigures(situation: Situation, answer: Verdict): readonly Figure[] {
  const id = answer.proposal ?? 'package';
  return [
    fourTestsFigure({ id, rows: [overviewRow(answer, situation, catalogues.en)] }),
    gainsFigure(situation, answer),
    ...swingFigures(answer, situation),
    ...keepingFigures(answer, situation),
  ];
}
