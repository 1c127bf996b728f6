import { z } from 'zod';
import { allowedProposals, type Study, type Weights } from '../../study/index.ts';
import { driversWorkers, tippingOnThreads } from '../../sweep/index.ts';
import {
  answersFrom,
  type DriversTold,
  designOf,
  inputGroupings,
  type PackageDrawn,
  packageHinges,
  packageTurns,
  slicedInputs,
} from '../../uncertainty/index.ts';
import type { DrawnTests, Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { jobInParts, testsInParts, testsOfJob } from '../shared/answers-in-parts.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, type LoadedStudy, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { questionOf } from '../shared/question.ts';
import type { Context } from '../shared/types.ts';
import { foundOf } from './found.ts';
import { mapPair } from './map-pair.ts';
import { pictures } from './pictures.ts';
import { allDriversShape, type DriversOfAll, type DriversResult, driversShape } from './shapes.ts';
import { driversWords } from './words.ts';

const { drivers: say } = catalogues.en;

const { drivers: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  proposal: z.string().optional().describe(setting.proposal),
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

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'drivers',
  summary: say.summary,
  description: say.description,
  input,
  output: z.union([driversShape, allDriversShape]),
  positional: ['situation'],
  idle: [
    {
      settings: ['figures'],
      when: ({ proposal }) => proposal === undefined,
      why: say.problems.noFigures,
    },
  ],
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
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        by: 'input',
        ignore: [],
        most: 3,
        tipping: 1,
        points: 5,
        seed: 1,
        samples: 200,
      },
      says: 'what each of the proposals hinged on',
    },
  ],
  async run(given, context): Promise<DriversResult | DriversOfAll> {
    const loaded = await loadStudy(context, given);
    const map = mapPair(loaded.study, given.map);
    const settings = { ...given, map };
    return given.proposal === undefined
      ? await ofAll(loaded, settings, context)
      : await ofOne(loaded, questionOf(loaded, { proposal: given.proposal }), settings, context);
  },
  words: driversWords,
  writes: (found) => ('files' in found ? found.files : []),
});

type Settings = Omit<Input, 'map'> & { readonly map: readonly [string, string] | null };

/** One package, the others known by the marks of their joint answers alone; where it tips is found on threads. */
async function ofOne(
  loaded: LoadedStudy,
  question: Question,
  given: Settings,
  context: Context,
): Promise<DriversResult> {
  const { situation, study, runs } = loaded;
  const [at, threads] = [pace(context), context.threads ?? 1];
  const ignoresObserved = given.ignore.includes('observed');
  const rivals = questionsOf(study).filter(({ proposal }) => proposal !== question.proposal);
  const jointAlone = rivals.map((_, k) => k + 1);
  const { packages, weights } = await testsInParts(
    { study, samples: given.samples, ignoresObserved, jointAlone },
    [question, ...rivals],
    threads,
    at,
  );
  const [tests] = packages;
  if (tests === undefined) throw new Error('no answer was drawn');
  const drawn = answersFrom(tests, weights);
  const asked = { study, runs, ignoresObserved, sliced: slicedInputs(study.draws.columns, weights) };
  const told: DriversTold = (part, done, total) => at(done, total, say.phase[part]);
  const hinges = await packageHinges(asked, question, drawn, given, told);
  const benefits = jointMarks(packages, weights).map((marks) => Float64Array.from(marks));
  const { tips, done: turns } = await tippingOnThreads(
    asked,
    question,
    hinges.tasks,
    {
      points: given.points,
      asDrawn: tests,
      threads,
      told: (done) => at(done, hinges.tasks.length, say.phase.tipping),
    },
    () => packageTurns(asked, { question, drawn, single: hinges.single, benefits }, given, told),
  );
  const found = foundOf(loaded, drawn, { hinges, tips, turns });
  const { shares, labels, ...most } = found;
  return {
    about: aboutOf('drivers', situation, given),
    ...most,
    design: designOf(asked),
    shares,
    labels,
    files: await figureFiles(given.figures, () => pictures(loaded, drawn, found, context.figureWidth)),
    diagnostics: placed(loaded),
  };
}

/** Every package that is allowed, on the same draws: threads test them and then take one after the other. */
async function ofAll(loaded: LoadedStudy, given: Settings, context: Context): Promise<DriversOfAll> {
  const { situation, study, runs } = loaded;
  const at = pace(context);
  const asked = { study, runs, ignoresObserved: given.ignore.includes('observed') };
  const questions = questionsOf(study);
  const job = jobInParts(
    { study, samples: given.samples, ignoresObserved: asked.ignoresObserved },
    questions,
  );
  const workers = await driversWorkers(context.threads ?? 1, job, asked, given);
  try {
    const { packages, weights } = await testsOfJob(job, workers.run, at);
    const drawn = questions.map((question, p): PackageDrawn => {
      const tests = packages[p];
      if (tests === undefined) throw new Error('no answer was drawn');
      return { question, tests, benefits: jointMarks([tests, ...packages.toSpliced(p, 1)], weights) };
    });
    const all = await workers.drivers(drawn, weights, (part, done, total) =>
      at(done, total, say.phase[part]),
    );
    const design = designOf(asked);
    const proposals = questions.flatMap(({ proposal, title }, p) => {
      const [one, found] = [drawn[p], all[p]];
      if (one === undefined || found === undefined) return [];
      return [{ proposal, title, ...foundOf(loaded, answersFrom(one.tests, weights), found) }];
    });
    return { about: aboutOf('drivers', situation, given), proposals, design, diagnostics: placed(loaded) };
  } finally {
    await workers.close();
  }
}

function questionsOf(study: Study): readonly (Question & { readonly proposal: string })[] {
  return allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
}

/** By package, 1 in each draw that passes all tests: what backing it brings. */
function jointMarks(packages: readonly DrawnTests[], weights: Weights): readonly Uint8Array[] {
  return packages.flatMap((tests) => answersFrom(tests, weights).answers.joint?.marks ?? []);
}
