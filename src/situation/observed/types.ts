import type { Support } from '../estimate.ts';
import type { Package } from '../package.ts';

/** What a fact says happened. */
export type Happened =
  /** `issues`: those that are held to have stayed; all where empty. */
  | { readonly kind: 'lasted'; readonly package: Package; readonly issues: readonly string[] }
  | {
      readonly kind: 'passed' | 'failed';
      readonly institution: string;
      readonly options: Readonly<Record<string, string>>;
      /** What would have held had the vote failed, where that is not no deal. */
      readonly otherwise: Readonly<Record<string, string>>;
      readonly base: string | null;
      /** Null where the file does not tell who stood aside; empty where nobody did. */
      readonly exempt: readonly string[] | null;
    }
  | { readonly kind: 'signed' | 'refused'; readonly proposal: string }
  | { readonly kind: 'welcomed' | 'rejected'; readonly actor: string; readonly proposal: string }
  | {
      readonly kind: 'moved';
      readonly actor: string;
      readonly issue: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'kept' | 'broke';
      readonly actor: string;
      readonly proposal: string;
      readonly issue: string | null;
    };

/** A dated fact that the file must account for before it may speak of what will happen. */
export interface ObservedFact {
  readonly id: string;
  readonly on: string;
  /** The day on which it became known, where the file says so. */
  readonly known: string | null;
  /** Chance that a right file misses it, in (0, 0.5]. */
  readonly epsilon: number;
  readonly happened: Happened;
  readonly support: Support;
  /** True where the file names no fact: the present is taken to have lasted. */
  readonly isDefault: boolean;
}
