import type { Context } from 'hono';
import { wholeNumberAsked } from './whole-number.ts';

/** Which part of a long list is asked for. */
export interface PageAsked {
  readonly limit: number;
  /** Those with a smaller id; the newest where left out. */
  readonly before: number | undefined;
}

const mostOnPage = 200;

/** Reads `limit` and `before` of an address; the problem where one of them is wrong. */
export function pageAsked(c: Context): PageAsked | Response {
  const limit = wholeNumberAsked(c, { name: 'limit', most: mostOnPage });
  if (limit instanceof Response) return limit;
  const before = wholeNumberAsked(c, { name: 'before' });
  return before instanceof Response ? before : { limit: limit ?? 50, before: before ?? undefined };
}

/** A page of what somebody may see, the newest first; `next` is the `before` of the page that follows. */
export async function pageOf<Entry extends { readonly id: number }>(
  { limit, before }: PageAsked,
  read: (most: number, before: number | undefined) => Promise<readonly Entry[]>,
  isSeen: (entry: Entry) => boolean,
): Promise<{ readonly entries: readonly Entry[]; readonly next: number | null }> {
  const entries: Entry[] = [];
  for (let at = before; ; ) {
    const found = await read(mostOnPage, at);
    for (const entry of found) {
      if (entries.length === limit) return { entries, next: entries.at(-1)?.id ?? null };
      if (isSeen(entry)) entries.push(entry);
    }
    if (found.length < mostOnPage) return { entries, next: null };
    at = found.at(-1)?.id;
  }
}
