import { z } from 'zod';
import { dateProblem, dayProblem, monthProblem } from '../text/index.ts';
import { conventionsSchema } from './conventions-schema.ts';
import { promiseSchema } from './promise-schema.ts';

const month = '(0[1-9]|1[0-2])';
const day = `\\d{4}-${month}-(0[1-9]|[12]\\d|3[01])`;
const date = `\\d{4}(-${month}(-(0[1-9]|[12]\\d|3[01]))?)?`;

function refuse(input: string, message: string | undefined, context: z.RefinementCtx): void {
  if (message !== undefined) context.addIssue({ code: 'invalid_format', format: 'date', input, message });
}

/** Names that link things inside files: letters, digits, `_` and `-`, a letter first. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,79}$/i, 'a name has letters, digits, _ and -, a letter first');

/** `2025`, `2025-12`, `2025-12-11`, or two of these as `2025-12-11/2025-12-12`; the calendar must have them. */
export const dateSchema = z
  .string()
  .superRefine((text, context) => refuse(text, dateProblem(text), context))
  .meta({ pattern: `^${date}(\\/${date})?$` });

/** `2025-12-11`: a day that the calendar has. */
export const daySchema = z
  .string()
  .superRefine((text, context) => refuse(text, dayProblem(text), context))
  .meta({ pattern: `^${day}$` });

/** `2026-03`, or a day in that month: what the ledger counts in. */
export const monthSchema = z
  .string()
  .superRefine((text, context) => refuse(text, monthProblem(text), context))
  .meta({ pattern: `^\\d{4}-${month}(-(0[1-9]|[12]\\d|3[01]))?$` });

/** The day on which a part of a file became known; before it, the part does not exist. */
export const knownSchema = daySchema
  .optional()
  .describe('the day on which it became known; that of its earliest claim when left out');

/** UTF-16 offsets of a passage in its report's text: `1218-1286`, end exclusive. */
export const rangeSchema = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/, 'offsets are written 1218-1286, end exclusive');

const fingerprintSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'a fingerprint is the first 16 hex digits of the SHA-256 of the text');

const gradeLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const reliabilitySchema = z
  .strictObject({
    grade: z
      .enum(gradeLetters)
      .describe('Admiralty letter: A completely reliable … E unreliable, F cannot be judged'),
    topic: z.string().optional().describe('only for claims with this topic; without it, the general grade'),
    by: z.string().optional().describe('who graded, when not the file’s `graded.by`'),
    on: daySchema.optional().describe('when it was graded, when not `graded.on`'),
    why: z.string().optional().describe('why this grade'),
  })
  .describe('reliability belongs to the source, by topic and date');

