/** How far an actor looks ahead before it leaves a package, in the order of the results. */
export const keptConcepts = ['nash', 'gmr', 'smr', 'seq'] as const;
export type KeptConcept = (typeof keptConcepts)[number];
export type ByConcept<T> = Readonly<Record<KeptConcept, T>>;

/** One issue moved to another option. */
export interface IssueChange {
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  /** Nobody can put it back alone, in however many moves. */
  readonly isIrreversible: boolean;
}

/** One move: what an actor changes at once. */
export interface KeptStep {
  readonly actor: string;
  readonly changes: readonly IssueChange[];
}

/** A way to leave the package. */
export interface Departure {
  readonly changes: readonly IssueChange[];
  /** U(after leaving) − U(staying), before anybody replies. */
  readonly gain: number;
}

/** Whether and why one actor stays with a package at one draw of the inputs. */
export interface ActorStability {
  readonly actor: string;
  /** Its best unilateral improvement; null where it has none. */
  readonly improvement: Departure | null;
  /** U(after its best move) − U(staying), negative where every move costs it; null where it cannot move. */
  readonly temptation: number | null;
  readonly concepts: ByConcept<{
    readonly isStable: boolean;
    /** The most tempting improvement that no reply deters; null where the actor stays. */
    readonly leaves: Departure | null;
    /** The shortest reply that deters the best improvement; null where there is none or nothing to deter. */
    readonly reply: readonly KeptStep[] | null;
  }>;
}
