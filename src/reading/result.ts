import { z } from 'zod';
import { modelFailures } from './model/failures.ts';
import { rejectionReasons } from './model/verify.ts';

const offsets = {
  start: z.number().describe('first UTF-16 unit in the clean text'),
  end: z.number().describe('UTF-16 unit after the last'),
  text: z.string().describe('the words that stand there, to the letter'),
};

export const textSpanShape = z.strictObject(offsets);

const hedgeShape = z.strictObject({
  ...offsets,
  kind: z.enum(['modal', 'likelihood', 'hearsay', 'approximation']).describe('how it weakens what is said'),
  band: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe('likelihood by ICD 203, from and to; null where no standard gives one'),
});

export const attributionShape = z.strictObject({
  source: textSpanShape.describe('who speaks, as the text has it'),
  cue: textSpanShape.describe('the verb or phrase that attributes'),
  content: z.array(textSpanShape).describe('what is said: one span, or several where the cue interrupts'),
  kind: z.enum(['direct', 'indirect', 'partial', 'headline']).describe('how it is quoted'),
  nested: z.number().nullable().describe('index of the attribution that it stands in; null: none'),
  hedges: z.array(hedgeShape).describe('words that weaken it'),
});

export const quantityMarkShape = z.strictObject({
  ...offsets,
  value: z.number().describe('the number with its scale'),
  unit: z.string().describe('ISO 4217 code of a currency, percent, or the unit'),
  approximate: z.boolean().describe('true where the text says about, some or the like'),
  bound: z.enum(['min', 'max']).nullable().describe('at least, at most; null: neither'),
  of: z.string().nullable().describe('what it is an amount of, in the text’s words; null: not said'),
});

export const dateMarkShape = z.strictObject({
  ...offsets,
  value: z
    .string()
    .nullable()
    .describe('YYYY, YYYY-MM, YYYY-MM-DD or two days; null where it needs a day of publication'),
  precision: z.enum(['day', 'month', 'year', 'fuzzy', 'unresolved']).describe('how exact it is'),
});

export const draftClaimShape = z.strictObject({
  id: z.string().describe('id of the draft in this answer: d by the rules, m by a model, and a number'),
  statement: z.string().describe('what is said, in the text’s words'),
  type: z
    .enum(['fact', 'position', 'proposal', 'forecast', 'evaluation', 'no-comment'])
    .describe('what kind of statement a rule takes it for'),
  polarity: z.enum(['affirmed', 'negated']).describe('negated where it is denied or rejected'),
  speaker: z.string().describe('who says it, pronouns resolved where a name stands before'),
  actor: z
    .string()
    .nullable()
    .describe('id of the situation’s actor whose name the speaker holds; null: none'),
  chain: z.array(z.string()).describe('who carries it, outermost first, the speaker last'),
  said: z.string().nullable().describe('day on which it was said; null: the sentence does not say'),
  passages: z.array(textSpanShape).describe('where it stands, without marks and "that"'),
  hedges: z.array(hedgeShape).describe('words that weaken it'),
  quantities: z.array(z.number()).describe('indices of the amounts that stand in it'),
  dates: z.array(z.number()).describe('indices of the dates that stand in it'),
  promise: z
    .strictObject({
      to: z.string().nullable().describe('whom the text names as told; null: nobody'),
      actor: z.string().nullable().describe('id of the actor whose name that holds; null: none'),
      due: z.string().nullable().describe('last day by which it is promised; null: not said'),
    })
    .nullable()
    .describe('what it promises; null: it is no promise'),
  tier: z
    .union([z.literal(1), z.literal(2)])
    .describe('1: said or published; 2: what somebody is said to want or believe, and silence'),
  attribution: z.number().describe('index of its attribution'),
  status: z.literal('draft').describe('a draft: no fact until a person accepts it'),
});

export const modelAskedShape = z.strictObject({
  model: z.string().describe('name of the model'),
  parts: z.number().describe('parts of the text, a request each'),
  fromCache: z.number().describe('of them answered by what was kept'),
  rejected: z
    .array(
      z.strictObject({
        why: z.enum(rejectionReasons).describe('what the text does not bear out'),
        words: z.string().describe('the draft, as the model put it'),
      }),
    )
    .describe('drafts of the model that were thrown away'),
  unread: z
    .array(
      z.strictObject({
        part: z.number().describe('number of the part, from 1'),
        why: z.enum(modelFailures).describe('why nothing was read from it'),
      }),
    )
    .describe('parts without an answer that can be used'),
});

const reasonShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text').describe('runs of four words that both have'),
    jaccard: z.number().describe('shared runs by all that either has, 0 to 1'),
    containment: z.number().describe('share of the shorter’s runs that the longer has, 0 to 1'),
  }),
  z.strictObject({
    kind: z.literal('quotation').describe('six words or more in a row of one speaker'),
    speaker: z.string().describe('who is quoted'),
    words: z.string().describe('the quotation, as the earlier has it'),
  }),
  z.strictObject({
    kind: z.literal('outlet').describe('both cite one outlet, near in time, on the same amount or names'),
    outlet: z.string().describe('the outlet in plain words'),
  }),
  z.strictObject({
    kind: z
      .literal('cites')
      .describe('one cites the other’s outlet, near in time, on the same amount or names'),
    outlet: z.string().describe('the outlet in plain words'),
  }),
]);

export const originsShape = z.strictObject({
  texts: z
    .array(
      z.strictObject({
        name: z.string().describe('name of the text’s file'),
        published: z.string().nullable().describe('day of publication, YYYY-MM-DD; null: not known'),
        origin: z.string().describe('first text of its group'),
        takenFrom: z.string().nullable().describe('text that it took most from; null: none of these'),
        why: reasonShape.nullable().describe('how that shows; null: it took from none'),
        supersedes: z.string().nullable().describe('text that it corrects; null: none'),
      }),
    )
    .describe('every text, where it goes back to'),
  links: z
    .array(
      z.strictObject({
        a: z.string().describe('one text'),
        b: z.string().describe('the other'),
        reasons: z.array(reasonShape).describe('all that they share'),
        takenBy: z.string().nullable().describe('the one that took it from the other; null: open'),
      }),
    )
    .describe('pairs that go back to one origin'),
  groups: z.array(z.array(z.string())).describe('texts by origin, each group by day'),
});
