import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import { daySchema } from '../../evidence/index.ts';
import { answersOverTimeFigure, type Figure } from '../../figures/index.ts';
import { followed, type ProposalTimeline } from '../../record/index.ts';
import { proposalTimelineShape } from '../../record/result.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutOf, loadOrThrow, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { proposalNamed } from '../shared/proposal-named.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { walk } from './walk.ts';
import { timelineWords } from './words.ts';

const { timeline: say, tests } = catalogues.en;

const usualSamples = 200;

const { timeline: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  asOf: daySchema.optional().describe(setting.asOf),
  from: daySchema.optional().describe(setting.from),
  proposal: z.string().optional().describe(setting.proposal),
  ...figuresInput,
  seed: samplingInput.seed,
  samples: z.int().min(10).max(1_000_000).default(usualSamples).describe(setting.samples),
});

const output = z.strictObject({
  about: aboutShape,
  days: z
    .array(
      z.strictObject({
        day: z.string().describe('a day on which knowledge changed, YYYY-MM-DD'),
        claims: z
          .array(z.string())
          .describe('ids of the claims that came up since the day before in the list'),
        counted: z
          .array(z.string())
          .describe(
            'those of them that any number, rule or package hangs on, where an answer changed that there was before',
          ),
      }),
    )
    .describe('the days, in order'),
  tooEarly: z.array(z.string()).describe('days on which the files hold too little to be asked'),
  proposals: z.array(proposalTimelineShape).describe('every proposal over these days'),
  labels: z.record(z.string(), z.string()).describe('claims in words'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'timeline',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/joint-plan-of-action-2013', seed: 1, samples: usualSamples },
      says: 'what each day’s claims changed before the interim deal with Iran',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        proposal: 'eu_borrowing',
        from: '2025-12-15',
        seed: 1,
        samples: 100,
      },
      says: 'one proposal over the last days',
    },
  ],
  async run(given, context) {
    const loaded = await loadOrThrow(context, given);
    const { situation } = loaded;
    const ids = situation.proposals.map(({ id }) => id);
    const proposal = given.proposal === undefined ? undefined : proposalNamed(situation, given.proposal)?.id;
    if (given.proposal !== undefined && proposal === undefined) throw unknownProposal(given.proposal, ids);
    if (given.from !== undefined && given.from > situation.asOf)
      throw fromAfterEnd(given.from, situation.asOf);
    const until = [...loaded.knowledgeDays.filter((day) => day < situation.asOf), situation.asOf];
    const found = await walk({
      files: loaded,
      set: given.set,
      proposal,
      seed: given.seed,
      samples: given.samples,
      days: until.filter((day) => given.from === undefined || day >= given.from),
      at: pace(context),
    });
    const { claims } = situation.evidence;
    const said = found.days.flatMap(({ counted }) =>
      counted.map((id) => [id, claims.get(id)?.statement ?? id]),
    );
    return {
      about: aboutOf('timeline', situation, given),
      days: found.days,
      tooEarly: found.tooEarly,
      proposals: found.proposals,
      labels: Object.fromEntries(said) as Record<string, string>,
      files: await figureFiles(given.figures, () => [
        pictureOf(
          found.proposals,
          found.days.map(({ day }) => day),
          context.figureWidth,
        ),
      ]),
      diagnostics: placed(loaded),
    };
  },
  words: timelineWords,
  writes: ({ files }) => files,
});

/** Of one proposal its tests, of several the joint answer of each. */
function pictureOf(
  proposals: readonly ProposalTimeline[],
  days: readonly string[],
  width: number | undefined,
): Figure {
  const [only] = proposals;
  const isOne = proposals.length === 1 && only !== undefined;
  return answersOverTimeFigure(
    {
      id: 'timeline',
      title: isOne ? only.title : tests.names.joint,
      days,
      paths: isOne
        ? followed.map((key) => ({
            name: tests.names[key],
            values: only.steps.map(({ shares }) => shares[key]),
          }))
        : proposals.map(({ title, steps }) => ({
            name: title,
            values: steps.map(({ shares }) => shares.joint),
          })),
    },
    width,
  );
}

function fromAfterEnd(from: string, end: string): InputError {
  return refused('no-days', say.fromAfterEnd(from, end), say.fromAfterEndHint);
}

function unknownProposal(id: string, known: readonly string[]): InputError {
  const near = nearestName(id, known);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}proposals are: ${known.join(', ')}`;
  return refused('unknown-proposal', `'${id}' is no proposal`, hint);
}

function refused(code: string, message: string, hint: string): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file: 'timeline' }], new Map());
}
