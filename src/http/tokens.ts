import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { badSetting } from '../operations/shared/served-store.ts';
import { appendText, type Rights, roles } from '../store/index.ts';
import { freshLines, type LineFile } from './line-file.ts';
import type { Visitor } from './visitor.ts';

/** A role everywhere, and folders with a role of their own. */
export const rightsFields = {
  role: z.enum([...roles, 'none']),
  situations: z.record(z.string().min(1).max(200), z.enum([...roles, 'none'])).default({}),
} as const;

const tokenShape = z.strictObject({
  name: z.string().regex(/^[\w.@-]{1,60}$/),
  ...rightsFields,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  expires: z.iso.date(),
});
type Token = z.infer<typeof tokenShape>;

/** A file with a line for each token: name, rights, the SHA-256 of the token, and the last day it is good for. */
export function tokenFile(file: string): LineFile<Token> {
  return {
    file,
    shape: tokenShape,
    keyOf: ({ sha256 }) => sha256,
    isA: 'token',
    madeBy: 'detente token',
  };
}

/** Finds out whose a token is; undefined where it is nobody’s, or no longer good. */
export type TokenCheck = (token: string) => Promise<Visitor | undefined>;

export function checkTokens(file: string): TokenCheck {
  const lines = freshLines(tokenFile(file));
  return async (token) => {
    const entry = (await lines()).get(hashOf(token));
    if (entry === undefined || entry.expires < new Date().toISOString().slice(0, 10)) return undefined;
    const { name, role, situations } = entry;
    return { name, rights: { role, situations }, by: 'token' };
  };
}

export interface NewToken extends Rights {
  readonly name: string;
  /** The last day it is good for. */
  readonly expires: string;
}

/**
 * Makes a token, adds its line to the file, and answers it: it is shown this once and kept nowhere.
 *
 * @example
 * addToken('tokens.jsonl', { name: 'ines', role: 'reader', situations: {}, expires: 'soon' }) // throws expires must be a day
 */
export async function addToken(file: string, given: NewToken): Promise<string> {
  const token = `detente_${randomBytes(32).toString('base64url')}`;
  const { name, role, situations, expires } = given;
  const found = tokenShape.safeParse({ name, role, situations, sha256: hashOf(token), expires });
  if (!found.success) throw badSetting('token', wrong(found.error.issues[0]?.path[0]));
  await appendText(file, (old = '') => `${old}${JSON.stringify(found.data)}\n`);
  return token;
}

function wrong(field: PropertyKey | undefined): string {
  if (field === 'role' || field === 'situations')
    return `a role must be one of: ${[...roles, 'none'].join(', ')}`;
  if (field === 'expires') return 'expires must be a day, as 2027-03-31';
  return 'a name has 1 to 60 letters, digits, points, strokes or @';
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
