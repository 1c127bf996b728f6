import { z } from 'zod';
import { type Claim, daySchema } from '../../evidence/index.ts';
import { answersComparedFigure, differencesFigure, type Figure } from '../../figures/index.ts';
import { describeInput } from '../../report/index.ts';
import { compareSituations, type Differences, type Situation } from '../../situation/index.ts';
import { differencesShape } from '../../situation/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { samplingInput } from '../shared/inputs.ts';
import { aboutOf, loadOrThrow, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { differencesOf } from './credits.ts';
import { type ProposalDifference, proposalDifferenceShape } from './shapes.ts';
import { stanceDifferences } from './stance-differences.ts';
import { diffWords } from './words.ts';

const about = catalogues.en.operations.diff;

const { diff: setting } = catalogues.en.settings;

const input = z.strictObject({
  a: z.string().min(1).describe(setting.a),
  b: z.string().optional().describe(setting.b),
  asOf: daySchema.optional().describe(setting.asOf),
  asOfB: daySchema.optional().describe(setting.asOfB),
  credit: z.boolean().default(false).describe(setting.credit),
  ...figuresInput,
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape.describe('what made the first side'),
  aboutB: aboutShape.describe('what made the second side'),
  estimates: differencesShape.describe('numbers, as written'),
  statusQuo: differencesShape.describe('what holds without anybody doing anything'),
  claims: differencesShape.describe(
    'claims known on the one side and not on the other, or with another statement, grade or status',
  ),
  statements: z
    .record(z.string(), z.string())
    .describe('what the claims say that are known on one side alone, by their ids'),
  labels: z
    .record(z.string(), z.string())
    .describe('numbers that differ, and what holds, in words, by their keys'),
  proposals: z
    .array(proposalDifferenceShape)
    .describe('what each proposal answers on both sides, in the same draws, and what makes the difference'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'diff',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['a', 'b'],
  examples: [
    {
      input: {
        a: 'situations/us-russia-2025',
        asOf: '2025-12-07',
        asOfB: '2025-12-19',
        credit: false,
        seed: 1,
        samples: 500,
      },
      says: 'what twelve days changed',
    },
    {
      input: {
        a: 'situations/joint-plan-of-action-2013',
        asOf: '2013-12-01',
        credit: true,
        seed: 1,
        samples: 100,
      },
      says: 'which numbers changed it',
    },
  ],
  async run(given, context) {
    const at = pace(context);
    const first = await loadOrThrow(context, {
      situation: given.a,
      samples: given.samples,
      ...(given.asOf === undefined ? {} : { asOf: given.asOf }),
    });
    const second = await loadOrThrow(context, {
      situation: given.b ?? given.a,
      samples: given.samples,
      ...(given.asOfB === undefined ? {} : { asOf: given.asOfB }),
    });
    const found = compareSituations(first.situation, second.situation);
    const known = knownClaims(first.situation, second.situation);
    const proposals = await differencesOf(
      {
        first: first.situation,
        second: second.situation,
        asked: { seed: given.seed, samples: given.samples },
        areCredited: given.credit,
      },
      at,
    );
    return {
      about: aboutOf('diff', first.situation, {
        situation: given.a,
        seed: given.seed,
        samples: given.samples,
      }),
      aboutB: aboutOf('diff', second.situation, {
        situation: given.b ?? given.a,
        seed: given.seed,
        samples: given.samples,
      }),
      ...found,
      claims: known,
      statements: statementsOf(known, first.situation, second.situation),
      labels: labelsOf(found, first.situation, second.situation),
      proposals,
      files: await figureFiles(given.figures, () =>
        comparedFigures(first.situation, second.situation, proposals, context.figureWidth),
      ),
      // Two days of one file have the same warnings.
      diagnostics: [...placed(first), ...(given.b === undefined ? [] : placed(second))],
    };
  },
  writes: ({ files }) => files,
  words: diffWords,
});

/** Stances that differ as a grid of actors by issues, and what each proposal answers on both sides. */
function comparedFigures(
  a: Situation,
  b: Situation,
  found: readonly ProposalDifference[],
  width: number | undefined,
): readonly Figure[] {
  const { answerFigures: say } = catalogues.en;
  const title =
    a.asOf === b.asOf ? say.differences.files(a.title, b.title) : say.differences.days(a.asOf, b.asOf);
  return [
    differencesFigure({ id: b.id, title, ...stanceDifferences(a, b) }, width),
    answersComparedFigure(
      {
        id: b.id,
        title,
        // Of what nothing is asked on either side there is nothing to draw.
        answers: found.flatMap(({ title: name, from, to }) =>
          from.joint === null && to.joint === null ? [] : [{ title: name, from: from.joint, to: to.joint }],
        ),
      },
      width,
    ),
  ];
}

/** A reader of words knows no claim by its id. */
/** Names of what differs, by its key: of what stands on the first side alone, by that. */
function labelsOf(
  { estimates, statusQuo }: ReturnType<typeof compareSituations>,
  a: Situation,
  b: Situation,
): Readonly<Record<string, string>> {
  const keys = ({ added, changed }: Differences) => [...added, ...changed.map(({ id }) => id)];
  const issues = (id: string) => [b, a].flatMap((one) => one.issues.filter((issue) => issue.id === id));
  return Object.fromEntries([
    ...keys(estimates).map((path) => [path, describeInput(path, b)] as const),
    ...estimates.removed.map((path) => [path, describeInput(path, a)] as const),
    ...[...keys(statusQuo), ...statusQuo.removed].flatMap((id) => {
      const [issue] = issues(id);
      return issue === undefined ? [] : [[id, issue.question] as const];
    }),
  ]);
}

function statementsOf(
  { added, removed }: Pick<ReturnType<typeof knownClaims>, 'added' | 'removed'>,
  a: Situation,
  b: Situation,
): Readonly<Record<string, string>> {
  const says =
    ({ evidence }: Situation) =>
    (id: string) => [id, evidence.claims.get(id)?.statement ?? ''];
  return Object.fromEntries([...added.map(says(b)), ...removed.map(says(a))]);
}

function knownClaims(a: Situation, b: Situation) {
  const [first, second] = [a.evidence.claims, b.evidence.claims];
  const text = ({ statement, grade: { reliability, credibility } }: Claim) =>
    `${reliability}${credibility} ${statement}`;
  return {
    added: [...second.keys()].filter((id) => !first.has(id)),
    removed: [...first.keys()].filter((id) => !second.has(id)),
    changed: [...first].flatMap(([id, claim]) => {
      const other = second.get(id);
      if (other === undefined) return [];
      // What a review has decided is said where it is what differs.
      const status = ({ status: named }: Claim) => (claim.status === other.status ? '' : `${named}: `);
      const [from, to] = [claim, other].map((one) => `${status(one)}${text(one)}`);
      return from === undefined || to === undefined || from === to ? [] : [{ id, from, to }];
    }),
  };
}
