import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import { reconcile } from '../text/index.ts';
import { problem } from './problem.ts';

/** A change that came too late, and what it was made of where that is known. */
export interface LateChange {
  readonly path: string;
  /** What stands there now; undefined: nothing. */
  readonly now: string | undefined;
  readonly text: string;
  /** What the writer had read; undefined: nobody knows. */
  readonly base: string | undefined;
}

/** A change that names what it was made of, so that it can be put together with somebody else's. */
export const changeShape = z.strictObject({
  text: z.string().describe('the file as you have changed it'),
  base: z.string().optional().describe('the file as you read it; a database knows it by its etag'),
});

/** Refuses a change that came too late: with the etag that stands there now, so that the next try can name it. */
export function changedMeanwhile(c: Context, late: LateChange, hint: string): Response {
  tagNow(c, late);
  return problem(c, 412, { detail: words(late), hint });
}

/** The same with what both have changed, key by key: the text of both where nothing conflicts, else the places to decide. */
export function reconciled(c: Context, late: LateChange): Response {
  const { now, text, base } = late;
  tagNow(c, late);
  if (now === undefined)
    return problem(c, 412, {
      detail: words(late),
      hint: 'it is gone; if-none-match: * writes it anew',
      current: null,
    });
  if (base === undefined)
    return problem(c, 412, {
      detail: words(late),
      hint: 'send the text that you had read as base, and both changes are put together',
      current: { etag: tagOf(now), text: now, reconciled: null },
    });
  const found = reconcile(base, text, now);
  const hint =
    found.text === null
      ? 'decide each place that both have changed, and write it in the place of the etag given here'
      : 'nothing conflicts: write the reconciled text in the place of the etag given here';
  return problem(c, 412, {
    detail: words(late),
    hint,
    current: { etag: tagOf(now), text: now, reconciled: found },
  });
}

function words({ path, now }: LateChange): string {
  const name = path.slice(0, 80);
  return now === undefined ? `'${name}' is not there any more` : `'${name}' was changed meanwhile`;
}

function tagNow(c: Context, { now }: LateChange): void {
  if (now !== undefined) c.header('etag', tagOf(now));
}

/** A strong tag: the same for the same text, and for no other. */
export function tagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex')}"`;
}

export function listsTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
