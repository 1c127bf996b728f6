import { z } from 'zod';
import { daySchema, idSchema, knownSchema } from '../evidence/index.ts';
import { ranges } from '../text/index.ts';
import { alikeSchema } from './alike.ts';
import { conductSchema } from './conduct-schema.ts';
import { estimateSchema } from './estimate-schema.ts';
import { institutionSchema, renewalSchema } from './institutions/schema.ts';
import { observedSchema } from './observed/schema.ts';
import { packageSchema, proposalSchema } from './proposal-schema.ts';
import { forbiddenSchema, limitSchema, sidePaymentsSchema } from './rules-schema.ts';

const claimsSchema = z.array(idSchema).min(1).describe('ids of the claims that support this');
const assumptionSchema = z.string().min(1).describe('why, when no claim supports the number');
const support = { claims: claimsSchema.optional(), assumption: assumptionSchema.optional() };

const capability = estimateSchema(
  'how much weight the actor can bring to bear, on a scale of your own',
  ranges.capability,
);
const position = estimateSchema('where the actor wants the issue to end, on its scale 0–100', 0, 100);
const salience = estimateSchema('how much the actor cares about the issue, 0–1', ranges.salience);
const optionAt = estimateSchema('where the option stands on the scale of its issue, 0–100', 0, 100);
const value = estimateSchema(
  'value of the option to the actor, 0–1; replaces the distance from its position',
  0,
  1,
);
const worth = estimateSchema(
  'value of the combination to the actor, in units of utility (all issues together are 1)',
  -2,
  2,
);
const outside = estimateSchema(
  'what the actor gets without agreement beyond the no-deal package, in units of utility',
  -2,
  2,
);
const exponent = estimateSchema(
  'r in v = 1 − (distance/100)^r; above 1: small distances hardly matter',
  0.1,
  10,
);

export const actorSchema = z.strictObject({
  name: z.string().min(1).describe('name of the actor'),
  group: idSchema.optional().describe('a bloc the actor belongs to, for display and institutions'),
  capability,
  distance_exponent: exponent.optional(),
  outside_option: outside.optional(),
  ...conductSchema,
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  ...support,
});

const movesSchema = z.strictObject({
  never: z
    .array(z.string().regex(/^\s*\S+\s*->\s*\S+\s*$/, 'a move is written from -> to'))
    .describe('moves between options that cannot be made, or not be undone: `collateral -> returned`'),
});

const gridSchema = z
  .strictObject({
    from: z.number().min(0).max(100).describe('first place, on the scale of the issue, 0–100'),
    to: z.number().min(0).max(100).describe('last place, on the scale of the issue, 0–100'),
    step: z.number().positive().describe('scale points from one place to the next, above 0'),
    unit: z.string().min(1).optional().describe('what a scale point is, for labels: %'),
    ...support,
  })
  .describe(
    'instead of options: any place from one to another, in steps; the options are named at_0, at_10 …',
  );

