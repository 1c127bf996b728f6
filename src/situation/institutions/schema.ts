import { z } from 'zod';
import { daySchema, idSchema, knownSchema } from '../../evidence/index.ts';
import { estimateSchema } from '../estimate-schema.ts';
import type { RuleWords } from './types.ts';

const support = {
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports it'),
};

const namedRules = [
  'qualified_majority',
  'reinforced_qualified_majority',
  'unanimity',
  'consensus',
  'simple_majority',
  'two_thirds',
] as const;

const memberName = z.string().min(1).max(80);

/** Weights and quotas are compared exactly: decimals as they are written, fractions, and digits beyond 2^53 as text. */
const exactNumber = (least: 'positive' | 'nonnegative') =>
  z.union([
    (least === 'positive' ? z.number().positive() : z.number().min(0)).max(Number.MAX_SAFE_INTEGER),
    z
      .string()
      .regex(/^\d+(\.\d+)?$|^\d+\/[1-9]\d*$/, 'write 12, 16.5 or 1/3')
      .max(200),
  ]);

/** Rules nest; what a member's vote does in each stands with the rules of the votes analysis. */
const ruleSchema: z.ZodType<RuleWords> = z.lazy(() =>
  z.union([
    z.enum(namedRules),
    z.strictObject({
      quota: exactNumber('positive').describe('weight of those who say yes, at least: 12, 16.5, 1/3'),
    }),
    z.strictObject({
      share: z
        .string()
        .regex(/^[1-9]\d*\/[1-9]\d*$/, 'a share is written 2/3')
        .describe('of all weight: 2/3'),
      among: z.array(memberName).min(1).optional().describe('of one chamber; of all when left out'),
    }),
    z.strictObject({
      members: z.int().positive().describe('members who say yes, at least'),
      among: z.array(memberName).min(1).optional().describe('of one chamber; of all when left out'),
    }),
    z.strictObject({
      sponsors: z.int().positive().describe('of those entitled to propose, so many must say yes'),
      among: z.array(memberName).min(1).describe('who is entitled to propose'),
    }),
    z.strictObject({
      vetoes: z.array(memberName).min(1).describe('members whose no is a veto; abstaining is none'),
    }),
    z.strictObject({
      few_outside: z.int().positive().describe('passes when fewer than so many stand outside'),
    }),
    z.strictObject({ all: z.array(ruleSchema).min(1).describe('every one of these') }),
    z.strictObject({ any: z.array(ruleSchema).min(1).describe('one of these') }),
  ]),
);

const leaning = estimateSchema('added to the gain of whom the member follows, in units of utility', -2, 2);

export const institutionSchema = z.strictObject({
  name: z.string().min(1).describe('name of the body'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  roster: z
    .string()
    .optional()
    .describe('bundled members and weights: council-eu27-2025, un-security-council …'),
  members: z
    .record(
      memberName,
      z.strictObject({
        weight: exactNumber('nonnegative').optional().describe('12, 16.5, 1/3; 1 when left out'),
        follows: idSchema.optional().describe('the actor whose gain it votes by'),
        leaning: leaning.optional(),
        dissent_cost: estimateSchema('this member’s own cost of isolated dissent', 0, 2).optional(),
        ...support,
      }),
    )
    .optional()
    .describe('own members, or what is known of some of the roster’s'),
  follows: idSchema.optional().describe('the actor whom members follow that name none'),
  leaning: leaning
    .optional()
    .describe(
      'of each member that names no actor of its own, drawn for each as far as `like` leaves them apart',
    ),
  like: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('correlation of the leanings of members that follow one actor, 0–1; 0.7 when left out'),
  legal_bases: z
    .record(
      idSchema,
      z.strictObject({
        label: z.string().min(1).describe('the legal base in words'),
        rule: ruleSchema.describe('the rule by which the body decides on it'),
        known: knownSchema,
        validity: estimateSchema('chance that a court would uphold it, 0–1', 0, 1).optional(),
        ...support,
      }),
    )
    .describe('by name: the legal bases on which it may decide'),
  seeks_consensus: z
    .boolean()
    .optional()
    .describe('a council in which isolated dissent costs something by default; rosters of councils do'),
  dissent_cost: estimateSchema(
    'τ: gain below which a member refuses, taken negative: the cost of isolated dissent, in units of utility',
    0,
    2,
  ).optional(),
  abstains: z
    .array(memberName)
    .min(1)
    .optional()
    .describe('members that abstain constructively on every decision'),
  decides: z
    .array(
      z.strictObject({
        issue: idSchema.describe('issue that it decides'),
        options: z.array(idSchema).min(1).describe('options that it must pass'),
        bases: z.array(idSchema).min(1).describe('legal bases that are argued for; the first is used'),
        known: daySchema.optional().describe('the day from which the body decided it; always when left out'),
        exempt: z
          .strictObject({
            at_least: z.int().positive().describe('members that must take part'),
            relieves: z
              .array(idSchema)
              .optional()
              .describe(
                'instruments of the ledger that members standing aside do not bear; all that charge members when left out',
              ),
            key: z
              .union([z.literal('population'), z.record(memberName, z.number().min(0))])
              .default('population')
              .describe('how the burden is shared: by the members’ weights, or shares of your own'),
            known: daySchema
              .optional()
              .describe('the day on which standing aside came up; always when left out'),
            authorised: ruleSchema.optional().describe('the rule by which all members admit the exemption'),
            burden: estimateSchema(
              'what the relieved burden costs a member that takes part, at an average share, in units of utility',
              0,
              2,
            ).optional(),
          })
          .optional()
          .describe('who may stand aside, and what then falls on the others'),
      }),
    )
    .min(1)
    .describe('options that cannot hold without it'),
  known: knownSchema,
  ...support,
});

export const renewalSchema = z.strictObject({
  by: idSchema.describe('the institution that must renew'),
  base: idSchema.describe('on which legal base'),
  otherwise: z.record(idSchema, idSchema).describe('what becomes of the status quo when nobody acts'),
});

export type InstitutionFile = z.infer<typeof institutionSchema>;
