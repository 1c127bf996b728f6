import type { Month } from '../../text/index.ts';
import type { Estimate, LedgerUnit } from '../estimate.ts';

/**
 * What a term of an instrument may hold. Schema, checks of names, reading of numbers, the compiled ledger and the
 * published reference are all derived from these, so a term is described once.
 */
export type Term =
  | { readonly kind: 'account'; readonly says: string; readonly optional?: true }
  | {
      readonly kind: 'instrument';
      readonly of: readonly string[];
      readonly says: string;
      readonly optional?: true;
    }
  | {
      readonly kind: 'instruments';
      readonly of: readonly string[];
      readonly says: string;
      readonly optional?: true;
    }
  | { readonly kind: 'currency'; readonly says: string; readonly optional?: true }
  | {
      readonly kind: 'estimate';
      readonly unit: LedgerUnit;
      readonly low: number;
      readonly high: number;
      readonly says: string;
      readonly optional?: true;
    }
  | {
      readonly kind: 'month';
      /** Whether it must lie within the months of the ledger; one outside would never come. */
      readonly isWithin: boolean;
      readonly says: string;
      readonly optional?: true;
    }
  | {
      readonly kind: 'count';
      readonly low: number;
      readonly high: number;
      readonly says: string;
      readonly optional?: true;
    }
  | {
      readonly kind: 'word';
      readonly words: readonly string[];
      readonly says: string;
      readonly optional?: true;
    }
  | { readonly kind: 'text'; readonly says: string; readonly optional?: true }
  | { readonly kind: 'payments'; readonly says: string; readonly optional?: true }
  | {
      readonly kind: 'shares';
      /** What they must add up to. */
      readonly total: 'one' | 'at most one';
      readonly says: string;
      readonly optional?: true;
    };

/** Sums due at one month, or again and again. */
export interface Payment {
  readonly from: Month;
  readonly to: Month;
  readonly every: number;
  readonly amount: Estimate;
  /** True when the amount is that of all payments together, spread evenly. */
  readonly isTotal: boolean;
}

export interface Share {
  readonly account: string;
  readonly share: Estimate;
}

interface ValueOf {
  readonly account: string;
  readonly instrument: string;
  readonly instruments: readonly string[];
  readonly currency: string;
  readonly estimate: Estimate;
  readonly month: Month;
  readonly count: number;
  readonly word: string;
  readonly text: string;
  readonly payments: readonly Payment[];
  readonly shares: readonly Share[];
}

type Value<T extends Term> = T extends { readonly kind: 'word'; readonly words: readonly (infer W)[] }
  ? W
  : ValueOf[T['kind']];

/** Terms as the analyses read them: optional ones may be undefined. */
export type TermValues<T extends Readonly<Record<string, Term>>> = {
  readonly [K in keyof T]: T[K] extends { readonly optional: true } ? Value<T[K]> | undefined : Value<T[K]>;
};

export const account = (says: string) => ({ kind: 'account', says }) as const;
export const instrument = <const O extends readonly string[]>(of: O, says: string) =>
  ({ kind: 'instrument', of, says }) as const;
export const instruments = <const O extends readonly string[]>(of: O, says: string) =>
  ({ kind: 'instruments', of, says }) as const;
export const currency = (says: string) => ({ kind: 'currency', says }) as const;
export const month = (says: string) => ({ kind: 'month', isWithin: true, says }) as const;
/** A month from which others are counted: it may lie before the ledger. */
export const anchor = (says: string) => ({ kind: 'month', isWithin: false, says }) as const;
export const count = (low: number, high: number, says: string) =>
  ({ kind: 'count', low, high, says }) as const;
export const word = <const W extends readonly string[]>(words: W, says: string) =>
  ({ kind: 'word', words, says }) as const;
export const text = (says: string) => ({ kind: 'text', says }) as const;
export const payments = (says: string) => ({ kind: 'payments', says }) as const;
export const shares = <const T extends 'one' | 'at most one'>(total: T, says: string) =>
  ({ kind: 'shares', total, says }) as const;

const endless = Number.POSITIVE_INFINITY;
const estimate = (unit: LedgerUnit, low: number, high: number) => (says: string) =>
  ({ kind: 'estimate', unit, low, high, says }) as const;
export const money = estimate('money', 0, endless);
export const rate = estimate('rate a year', -0.99, 10);
export const share = estimate('share', 0, 1);
export const price = estimate('price', 0, endless);
export const quantity = estimate('quantity', 0, endless);
export const exchangeRate = estimate('exchange rate', 1e-9, 1e9);

export const optional = <T extends Term>(term: T) =>
  ({ ...term, optional: true }) as T & {
    readonly optional: true;
  };
