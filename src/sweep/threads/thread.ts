/** What a thread answers: that it has begun, that it has its data, a result, or a failure in words. */
export type ThreadAnswer =
  | { readonly kind: 'alive' | 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly words: string };

/** A thread that is ready, one task at a time. */
export interface PoolThread {
  /** Rejects where the thread has ended. */
  readonly ask: (task: unknown) => Promise<ThreadAnswer>;
  readonly end: () => Promise<unknown>;
}
