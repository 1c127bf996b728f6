import { z } from 'zod';
import { daySchema, idSchema, knownSchema } from '../../evidence/index.ts';
import { defaultEpsilon } from '../defaults.ts';

const packageSchema = z.record(idSchema, idSchema);

const common = {
  id: idSchema.describe('id of the fact'),
  on: daySchema.describe('the day on which it happened; facts after as_of are left out, and named'),
  known: knownSchema,
  epsilon: z
    .number()
    .gt(0)
    .max(0.5)
    .default(defaultEpsilon)
    .describe('chance that a right file misses this fact, above 0 and at most 0.5'),
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports it'),
};

const voteSchema = z.strictObject({
  institution: idSchema.describe('the body that voted'),
  options: packageSchema.describe('what was voted on: issue and option'),
  otherwise: packageSchema
    .optional()
    .describe('what would have held had it failed, where that is not no deal: of a renewal, the lapse'),
  base: idSchema.optional().describe('the legal base; the one in use when left out'),
  exempt: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'members that stood aside: the vote passes with exactly these outside; [] for nobody; whoever need when left out',
    ),
});

const standing = z.strictObject({
  actor: idSchema.describe('id of the actor'),
  proposal: idSchema.describe('id of the proposal'),
});
const word = standing.extend({ issue: idSchema.optional().describe('the issue that it was about') });

const kinds = {
  lasted: z
    .union([z.literal('no_deal'), z.literal('status_quo'), packageSchema])
    .describe('a package that lasted: nobody has a credible improvement there'),
  passed: voteSchema.describe('a body passed these options'),
  failed: voteSchema.describe('a body did not pass these options'),
  signed: idSchema.describe('a proposal that was signed: all who must sign accept it'),
  refused: idSchema.describe('a proposal that was refused: not all who must sign accept it'),
  welcomed: standing.describe('an actor that gains by the proposal'),
  rejected: standing.describe('an actor that does not'),
  moved: z
    .strictObject({
      actor: idSchema.describe('who moved'),
      issue: idSchema.describe('the issue moved'),
      from: idSchema.describe('option before'),
      to: idSchema.describe('option after'),
    })
    .describe('a move that an actor made alone: a credible improvement of its'),
  kept: word.describe('an actor that kept its word against every breach (of that issue)'),
  broke: word.describe('an actor that broke its word (on that issue)'),
};

/** What has happened: a dated fact that the file must account for, with exactly one of the keys that say what it was. */
export const observedSchema = z
  .strictObject({
    ...common,
    issues: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe('with lasted: only these issues are held to have stayed'),
    lasted: kinds.lasted.optional(),
    passed: kinds.passed.optional(),
    failed: kinds.failed.optional(),
    signed: kinds.signed.optional(),
    refused: kinds.refused.optional(),
    welcomed: kinds.welcomed.optional(),
    rejected: kinds.rejected.optional(),
    moved: kinds.moved.optional(),
    kept: kinds.kept.optional(),
    broke: kinds.broke.optional(),
  })
  .superRefine((fact, context) => {
    const said = Object.keys(kinds).filter((key) => Object.hasOwn(fact, key));
    if (said.length === 1) return;
    const message =
      said.length === 0 ? 'says nothing that happened' : `says ${said.length} things: ${said.join(', ')}`;
    context.addIssue({
      code: 'custom',
      path: [],
      message,
      params: { code: 'bad-fact', hint: `write exactly one of ${Object.keys(kinds).join(', ')}` },
    });
  });

export type ObservedFile = z.infer<typeof observedSchema>;
