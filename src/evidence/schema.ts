import { z } from 'zod';
import { dateProblem, dayProblem } from '../text/index.ts';

const month = '(0[1-9]|1[0-2])';
const day = `\\d{4}-${month}-(0[1-9]|[12]\\d|3[01])`;
const date = `\\d{4}(-${month}(-(0[1-9]|[12]\\d|3[01]))?)?`;

function problemOf(input: unknown, problem: (text: string) => string | undefined): string {
  return `is '${String(input).slice(0, 40)}'; ${problem(String(input)) ?? ''}`;
}

/** Names that link things inside files: letters, digits, `_` and `-`, a letter first. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,79}$/i, 'a name has letters, digits, _ and -, a letter first');

/** `2025`, `2025-12`, `2025-12-11`, or two of these as `2025-12-11/2025-12-12`; the calendar must have them. */
export const dateSchema = z
  .string()
  .refine((text) => dateProblem(text) === undefined, { error: ({ input }) => problemOf(input, dateProblem) })
  .meta({ pattern: `^${date}(\\/${date})?$` });

/** `2025-12-11`: a day that the calendar has. */
export const daySchema = z
  .string()
  .refine((text) => dayProblem(text) === undefined, { error: ({ input }) => problemOf(input, dayProblem) })
  .meta({ pattern: `^${day}$` });

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
    why: z.string().optional(),
  })
  .describe('reliability belongs to the source, by topic and date');

export const sourceSchema = z
  .strictObject({
    name: z.string().min(1),
    kind: z.enum([
      'person',
      'government',
      'institution',
      'outlet',
      'document',
      'group',
      'platform',
      'author',
    ]),
    reliability: z.array(reliabilitySchema).min(1),
    actor: idSchema.optional().describe('the actor of the situation for whom this source speaks'),
    interests: z.array(idSchema).optional().describe('actors whose interest colours what it says'),
    note: z.string().optional(),
  })
  .describe('who or what says something: outlet, speaker, document');

export const reportSchema = z
  .strictObject({
    title: z.string().min(1),
    publisher: idSchema.describe('source id of the page in hand'),
    credited_to: idSchema.optional().describe('source id that the page itself names as its source'),
    derived_from: idSchema.optional().describe('report id that this one repeats, translates or rewrites'),
    published: z.strictObject({
      on: dateSchema.nullable(),
      basis: z.enum(['stated', 'metadata', 'inferred']).describe('inferred: from what the report speaks of'),
      note: z.string().optional(),
    }),
    retrieved: daySchema.optional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})*$/, 'a language tag such as en or zh-Hans'),
    url: z.string().optional(),
    text: z
      .strictObject({
        kept: z.enum(['inside', 'outside', 'unseen']),
        file: z
          .string()
          .optional()
          .describe('name of the text file; inside the situation folder when kept inside'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, '64 hex digits')
          .optional(),
        length: z.int().min(1).optional().describe('UTF-16 units'),
      })
      .optional()
      .describe(
        'where the text is: in this repository, outside it (matched by hash), or (the default) not seen in full',
      ),
    note: z.string().optional(),
  })
  .describe('one published text; immutable, hashed');

export const passageSchema = z
  .strictObject({
    at: rangeSchema.optional().describe('offsets; absent when only the words are known, not their place'),
    fingerprint: fingerprintSchema.describe('first 16 hex digits of the SHA-256 of the exact words'),
    length: z.int().min(1).optional().describe('UTF-16 units; needed when `at` is absent'),
    exact: z.string().optional().describe('the words themselves, when the text is kept inside'),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    kind: z.enum(['title', 'heading', 'body', 'quote', 'source-line', 'disclaimer']).optional(),
  })
  .describe('a span of a report');

const linkSchema = z.union([
  idSchema,
  z.strictObject({
    source: idSchema,
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
      .optional(),
    named: z.boolean().optional().describe('false for unnamed officials or analysts'),
    on: dateSchema.optional(),
  }),
]);

export const quantitySchema = z.strictObject({
  value: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]),
  unit: z.string().min(1).describe('EUR bn, USD bn, RUB tn, share, count, years, date …'),
  of: z.string().min(1).describe('what is counted'),
  approximate: z.boolean().optional(),
  bound: z.enum(['min', 'max']).optional(),
  as_of: dateSchema.optional(),
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
  type: z.enum(relationTypes),
  to: z.union([idSchema, z.array(idSchema).min(1)]),
  note: z.string().optional(),
});

export const claimTypes = ['fact', 'position', 'proposal', 'forecast', 'evaluation', 'no-comment'] as const;

export const claimSchema = z
  .strictObject({
    statement: z.string().min(1).describe('the claim in our own words, one proposition'),
    type: z.enum(claimTypes),
    polarity: z.enum(['affirmed', 'negated']).optional(),
    report: idSchema,
    passages: z.array(passageSchema).min(1),
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
    valid_until: daySchema.optional(),
    actors: z.array(idSchema).optional(),
    topics: z.array(z.string()).optional(),
    hedges: z
      .array(
        z.strictObject({
          at: rangeSchema.optional(),
          kind: z.string(),
          band: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
        }),
      )
      .optional()
      .describe(
        'could, reportedly, so-called: kept, never turned into a probability unless an analyst sets a band',
      ),
    quantities: z.array(quantitySchema).optional(),
    relations: z.array(relationSchema).optional(),
    status: z.enum(['draft', 'accepted', 'rejected', 'retracted']).optional(),
    note: z.string().optional(),
  })
  .describe('one atomic statement');

export const evidenceSchema = z
  .strictObject({
    evidence: idSchema.describe('name of this body of evidence'),
    note: z.string().optional(),
    graded: z
      .strictObject({ by: z.string().min(1), on: daySchema })
      .describe('who graded the sources and claims, and when; a grade may name another'),
    sources: z.record(idSchema, sourceSchema),
    reports: z.record(idSchema, reportSchema),
    claims: z.record(idSchema, claimSchema),
  })
  .describe('reports become graded claims');

export type EvidenceFile = z.infer<typeof evidenceSchema>;
