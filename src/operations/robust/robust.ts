import { z } from 'zod';
import type { usualConventions } from '../../evidence/index.ts';
import { type Funded, fund } from '../../ledger/index.ts';
import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy, shareOf } from '../../study/index.ts';
import {
  answersFrom,
  type DrawnAnswers,
  drawnAnswers,
  neighbourhood,
  rankReversals,
  robustness,
} from '../../uncertainty/index.ts';
import {
  drawnTests,
  explainPast,
  isNothing,
  plainPromise,
  type Question,
  studyIn,
} from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { answersInParts } from '../shared/answers-in-parts.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { ignoreInput, samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, load, loadStudy, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { InputError } from '../shared/types.ts';
import { pictures } from './pictures.ts';
import { type RobustDeal, robustShape } from './shapes.ts';
import { robustWords } from './words.ts';

const { robust: say, tests: names } = catalogues.en;

const { shared } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  ...ignoreInput,
  ...figuresInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(1_000_000).default(1_000).describe(shared.samples),
});

/** Two other tables of what a source's letter weighs: all the same, and each step half of the one before. */
const tables = [
  { table: 'flat', letters: { A: 0.5, B: 0.5, C: 0.5, D: 0.5, E: 0, F: 0.5 } },
  { table: 'steep', letters: { A: 1, B: 0.5, C: 0.25, D: 0.1, E: 0, F: 0.25 } },
] as const satisfies readonly { table: string; letters: typeof usualConventions.letters }[];

/** Points of a neighbourhood asked at each reach. */
const nearbyPoints = 100;

export const operation = defineOperation({
  name: 'robust',
  summary: say.summary,
  description: say.description,
  input,
  output: robustShape,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', ignore: [], seed: 1, samples: 200 },
      says: 'which proposal of the worked example stands in most draws and in both worlds',
    },
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        ignore: ['observed'],
        seed: 1,
        samples: 60,
      },
      says: 'the interim deal with Iran over plain draws',
    },
  ],
  async run(given, context) {
    const loaded = await loadStudy(context, given);
    const { situation, study, runs } = loaded;
    const at = pace(context);
    const ignoresObserved = given.ignore.includes('observed');
    const questions = questionsOf(loaded);
    const drawn = await answersInParts({ study, runs, ignoresObserved }, questions, context.threads ?? 1, at);
    const steps = situation.worlds.length + tables.length;
    const worlds: { readonly world: string; readonly drawn: readonly DrawnAnswers[] }[] = [];
    for (const [k, world] of situation.worlds.entries()) {
      await at(k, steps, world.label);
      const explained = explainPast(studyIn(study, world), { ignoresObserved });
      const found = questions.map((question) =>
        answersFrom(drawnTests({ explained, runs }, question), explained.study.weights),
      );
      worlds.push({ world: world.id, drawn: found });
    }
    const others: Awaited<ReturnType<typeof weighedBy>>[] = [];
    for (const [k, { table, letters }] of tables.entries()) {
      await at(situation.worlds.length + k, steps, say.table(table));
      const loadedBy = await load(context.store, given, undefined, letters);
      if (loadedBy.situation === undefined) throw new InputError(loadedBy.diagnostics, loadedBy.texts);
      others.push(weighedBy(situation, loadedBy.situation, given, { ignoresObserved, drawn, table }));
    }
    const near = neighbourhood(study, questions, nearbyPoints);
    const worths = drawn.map((one) => worthOf(one, given.samples));
    const weights = drawn[0]?.weights ?? null;
    const deals = robustness(worths, { weights }).map((worth, p): RobustDeal => {
      const passes = jointOf(drawn[p]);
      const inWorlds = worlds.map(({ world, drawn: own }) => ({ world, passes: jointOf(own[p]) }));
      const byTable = others.map(({ table, drawn: own }) => ({ table, passes: jointOf(own[p]) }));
      const nearby = near[p] ?? [];
      return {
        proposal: questions[p]?.proposal ?? null,
        title: questions[p]?.title ?? '',
        passes,
        satisficing: acceptedOf(drawn[p]),
        worth,
        worlds: inWorlds,
        tables: byTable,
        least: Math.min(passes, ...[...inWorlds, ...byTable].map((one) => one.passes)),
        nearby: [...nearby],
        standsTo: standsTo(nearby),
      };
    });
    const id = (deal: number) => questions[deal]?.proposal ?? null;
    const ordered = deals
      .map((deal, place) => ({ deal, place }))
      .sort(
        (a, b) =>
          Number(a.deal.proposal === null) - Number(b.deal.proposal === null) ||
          b.deal.least - a.deal.least ||
          a.place - b.place,
      )
      .map(({ deal }) => deal);
    return {
      about: aboutOf('robust', situation, given),
      deals: ordered,
      reversals: rankReversals(worths).map(({ removed, before, after }) => ({
        without: id(removed),
        before: id(before),
        after: id(after),
      })),
      moved: { flat: others[0]?.moved ?? 0, steep: others[1]?.moved ?? 0 },
      files: await figureFiles(given.figures, () => pictures(ordered)),
      diagnostics: placed(loaded),
    };
  },
  words: robustWords,
  writes: ({ files }) => files,
});

