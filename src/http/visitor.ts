import type { Rights } from '../store/index.ts';

/** Who a request comes from, and what they may do. */
export interface Visitor {
  readonly name: string;
  readonly rights: Rights;
  readonly by: 'token' | 'session';
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Nobody where the server lets everybody in. */
    visitor: Visitor | undefined;
    /** Whether they are still known, with the same rights. */
    isUnchanged: () => Promise<boolean>;
    /** Counts what a request asks beside the one thing that it was counted for; the problem where that is too often. */
    takeMore: (many: number) => Response | undefined;
  }
}
