import type { ValueFunction } from '../deals/index.ts';
import type { Place } from '../diagnostics/index.ts';

export type Format = 'normalised' | 'genius' | 'geniusweb' | 'negolog';

/** What the readers of all formats agree on: checked, but numeric issues not yet spelled out as options. */
export interface Draft {
  readonly format: Format;
  readonly name: string;
  readonly issues: readonly DraftIssue[];
  readonly parties: readonly DraftParty[];
  /** One sentence for each thing that the format leaves open and the reader had to settle. */
  readonly conventions: readonly string[];
}

export type DraftIssue = { readonly name: string; readonly place: Place } & (
  | { readonly kind: 'options'; readonly options: readonly string[] }
  /** Every `step` from low to high; `step` 1 for whole numbers. */
  | { readonly kind: 'numbers'; readonly low: number; readonly high: number; readonly step: number }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
);

export interface DraftParty {
  readonly name: string;
  readonly place: Place;
  /** Null: unknown. */
  readonly reservation: number | null;
  /** Factor that utility shrinks by until the deadline, in (0, 1); null: none. */
  readonly discount: number | null;
  readonly preferences: AdditivePreferences | BoxPreferences;
}

export interface AdditivePreferences {
  readonly kind: 'additive';
  /** One an issue, in the order of the issues. */
  readonly terms: readonly DraftTerm[];
}

export type DraftTerm = { readonly weight: number } & (
  | { readonly kind: 'table'; readonly values: readonly number[] }
  /** The value of x is the function's at x − origin. */
  | { readonly kind: 'function'; readonly function: ValueFunction; readonly origin: number }
);

export interface BoxPreferences {
  readonly kind: 'boxes';
  readonly largest: number;
  readonly boxes: readonly DraftBox[];
}

export interface DraftBox {
  readonly worth: number;
  readonly excludes: boolean;
  readonly place: Place;
  /** Inclusive ranges of the issues' numbers. */
  readonly bounds: readonly { readonly issue: number; readonly low: number; readonly high: number }[];
}

/** How many numbers a numeric issue lists; low and high included. */
export function countNumbers({ low, high, step }: { low: number; high: number; step: number }): number {
  // A range that is a multiple of the step up to rounding includes its end.
  return Math.floor((high - low) / step + 1e-9) + 1;
}

/** The k-th number of a numeric issue, with the decimals of its bounds and step only. */
export function numberAt({ low, step }: { low: number; step: number }, k: number): number {
  return Number((low + k * step).toPrecision(15));
}