export const issueSchema = z.strictObject({
  question: z.string().min(1).describe('what is to be decided'),
  scale: z
    .strictObject({
      '0': z.string().min(1).describe('what the low end means, in words'),
      '100': z.string().min(1).describe('what the high end means, in words'),
      ...support,
    })
    .describe('both ends anchored in words; its support is that of the options without one of their own'),
  options: z
    .record(
      idSchema,
      z.strictObject({
        at: optionAt,
        label: z.string().min(1).describe('the option in words'),
        known: knownSchema,
        ...support,
      }),
    )
    .optional()
    .describe('the alternatives, in the order in which they are listed everywhere'),
  grid: gridSchema.optional(),
  status_quo: idSchema.describe('the option that holds at as_of, before calendar events'),
  controller: z
    .union([
      idSchema,
      z.array(idSchema).min(1),
      z.strictObject({ all: z.array(idSchema).min(2).describe('actors that move it together') }),
    ])
    .optional()
    .describe(
      'the actor or actors that can move this issue alone; `all: [us, ru]`: they move it together, each alone only back to no deal',
    ),
  moves: movesSchema.optional().describe('how it can be moved, when not freely'),
  known: daySchema.optional().describe('the day on which the issue came up; always when left out'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
});

const stanceSchema = z.strictObject({
  position,
  salience,
  known: daySchema.optional().describe('the day from which the actor cared; always when left out'),
  ...support,
});

const linkageSchema = z.strictObject({
  id: idSchema.describe('name of the linkage'),
  actor: idSchema.describe('the actor that values the combination'),
  when: z
    .record(idSchema, z.union([idSchema, z.array(idSchema).min(1)]))
    .describe('options that must hold together; a list means any of them'),
  worth,
  label: z.string().optional().describe('the linkage in words'),
  known: knownSchema,
  ...support,
});

const worldSchema = z.strictObject({
  label: z.string().optional().describe('the world in words'),
  linkages: z
    .array(idSchema)
    .describe('linkages that hold in it; those that only other worlds name are worth nothing in it'),
});

const eventSchema = z.strictObject({
  id: idSchema.describe('name of the event'),
  on: daySchema.describe('the day on which it happens, YYYY-MM-DD'),
  event: z.string().min(1).describe('what happens, in words'),
  then: packageSchema.optional().describe('what becomes the status quo from that day on'),
  renewal: renewalSchema.optional().describe('what lapses on that day unless a body renews it'),
  known: knownSchema,
  ...support,
});

const noDealSchema = z
  .union([
    z.literal('status_quo'),
    z.strictObject({
      status_quo_on: daySchema.describe('the status quo of that day, after calendar events'),
    }),
    z.strictObject({ package: packageSchema }),
  ])
  .describe('what happens without agreement');

const defaultsSchema = z
  .strictObject({
    capability: estimateSchema('in place of a capability', ranges.capability).optional(),
    position: estimateSchema('in place of a position, or of where an option stands', 0, 100).optional(),
    salience: estimateSchema('in place of a salience', ranges.salience).optional(),
    value: estimateSchema('in place of a value in a table', 0, 1).optional(),
  })
  .describe(
    'wide ranges in place of numbers all of whose claims were said later; the whole scale when left out',
  );

export const situationSchema = z
  .strictObject({
    situation: idSchema.describe('name of the situation'),
    title: z.string().min(1).describe('title of the situation'),
    question: z.string().min(1).describe('what the parties negotiate about'),
    as_of: daySchema.describe('the day the file speaks of; nothing said later supports a number'),
    evidence: z.string().optional().describe('the evidence file, relative to this file'),
    ledger: z.string().optional().describe('the ledger file, relative to this file'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    defaults: defaultsSchema.optional(),
    alike: alikeSchema.optional(),
    actors: z.record(idSchema, actorSchema).describe('who takes part'),
    issues: z.record(idSchema, issueSchema).describe('what is decided'),
    stances: z
      .record(idSchema, z.record(idSchema, stanceSchema))
      .describe('by actor, then issue; an actor without a stance on an issue does not care about it'),
    values: z
      .record(idSchema, z.record(idSchema, z.record(idSchema, value)))
      .optional()
      .describe('by actor, issue, option: replaces the distance from the position'),
    linkages: z.array(linkageSchema).optional().describe('values that actors put on combinations of options'),
    worlds: z
      .record(idSchema, worldSchema)
      .optional()
      .describe(
        'two or more sets of linkages to see side by side: which of them hold; what none names holds in all',
      ),
    forbidden: z.array(forbiddenSchema).optional().describe('combinations that cannot be agreed on'),
    limits: z.array(limitSchema).optional().describe('what the options use up together'),
    side_payments: sidePaymentsSchema.optional(),
    required: z.array(idSchema).min(1).describe('actors without which there is no deal'),
    no_deal: noDealSchema.optional(),
    observed: z
      .array(observedSchema)
      .optional()
      .describe('what has happened: facts that the file must account for'),
    proposals: z.record(idSchema, proposalSchema).optional().describe('packages that somebody put forward'),
    calendar: z.array(eventSchema).optional().describe('what changes the status quo on a day'),
    institutions: z
      .record(idSchema, institutionSchema)
      .optional()
      .describe('bodies that must pass certain options'),
  })
  .describe('who negotiates about what');

/** As written: an issue has options or a grid. */
export type WrittenFile = z.infer<typeof situationSchema>;
type WrittenIssue = WrittenFile['issues'][string];

/** With grids written out as options. */
export type SituationFile = Omit<WrittenFile, 'issues'> & {
  readonly issues: Readonly<
    Record<string, WrittenIssue & { readonly options: NonNullable<WrittenIssue['options']> }>
  >;
};
