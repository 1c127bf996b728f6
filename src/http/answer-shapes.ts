import { z } from 'zod';
import { roles } from '../store/index.ts';

/** What is answered beside the operations: OpenAPI describes it by these shapes, and tests hold every answer on either store to them. */

const instant = z.iso.datetime().describe('an ISO 8601 instant in UTC');
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal digits');
const id = z.int().min(1).describe('counts up; names where a page begins');
const role = z.enum([...roles, 'none']);

/** A part of a long list, the newest first. */
const pageOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.strictObject({
    entries: z.array(entry).max(200).describe('the newest first'),
    next: z.int().nullable().describe('before of the page that follows; null: there is none'),
  });

export const healthShape = z.strictObject({ ok: z.literal(true).describe('the process lives') });

export const readyShape = z.strictObject({
  ok: z.literal(true).describe('the files can be reached'),
  working: z.int().min(0).describe('questions at work'),
  waiting: z.int().min(0).describe('questions that wait for a thread'),
});

export const sessionShape = z.strictObject({
  name: z.string().nullable().describe('the account or the token; null: this server knows nobody'),
  role: role.optional().describe('in every folder that is not named; absent where this server knows nobody'),
  situations: z.record(z.string(), role).optional().describe('roles of their own, by folder'),
  csrf: z.string().nullable().describe('x-csrf-token that changes by this session need; null: no session'),
  secondsLeft: z.int().min(0).nullable().describe('seconds until the session ends; null: no session'),
});

export const auditShape = pageOf(
  z.strictObject({
    id,
    time: instant,
    who: z.string().describe('an account or the name of a token; somebody: nobody that is known'),
    what: z
      .enum(['logged-in', 'logged-out', 'refused', 'changed'])
      .describe('what was done, or was not let be done'),
    path: z.string().nullable().describe('the file or the address that it was about; null: none'),
    hash: sha256.nullable().describe('SHA-256 of the text that a change left; null: no change'),
    version: z
      .int()
      .min(1)
      .nullable()
      .describe('the number of the state that a change made; null: none is kept'),
    program: z.string().describe('version of the program that wrote it down'),
  }),
);

export const remarksShape = pageOf(
  z.strictObject({
    id,
    path: z.string().describe('the file'),
    line: z.int().min(1).describe('the line in it, from 1'),
    kind: z.enum(['review', 'comment']).describe('of a claim, or of a number'),
    entry: z.record(z.string(), z.unknown()).describe('the line itself'),
  }),
);

const runShape = z.strictObject({
  id,
  hash: sha256.describe('SHA-256 of the result’s bytes'),
  operation: z.string().describe('name of the operation'),
  settings: z.unknown().describe('as they came'),
  inputs: z
    .array(
      z.strictObject({ path: z.string().describe('a file'), hash: sha256.describe('SHA-256 of its text') }),
    )
    .describe('the files that the result is made of, by path'),
  program: z.string().describe('version of the program that answered'),
  asked: instant.describe('when it was first asked, as an ISO 8601 instant in UTC'),
  askedBy: z.string().describe('who first asked it; somebody: nobody that is known'),
});

export const runsShape = pageOf(runShape);

export const runInputsShape = z.strictObject({
  hash: sha256.describe('SHA-256 of the result’s bytes'),
  runs: z.array(runShape).describe('the questions that it answered, the first first'),
});

export const fileListShape = z.strictObject({
  folder: z.string().describe('the folder, as it was named'),
  names: z.array(z.string()).max(200).describe('files, then folders with a stroke behind their names'),
  next: z.string().nullable().describe('after of the page that follows; null: there is none'),
});

export const versionsShape = z.strictObject({
  path: z.string().describe('the file'),
  versions: z
    .array(
      z.strictObject({
        version: z.int().min(1).describe('1 is the first'),
        hash: sha256.describe('SHA-256 of its text, which is its etag'),
        changed: instant.describe('when it was written, as an ISO 8601 instant in UTC'),
        changedBy: z.string().describe('who wrote it; somebody: nobody that is known'),
      }),
    )
    .max(200)
    .describe('the newest first'),
  next: z.int().nullable().describe('before of the page that follows; null: there is none'),
});

export const searchShape = z.strictObject({
  words: z.string().describe('as they were asked for'),
  found: z
    .array(
      z.strictObject({
        path: z.string().describe('the text'),
        excerpt: z.string().describe('words around the first places, found ones between « and »'),
      }),
    )
    .max(100)
    .describe('the best first'),
});

export const schemaShape = z.looseObject({
  $schema: z.literal('https://json-schema.org/draft/2020-12/schema').describe('the dialect'),
  title: z.string().describe('the name that was asked for'),
});
