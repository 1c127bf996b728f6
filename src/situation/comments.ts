import { z } from 'zod';
import { readLog } from '../text/index.ts';

const made = {
  id: z.string().min(1).max(40).describe('its own name'),
  at: z.iso.datetime().describe('when, as an ISO 8601 instant in UTC'),
  by: z.string().min(1).max(200).describe('who'),
};
const words = z.string().min(1).max(5000);

/** A line of comments.jsonl: a comment on a place, a reply to one, or that it is settled. */
const commentSchema = z.union([
  z.strictObject({ ...made, on: z.string().min(1).max(300).describe('path of what it is on'), text: words }),
  z.strictObject({
    ...made,
    to: z.string().min(1).max(40).describe('comment that it replies to'),
    text: words,
  }),
  z.strictObject({ ...made, resolves: z.string().min(1).max(40).describe('comment that it settles') }),
]);

export type CommentEntry = z.infer<typeof commentSchema>;

export interface Remark {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** A comment with what was replied to it. */
export interface CommentThread extends Remark {
  readonly id: string;
  /** Path of a number or a part of the file, or claims.<id>. */
  readonly on: string;
  readonly replies: readonly Remark[];
  /** Who settled it and when; null: it is open. A reply that comes later opens it again. */
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

/** The file beside the situation that keeps them. */
export const commentsName = 'comments.jsonl';

/**
 * The lines of a file of comments.
 *
 * @example
 * readComments('nonsense\n') // => { entries: [], bad: [1] }
 */
export function readComments(text: string) {
  return readLog(text, commentSchema);
}

/**
 * Comments with their replies, in the order in which they were made.
 *
 * @example
 * const entry = { id: 'a', at: '2026-01-10T09:00:00Z', by: 'analyst', on: 'actors.north.capability', text: 'Since when?' };
 * commentThreads([entry])[0]?.on // => 'actors.north.capability'
 */
export function commentThreads(entries: readonly CommentEntry[]): readonly CommentThread[] {
  const threads = new Map<string, CommentThread>();
  for (const one of entries) {
    const { by, at } = one;
    if ('on' in one) {
      if (!threads.has(one.id))
        threads.set(one.id, { id: one.id, on: one.on, by, at, text: one.text, replies: [], resolved: null });
      continue;
    }
    const thread = threads.get('to' in one ? one.to : one.resolves);
    if (thread === undefined) continue;
    const next =
      'to' in one
        ? { ...thread, replies: [...thread.replies, { by, at, text: one.text }], resolved: null }
        : { ...thread, resolved: { by, at } };
    threads.set(thread.id, next);
  }
  return [...threads.values()];
}