export const sourceSchema = z
  .strictObject({
    name: z.string().min(1).describe('name of the source'),
    kind: z
      .enum(['person', 'government', 'institution', 'outlet', 'document', 'group', 'platform', 'author'])
      .describe('what it is'),
    reliability: z.array(reliabilitySchema).min(1).describe('its grades, by topic and date'),
    actor: idSchema.optional().describe('the actor of the situation for whom this source speaks'),
    interests: z.array(idSchema).optional().describe('actors whose interest colours what it says'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('who or what says something: outlet, speaker, document');

export const reportSchema = z
  .strictObject({
    title: z.string().min(1).describe('title of the text'),
    publisher: idSchema.describe('source id of the page in hand'),
    credited_to: idSchema.optional().describe('source id that the page itself names as its source'),
    derived_from: idSchema.optional().describe('report id that this one repeats, translates or rewrites'),
    published: z
      .strictObject({
        on: dateSchema.nullable().describe('when it was published; null: unknown'),
        basis: z
          .enum(['stated', 'metadata', 'inferred'])
          .describe('inferred: from what the report speaks of'),
        note: z.string().optional().describe('how the date is known'),
      })
      .describe('when it was published, and how that is known'),
    retrieved: daySchema.optional().describe('the day on which it was read, YYYY-MM-DD'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'a language tag such as en or zh-Hans')
      .describe('language of the text: en, zh-Hans'),
    url: z.string().optional().describe('its address'),
    text: z
      .strictObject({
        kept: z.enum(['inside', 'outside', 'unseen']).describe('where the text is kept'),
        file: z
          .string()
          .optional()
          .describe('name of the text file; inside the situation folder when kept inside'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, '64 hex digits')
          .optional()
          .describe('SHA-256 of the text as received'),
        length: z.int().min(1).optional().describe('UTF-16 units'),
      })
      .optional()
      .describe(
        'where the text is: in this repository, outside it (matched by hash), or (the default) not seen in full',
      ),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('one published text; immutable, hashed');

export const passageSchema = z
  .strictObject({
    at: rangeSchema.optional().describe('offsets; absent when only the words are known, not their place'),
    fingerprint: fingerprintSchema.describe('first 16 hex digits of the SHA-256 of the exact words'),
    length: z.int().min(1).optional().describe('UTF-16 units; needed when `at` is absent'),
    exact: z.string().optional().describe('the words themselves, when the text is kept inside'),
    prefix: z.string().optional().describe('words just before it'),
    suffix: z.string().optional().describe('words just after it'),
    kind: z
      .enum(['title', 'heading', 'body', 'quote', 'source-line', 'disclaimer'])
      .optional()
      .describe('which part of the text it is'),
  })
  .describe('a span of a report');

const linkSchema = z.union([
  idSchema,
  z.strictObject({
    source: idSchema.describe('source id of the carrier'),
    mode: z
      .enum([
        'direct',
        'indirect',
        'partial',
        'implicit',
        'silence',
        'question',
        'headline',
        'repost',
        'translation',
      ])
      .optional()
      .describe('how it passes on what it has from the next'),
    named: z.boolean().optional().describe('false for unnamed officials or analysts'),
    on: dateSchema.optional().describe('when it passed it on'),
  }),
]);

export const quantitySchema = z.strictObject({
  value: z
    .union([
      z.number(),
      z.strictObject({
        low: z.number().describe('lower end, in the unit'),
        high: z.number().describe('upper end, in the unit'),
      }),
    ])
    .describe('the number, or its range, in the unit'),
  unit: z.string().min(1).describe('EUR bn, USD bn, RUB tn, share, count, years, date …'),
  of: z.string().min(1).describe('what is counted'),
  approximate: z.boolean().optional().describe('whether it was said to be about so much'),
  bound: z
    .enum(['min', 'max'])
    .optional()
    .describe('whether it was said to be at least, or at most, so much'),
  as_of: dateSchema.optional().describe('when it held'),
});

export const relationTypes = [
  'corroborates',
  'contradicts',
  'in-tension-with',
  'derived-from',
  'same-origin',
  'elaborates',
  'supports',
  'opposes',
  'supersedes',
  'explains',
] as const;

const relationSchema = z.strictObject({
  type: z.enum(relationTypes).describe('how the claim bears on the other'),
  to: z.union([idSchema, z.array(idSchema).min(1)]).describe('ids of the other claims'),
  note: z.string().optional().describe('a remark for readers; no analysis reads it'),
});

const attributionSchema = z
  .strictObject({
    source: rangeSchema.describe('offsets of the words that name who speaks'),
    cue: rangeSchema.describe('offsets of the verb or phrase that attributes'),
    content: z.array(rangeSchema).min(1).describe('offsets of what is said, marks and "that" included'),
    mode: z.enum(['direct', 'indirect', 'partial', 'headline']).describe('how it is quoted'),
    tier: z
      .int()
      .min(1)
      .max(2)
      .describe('1: said or published; 2: what somebody is said to want or believe, and silence'),
    nested_in: idSchema.optional().describe('id of the claim in whose words it stands'),
    by: z.string().min(1).optional().describe('language model that read it so; the rules where left out'),
  })
  .describe('how the text says who says it, as it was read');

export const claimTypes = ['fact', 'position', 'proposal', 'forecast', 'evaluation', 'no-comment'] as const;

export const claimSchema = z
  .strictObject({
    statement: z.string().min(1).describe('the claim in our own words, one proposition'),
    type: z.enum(claimTypes).describe('what kind of statement it is'),
    polarity: z
      .enum(['affirmed', 'negated'])
      .optional()
      .describe('whether it says yes or no; affirmed when left out'),
    report: idSchema.describe('report id of the page in hand'),
    passages: z.array(passageSchema).min(1).describe('where it stands in the report'),
    source: idSchema.describe(
      'whose assertion or position it is; `author` sources stand for the writer of the text',
    ),
    chain: z.array(linkSchema).min(1).describe('carriers from the page in hand (first) to the origin (last)'),
    origin: z
      .string()
      .optional()
      .describe('overrides the computed origin; claims with one origin count once'),
    credibility: z
      .int()
      .min(1)
      .max(6)
      .describe('Admiralty digit: 1 confirmed … 5 improbable, 6 cannot be judged'),
    why: z.string().optional().describe('why this grade'),
    said: dateSchema.optional().describe('when it was said or published'),
    about: dateSchema.optional().describe('when the thing it is about happens or holds'),
    valid_until: daySchema.optional().describe('the last day on which it may support a number, YYYY-MM-DD'),
    actors: z.array(idSchema).optional().describe('actors of the situation that it is about'),
    topics: z.array(z.string()).optional().describe('what it is about'),
    hedges: z
      .array(
        z.strictObject({
          at: rangeSchema.optional().describe('offsets of the hedge in the report'),
          kind: z.string().describe('the hedge: could, reportedly'),
          band: z
            .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
            .optional()
            .describe('what an analyst makes of it: lowest and highest probability, 0–1'),
        }),
      )
      .optional()
      .describe(
        'could, reportedly, so-called: kept, never turned into a probability unless an analyst sets a band',
      ),
    quantities: z.array(quantitySchema).optional().describe('numbers in it'),
    attribution: attributionSchema
      .optional()
      .describe('how the text says who says it; kept where the claim was read from a text'),
    promise: promiseSchema(idSchema, daySchema).optional(),
    relations: z.array(relationSchema).optional().describe('how it bears on other claims'),
    status: z
      .enum(['draft', 'accepted', 'rejected', 'retracted'])
      .optional()
      .describe('whether it counts; accepted when left out'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('one atomic statement');

export const evidenceSchema = z
  .strictObject({
    evidence: idSchema.describe('name of this body of evidence'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
    graded: z
      .strictObject({
        by: z.string().min(1).describe('who graded'),
        on: daySchema.describe('when, YYYY-MM-DD'),
      })
      .describe('who graded the sources and claims, and when; a grade may name another'),
    conventions: conventionsSchema.optional(),
    sources: z.record(idSchema, sourceSchema).describe('who or what says something'),
    reports: z.record(idSchema, reportSchema).describe('published texts'),
    claims: z.record(idSchema, claimSchema).describe('what they say, a statement each'),
  })
  .describe('reports become graded claims');

export type EvidenceFile = z.infer<typeof evidenceSchema>;
