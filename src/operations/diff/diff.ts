import { z } from 'zod';
import { daySchema } from '../../evidence/index.ts';
import { answersComparedFigure, differencesFigure, type Figure } from '../../figures/index.ts';
import { fund } from '../../ledger/index.ts';
import { compareSituations, packageIndices, type Situation } from '../../situation/index.ts';
import { differencesShape } from '../../situation/result.ts';
import { allowedProposals, makeStudy, type Study } from '../../study/index.ts';
import { acceptedTest, explainPast } from '../../verdict/index.ts';
import {
  catalogues,
  document,
  numberColumn,
  percent,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { samplingInput } from '../shared/inputs.ts';
import { aboutOf, loadOrThrow, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { stanceDifferences } from './stance-differences.ts';

const about = catalogues.en.operations.diff;

const { diff: setting } = catalogues.en.settings;

const input = z.strictObject({
  a: z.string().min(1).describe(setting.a),
  b: z.string().optional().describe(setting.b),
  asOf: daySchema.optional().describe(setting.asOf),
  asOfB: daySchema.optional().describe(setting.asOfB),
  ...figuresInput,
  ...samplingInput,
});

const conclusionShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  from: z
    .number()
    .nullable()
    .describe('probability on the first side, 0 to 1; null: not there, or forbidden'),
  to: z.number().nullable().describe('probability on the second side, 0 to 1; null: not there, or forbidden'),
});

const output = z.strictObject({
  about: aboutShape.describe('what made the first side'),
  aboutB: aboutShape.describe('what made the second side'),
  estimates: differencesShape.describe('numbers, as written'),
  statusQuo: differencesShape.describe('what holds without anybody doing anything'),
  claims: differencesShape.describe(
    'claims known on the one side and not on the other, or with another statement or grade',
  ),
  conclusions: z.array(conclusionShape).describe('probability of acceptance of each proposal on both sides'),
  files: filesShape,
  diagnostics: warningsShape,
});

type Input = z.infer<typeof input>;

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
        seed: 1,
        samples: 500,
      },
      says: 'what twelve days changed',
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
    await at(0, 2, 'verdicts');
    const before = probabilities(first.situation, given);
    await at(1, 2, 'verdicts');
    const after = probabilities(second.situation, given);
    const found = compareSituations(first.situation, second.situation);
    const conclusions = [...new Set([...before.keys(), ...after.keys()])].map((proposal) => ({
      proposal,
      from: before.get(proposal) ?? null,
      to: after.get(proposal) ?? null,
    }));
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
      claims: knownClaims(first.situation, second.situation),
      conclusions,
      files: await figureFiles(given.figures, () =>
        comparedFigures(first.situation, second.situation, conclusions),
      ),
      // Two days of one file have the same warnings.
      diagnostics: [...placed(first), ...(given.b === undefined ? [] : placed(second))],
    };
  },
  writes: ({ files }) => files,
  words(result, { diff: say, tests }) {
    const section = (title: string, { added, removed, changed }: (typeof result)['claims']) => {
      const rows = [
        ...added.map((id) => ['+', id, '']),
        ...removed.map((id) => ['-', id, '']),
        ...changed.map(({ id, from, to }) => ['~', id, say.becomes(from, to)]),
      ];
      const columns = [textColumn(''), textColumn(title, { wraps: true }), textColumn(say.change)];
      return table(columns, rows) ?? sentence(say.noChange(title));
    };
    const shown = (value: number | null) => (value === null ? say.notThere : percent(value));
    return document(
      sentence(say.days(result.about.asOf, result.aboutB.asOf)),
      section(say.claims, result.claims),
      section(say.numbers, result.estimates),
      section(say.statusQuo, result.statusQuo),
      table(
        [textColumn(tests.names.accepted), numberColumn(say.before), numberColumn(say.after), textColumn('')],
        result.conclusions.map(({ proposal, from, to }) => [
          proposal,
          shown(from),
          shown(to),
          from === to ? say.same : say.changed,
        ]),
      ),
    );
  },
});

interface Compared {
  readonly proposal: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Stances that differ as a grid of actors by issues, and what each proposal answers on both sides. */
function comparedFigures(a: Situation, b: Situation, conclusions: readonly Compared[]): readonly Figure[] {
  const { answerFigures: say } = catalogues.en;
  const title =
    a.asOf === b.asOf ? say.differences.files(a.title, b.title) : say.differences.days(a.asOf, b.asOf);
  const proposals = new Map([...a.proposals, ...b.proposals].map(({ id, title: name }) => [id, name]));
  return [
    differencesFigure({ id: b.id, title, ...stanceDifferences(a, b) }),
    answersComparedFigure({
      id: b.id,
      title,
      answers: conclusions.map(({ proposal, from, to }) => ({
        title: proposals.get(proposal) ?? proposal,
        from,
        to,
      })),
    }),
  ];
}

/** Of the four tests only the first is compared. */
function probabilities(situation: Situation, given: Input): ReadonlyMap<string, number> {
  const { study } = fund(makeStudy(situation, given));
  const explained = explainPast(study);
  return new Map(
    // A package that equals no deal or breaks a rule has no verdict: there is nothing to sign.
    agreements(study).map((proposal) => {
      const chosen = packageIndices(situation, proposal.package);
      const { accepted } = acceptedTest(explained, proposal, chosen, proposal.required);
      return [proposal.id, accepted.probability];
    }),
  );
}

function agreements(study: Study) {
  const { noDeal } = study.situation;
  return allowedProposals(study).filter((proposal) =>
    Object.entries(proposal.package).some(([issue, option]) => noDeal[issue] !== option),
  );
}

function knownClaims(a: Situation, b: Situation) {
  const [first, second] = [a.evidence.claims, b.evidence.claims];
  const text = ({
    statement,
    grade,
  }: {
    statement: string;
    grade: { reliability: string; credibility: number };
  }) => `${grade.reliability}${grade.credibility} ${statement}`;
  return {
    added: [...second.keys()].filter((id) => !first.has(id)),
    removed: [...first.keys()].filter((id) => !second.has(id)),
    changed: [...first].flatMap(([id, claim]) => {
      const other = second.get(id);
      return other === undefined || text(other) === text(claim)
        ? []
        : [{ id, from: text(claim), to: text(other) }];
    }),
  };
}