/** Every proposal that is allowed and changes something, then no deal. */
function questionsOf({ study }: Funded): readonly Question[] {
  const { situation } = study;
  return [
    ...allowedProposals(study)
      .map((one) => ({ ...one, proposal: one.id }))
      .filter((one) => !isNothing(study, one)),
    {
      ...plainPromise,
      proposal: null,
      title: names.nothingChanges,
      package: situation.noDeal,
      required: situation.required,
    },
  ];
}

/** The gain of the worst-off signatory where all tests are passed; what fails is worth no more than no deal. */
function worthOf({ answers: { accepted, joint } }: DrawnAnswers, samples: number): Float64Array {
  const worth = new Float64Array(samples);
  return joint === null
    ? worth
    : worth.map((_, s) => (joint.marks[s] === 1 ? Math.max(0, accepted?.distance[s] ?? 0) : 0));
}

/** Where no test applies none is failed. */
function jointOf(drawn: DrawnAnswers | undefined): number {
  const joint = drawn?.answers.joint ?? null;
  return joint === null ? 1 : shareOf(joint.marks, drawn?.weights ?? null);
}

function acceptedOf(drawn: DrawnAnswers | undefined): number {
  const accepted = drawn?.answers.accepted ?? null;
  return accepted === null ? 1 : shareOf(accepted.marks, drawn?.weights ?? null);
}

/** The last reach before the first at which some point fails; null where today's medians fail. */
function standsTo(nearby: RobustDeal['nearby']): number | null {
  const first = nearby.findIndex(({ share }) => share < 1);
  return first === 0 ? null : (nearby.at(first < 0 ? -1 : first - 1)?.reach ?? null);
}

/** The answers with another table of letters; what it moves nothing of is as it was. */
function weighedBy(
  before: Situation,
  after: Situation,
  sampling: { readonly seed: number; readonly samples: number },
  {
    ignoresObserved,
    drawn,
    table,
  }: {
    readonly ignoresObserved: boolean;
    readonly drawn: readonly DrawnAnswers[];
    readonly table: 'flat' | 'steep';
  },
) {
  const had = new Map(before.estimates.map((one) => [one.path, JSON.stringify(one.distribution)]));
  const moved = after.estimates.filter(
    (one) => had.get(one.path) !== JSON.stringify(one.distribution),
  ).length;
  if (moved === 0) return { table, moved, drawn };
  const funded = fund(makeStudy(after, sampling), {});
  return { table, moved, drawn: drawnAnswers({ ...funded, ignoresObserved }, questionsOf(funded)) };
}
