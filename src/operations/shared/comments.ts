import {
  type CommentEntry,
  commentsName,
  commentThreads,
  readComments,
  type Situation,
} from '../../situation/index.ts';
import type { Store } from '../../store/index.ts';

/** Everything of a situation that a comment can be on. */
export function knownPaths({
  estimates,
  proposals,
  issues,
  actors,
  evidence,
}: Situation): ReadonlySet<string> {
  return new Set([
    ...estimates.map(({ path }) => path),
    ...proposals.map(({ id }) => `proposals.${id}`),
    ...issues.map(({ id }) => `issues.${id}`),
    ...actors.map(({ id }) => `actors.${id}`),
    ...[...evidence.claims.keys()].map((id) => `claims.${id}`),
  ]);
}

/** The comments beside a situation's file, with those whose path is gone marked. */
export async function commentsBeside(store: Store, file: string, situation: Situation) {
  const text = await store.readText(`${file.replace(/[^/]*$/, '')}${commentsName}`);
  return threadsOf(readComments(text ?? '').entries, knownPaths(situation));
}

/** Comments with their replies; marked where what they are on is there no more. */
export function threadsOf(entries: readonly CommentEntry[], paths: ReadonlySet<string>) {
  return commentThreads(entries).map((one) => ({
    ...one,
    replies: [...one.replies],
    isOrphaned: !paths.has(one.on),
  }));
}
