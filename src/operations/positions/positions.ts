import { z } from 'zod';
import { claimTypes } from '../../evidence/index.ts';
import { positionsOverTimeFigure } from '../../figures/index.ts';
import {
  catalogues,
  document,
  group,
  heading,
  sentence,
  table,
  textColumn,
  traced,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { situationInput } from '../shared/inputs.ts';
import { knowledgeOf, loadOrThrow, placed } from '../shared/load.ts';
import { filesShape, knowledgeShape, warningsShape } from '../shared/shapes.ts';
import { unknownActor, unknownIssue } from '../shared/unknown-name.ts';
import { type PositionSaid, positionsSaid } from './positions-said.ts';

const { positions: say } = catalogues.en;

const { positions: setting } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  asOf: situationInput.asOf,
  actor: z.string().optional().describe(setting.actor),
  issue: z.string().optional().describe(setting.issue),
  ...figuresInput,
});

const point = z.number().nullable();

const output = z.strictObject({
  knowledge: knowledgeShape,
  positions: z
    .array(
      z.strictObject({
        actor: z.string().describe('id of the actor'),
        on: z.string().nullable().describe('when it was said; null: nobody knows'),
        claim: z.string().describe('id of the claim'),
        statement: z.string().describe('what it says'),
        type: z.enum(claimTypes).describe('what kind of statement it is'),
        issue: z.string().nullable().describe('issue on whose scale it stands; null: no number cites it'),
        low: point.describe('lower end on the scale, 0 to 100; null: no number cites it'),
        median: point.describe('middle on the scale; null: no number cites it'),
        high: point.describe('upper end on the scale; null: no number cites it'),
        basis: z
          .enum(['reading', 'cited'])
          .nullable()
          .describe('reading: the claim gives the number itself; cited: it stands behind it; null: neither'),
      }),
    )
    .describe('what each actor was said to want, by actor and day'),
  actorNames: z.record(z.string(), z.string()).describe('what actors are called, by id'),
  questions: z.record(z.string(), z.string()).describe('what issues ask, by id'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'positions',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', actor: 'ru' },
      says: 'what Russia was said to want, and when',
    },
    {
      input: { situation: 'situations/joint-plan-of-action-2013' },
      says: 'every actor’s positions over time',
    },
  ],
  async run(given, context) {
    const loaded = await loadOrThrow(context, given);
    const { situation } = loaded;
    const { actor, issue } = given;
    const actors = situation.actors.map(({ id }) => id);
    const issues = situation.issues.map(({ id }) => id);
    if (actor !== undefined && !actors.includes(actor))
      throw unknownActor(actor, actors, loaded.file, loaded.texts);
    if (issue !== undefined && !issues.includes(issue))
      throw unknownIssue(issue, issues, loaded.file, loaded.texts);
    const positions = positionsSaid(situation).filter(
      (one) => (actor === undefined || one.actor === actor) && (issue === undefined || one.issue === issue),
    );
    return {
      knowledge: knowledgeOf(situation),
      positions: [...positions],
      actorNames: Object.fromEntries(situation.actors.map(({ id, name }) => [id, name])),
      questions: Object.fromEntries(situation.issues.map(({ id, question }) => [id, question])),
      files: await figureFiles(given.figures, () =>
        situation.issues.map((one) => positionsOverTimeFigure(situation, one, positions)),
      ),
      diagnostics: placed(loaded),
    };
  },
  writes: ({ files }) => files,
  words({ positions, actorNames, questions }, { positions: words }) {
    const actors = [...new Set(positions.map(({ actor }) => actor))];
    return document(
      ...actors.map((actor) =>
        group(
          heading(actorNames[actor] ?? actor),
          table(
            [
              textColumn(words.on),
              textColumn(words.claim, { dropsAt: 2 }),
              textColumn(words.issue, { dropsAt: 1, wraps: true }),
              textColumn(words.at),
              textColumn(words.says),
            ],
            positions
              .filter((one) => one.actor === actor)
              .map((one) => [
                one.on ?? words.undated,
                traced(one.claim, `claims.${one.claim}`),
                one.issue === null ? '' : (questions[one.issue] ?? one.issue),
                where(one),
                one.statement,
              ]),
          ),
        ),
      ),
      sentence(words.counts(positions.length, positions.filter(({ issue }) => issue !== null).length)),
    );
  },
});

function where({ low, median, high }: PositionSaid): string {
  if (low === null || median === null || high === null) return '';
  const round = (value: number) => String(Math.round(value));
  return low === high ? round(median) : `${round(low)} to ${round(high)}`;
}
