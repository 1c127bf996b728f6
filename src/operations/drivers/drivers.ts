import { z } from 'zod';
import { allowedProposals } from '../../study/index.ts';
import { tippingOnThreads } from '../../sweep/index.ts';
import {
  answerNames,
  answersFrom,
  checkFirst,
  inputGroupings,
  inputGroups,
  plainIndices,
  slicedInputs,
  tippingTasks,
} from '../../uncertainty/index.ts';
import type { Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { testsInParts } from '../shared/answers-in-parts.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { firstInputs, indicesBy, sharesOf, strongest, testsOf } from './indices.ts';
import { labelsOf } from './labels.ts';
import { checkPassagesShape, passagesOf } from './passages.ts';
import { pictures } from './pictures.ts';
import { checkShape, driverTestsShape } from './shapes.ts';
import { changeOf, changeShape, mapOf, mapShape, refuseMap, scenariosOf, scenariosShape } from './turning.ts';
import { driversWords } from './words.ts';

const { drivers: say } = catalogues.en;

const { drivers: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  proposal: z.string().describe(shared.proposal),
  by: z.enum(inputGroupings).default('input').describe(setting.by),
  ...ignoreInput,
  most: z.int().min(3).max(50).default(6).describe(setting.most),
  tipping: z.int().min(0).max(50).default(3).describe(setting.tipping),
  points: z.int().min(3).max(257).default(9).describe(setting.points),
  map: z.string().optional().describe(setting.map),
  ...figuresInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(1_000_000).default(1_000).describe(shared.samples),
});

const output = z.strictObject({
  about: aboutShape,
  tests: driverTestsShape,
  check: z.array(checkShape).describe('what to check first, the most worth first'),
  passages: checkPassagesShape,
  scenarios: scenariosShape,
  turning: changeShape,
  map: mapShape,
  design: z
    .strictObject({
      kind: z
        .enum(['given-data', 'sobol'])
        .describe('given-data: the draws themselves, weighed; sobol: independent plain draws'),
      rows: z.number().describe('rows of each replicate, or draws; a whole number'),
      replicates: z.number().describe('independent scrambles of the design; 1 for given data'),
    })
    .describe('where the indices come from'),
  shares: z
    .record(z.string(), z.number().nullable())
    .describe('share of the draws that passes each test, 0 to 1; null where it does not apply'),
  labels: z.record(z.string(), z.string()).describe('inputs, groups and claims in words'),
  files: filesShape,
  diagnostics: warningsShape,
});

const replicates = 8;

export const operation = defineOperation({
  name: 'drivers',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        proposal: 'joint_plan',
        by: 'input',
        ignore: [],
        most: 6,
        tipping: 2,
        points: 5,
        map: 'stances.iran.enrichment.salience,stances.us.relief.salience',
        seed: 1,
        samples: 300,
      },
      says: 'what the interim deal with Iran hinged on',
    },
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        proposal: 'joint_plan',
        by: 'actor',
        ignore: ['observed'],
        most: 4,
        tipping: 0,
        points: 5,
        seed: 1,
        samples: 64,
      },
      says: 'the same by actor, with interactions, over plain draws',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study, runs } = loaded;
    const at = pace(context);
    refuseMap(study, given.map);
    const question = questionOf(loaded, { proposal: given.proposal });
    const asked = { study, runs, ignoresObserved: given.ignore.includes('observed') };
    const rivals = allowedProposals(study).flatMap((one): Question[] =>
      one.id === question.proposal ? [] : [{ ...one, proposal: one.id }],
    );
    const threads = context.threads ?? 1;
    const { packages, weights } = await testsInParts(
      {
        study,
        samples: given.samples,
        ignoresObserved: asked.ignoresObserved,
        jointAlone: rivals.map((_, k) => k + 1),
      },
      [question, ...rivals],
      threads,
      at,
    );
    const [asDrawn, ...others] = packages;
    if (asDrawn === undefined) throw new Error('no answer was drawn');
    const drawn = answersFrom(asDrawn, weights);
    const sliced = slicedInputs(study.draws.columns, drawn.weights);
    const single = indicesBy(sliced, drawn, inputGroups(situation, study.compiled.inputs, 'input'), given);
    const groups = inputGroups(situation, study.compiled.inputs, given.by);
    const rows = Math.max(8, 2 ** Math.floor(Math.log2(given.samples / 4)));
    const indices = asked.ignoresObserved
      ? await plainIndices(
          study,
          question,
          strongest(groups, single, indicesBy(sliced, drawn, groups, given)),
          {
            seed: given.seed,
            rows,
            replicates,
            at: (done) => at(done, replicates, say.phase.designs),
          },
        )
      : given.by === 'input'
        ? single
        : indicesBy(sliced, drawn, groups, given);
    const inputs = firstInputs(situation, single, given.tipping);
    const tasks = tippingTasks(inputs);
    const distance = drawn.answers.joint?.distance ?? new Float64Array(given.samples);
    const meanwhile = async () => {
      await at(0, 1, say.phase.check);
      const check = checkFirst({
        situation,
        inputs: study.compiled.inputs,
        sliced,
        benefits: [drawn, ...others.map((tests) => answersFrom(tests, weights))].flatMap(({ answers }) =>
          answers.joint === null ? [] : [Float64Array.from(answers.joint.marks)],
        ),
        distance,
        seed: given.seed,
        most: 5,
      });
      const scenarios = scenariosOf(study, drawn, single);
      await at(0, 1, say.phase.turning);
      const turning = changeOf(study, question);
      const map = await mapOf(asked, question, given, (row) => at(row, given.points, say.phase.map));
      return { check, scenarios, turning, map };
    };
    const { tips, done } = await tippingOnThreads(
      asked,
      question,
      tasks,
      {
        points: given.points,
        asDrawn,
        threads,
        told: (done) => at(done, tasks.length, say.phase.tipping),
      },
      meanwhile,
    );
    const { check, scenarios, turning, map } = done;
    const tests = testsOf(drawn, indices, tips, situation);
    const labels = labelsOf(loaded, tests, [
      ...check.map(({ id }) => id),
      ...answerNames.flatMap((name) => scenarios[name]?.limits.map((one) => one.input) ?? []),
      ...(turning?.change?.moved.map((one) => one.input) ?? []),
      ...(map === null ? [] : [map.across.input, map.up.input]),
    ]);
    return {
      about: aboutOf('drivers', situation, given),
      tests,
      check: [...check],
      passages: passagesOf(situation, study.compiled.inputs, check, { sliced, distance }),
      scenarios,
      turning,
      map,
      design: asked.ignoresObserved
        ? { kind: 'sobol' as const, rows, replicates }
        : { kind: 'given-data' as const, rows: given.samples, replicates: 1 },
      shares: sharesOf(drawn),
      labels,
      files: await figureFiles(given.figures, () => pictures(loaded, drawn, { tests, scenarios, map })),
      diagnostics: placed(loaded),
    };
  },
  words: driversWords,
  writes: ({ files }) => files,
});
