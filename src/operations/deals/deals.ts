import { z } from 'zod';
import { answers, conventions, type Deals, deals, lastMoment, peerFigures } from '../../deals/index.ts';
import { answersShape, dealsShape, peerShape } from '../../deals/result.ts';
import { packagesCsv } from '../../exchange/index.ts';
import { forbiddenShape } from '../../report/result.ts';
import { notYetKnownShape } from '../../situation/result.ts';
import { testSharesShape } from '../../verdict/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { type Idle, noDraws, refuseIdle } from '../shared/idle.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { type Pace, pace } from '../shared/pace.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { loadSpace } from './load-space.ts';
import type { Drawn } from './space-input.ts';
import { dealsWords } from './words.ts';

const about = catalogues.en.operations.deals;

const { deals: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  situation: z.string().min(1).describe(setting.situation),
  profiles: z.array(z.string().min(1)).optional().describe(setting.profiles),
  parties: z.array(z.string()).optional().describe(setting.parties),
  withoutAnswers: z.boolean().default(false).describe(setting.withoutAnswers),
  convention: z.enum(conventions).default('literature').describe(setting.convention),
  reservation: z.array(z.string()).optional().describe(setting.reservation),
  at: z.number().min(0).max(1).default(0).describe(setting.at),
  csv: z.string().optional().describe(setting.csv),
  ...figuresInput,
  samples: z.int().min(0).max(1_000_000).default(2_000).describe(setting.samples),
  seed: samplingInput.seed,
  timeLimit: z.number().positive().max(3600).optional().describe(setting.timeLimit),
  eps: z.number().positive().max(0.5).optional().describe(setting.eps),
});

const output = z.strictObject({
  about: z
    .strictObject({
      ...aboutShape.shape,
      asOf: z.string().nullable().describe('the day that the numbers are true of; null for a domain'),
      notYetKnown: notYetKnownShape
        .nullable()
        .describe('what was left out as it was not yet known; null for a domain'),
    })
    .describe('what made this result: enough to make it again, byte for byte'),
  ...dealsShape.shape,
  accepted: z
    .record(z.string(), z.number())
    .nullable()
    .describe(
      'by recommended point: share of the plain draws, 0 to 1, in which none of the parties asked here does worse by that package than without a deal; a verdict asks all who must sign, over what each gets without agreement, in weighted draws',
    ),
  tests: z
    .array(
      z.strictObject({
        package: z.array(z.int()).describe('option of each issue, by place'),
        ...testSharesShape.shape,
      }),
    )
    .nullable()
    .describe(
      'the four tests of every recommended point and of the undominated packages listed in words, over what each gets without agreement, in weighted draws; null for a domain and without draws',
    ),
  answers: answersShape.nullable().describe('what analysts ask of the space; null when not asked for'),
  forbidden: forbiddenShape,
  peer: peerShape.nullable().describe('points as another program defines them; null when not asked for'),
  reference: z
    .array(z.number())
    .describe('package from which trades are looked for: no deal, or the middle options of a domain'),
  windows: z
    .array(z.number().nullable())
    .describe('last moment, 0 to 1, at which the Nash package suits each party of a domain'),
  labels: z
    .record(z.string(), z.string())
    .describe('names of the parties by id; empty for a domain, whose names they are'),
  notes: z.array(z.string()).describe('what was assumed in reading a domain'),
  diagnostics: warningsShape,
  files: filesShape,
});

const settings = {
  name: 'deals',
  input,
  idle: [
    noDraws,
    { settings: ['asOf'], kind: 'domain', why: 'a domain of another program has no days' },
    {
      settings: ['figures'],
      kind: 'domain',
      why: 'figures are drawn of a situation; --csv writes the packages of a domain',
    },
    { settings: ['set'], kind: 'domain', why: 'a domain of another program has no estimates' },
    {
      settings: ['seed', 'samples'],
      kind: 'domain',
      why: 'nothing in a domain of another program is uncertain',
    },
    { settings: ['profiles'], kind: 'situation', why: 'a situation holds its actors itself' },
    { settings: ['at'], kind: 'situation', why: 'a situation has no discount factors; a delay is an issue' },
    { settings: ['eps'], kind: 'situation', why: 'the grids of a situation have their own steps' },
  ] satisfies readonly Idle<z.output<typeof input>>[],
};

export const operation = defineOperation({
  ...settings,
  summary: about.summary,
  description: about.description,
  output,
  positional: ['situation', 'profiles'],
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        withoutAnswers: false,
        convention: 'literature',
        at: 0,
        samples: 300,
        seed: 1,
      },
      says: 'the package space of the example',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        parties: ['us', 'ru'],
        withoutAnswers: true,
        convention: 'literature',
        at: 0,
        samples: 300,
        seed: 1,
      },
      says: 'what two of them could agree on',
    },
  ],
  async run(given, context) {
    const { progress } = context;
    const at = pace(context);
    const { space, about, notes, diagnostics, discounts, drawn, situation, labels, ...questions } =
      await loadSpace(context, given, (kind) => refuseIdle(settings, given, kind));
    const limits =
      given.timeLimit === undefined
        ? {}
        : { timeLimit: given.timeLimit * 1000, now: () => performance.now() };
    const onProgress = (done: number, of: number, phase: string) => progress?.(done, of, phase);
    await at(0, 1, 'packages');
    const found = deals(space, { ...limits, onProgress });
    await at(0, 1, 'answers');
    const { payments, forbidden, ...asked } = questions;
    const more = given.withoutAnswers
      ? null
      : answers(space, found, { ...asked, ...(payments !== undefined && { payments }), onProgress });
    return {
      about,
      ...found,
      ...(await tried(found, drawn, at)),
      answers: more,
      forbidden,
      peer: peerFigures(space, found, given.convention) ?? null,
      reference: Array.from(questions.reference),
      windows: windowsOf(found, discounts, given.at),
      labels,
      notes,
      diagnostics,
      files: [
        ...(given.csv === undefined
          ? []
          : [{ path: given.csv, text: packagesCsv(space, found.frontier.points) }]),
        ...(await figureFiles(given.figures, async () =>
          situation === null
            ? []
            : (await import('../../report/index.ts')).dealsFigures(situation, found, more),
        )),
      ],
    };
  },
  words: dealsWords,
  writes: ({ files }) => files,
});

/** In draws, which a domain has none of: what tries packages in them is loaded with the first. */
async function tried(found: Deals, drawn: Drawn | null, at: Pace) {
  if (drawn === null) return { accepted: null, tests: null };
  const { acceptedShares, testedPackages } = await import('./tests.ts');
  return { accepted: acceptedShares(found, drawn), tests: await testedPackages(found, drawn, at) };
}

/** Only domains have discounts; a situation's delay is an issue like any other. */
function windowsOf(
  { solutions, reservation }: Deals,
  discounts: readonly (number | null)[] | null,
  at: number,
) {
  const { nash } = solutions;
  if (discounts === null || nash === null) return [];
  return nash.values.map((value, i) => {
    const factor = discounts[i] ?? null;
    // The values are those of the moment of agreement; the window counts from now.
    return lastMoment(value / (factor ?? 1) ** at, reservation[i] ?? 0, factor);
  });
}
