import type { Distribution } from '../numeric/index.ts';

/** Units that only the ledger has. Money is in the currency's unit: EUR million. */
export type LedgerUnit = 'money' | 'rate a year' | 'share' | 'price' | 'quantity' | 'exchange rate';

/** What a number rests on. An estimate with neither claims nor assumption is unsupported: a warning, and counted. */
export interface Support {
  readonly claims: readonly string[];
  readonly assumption?: string;
  /** True when the support is that of the enclosing stance, scale or actor. */
  readonly isInherited: boolean;
}

/**
 * Do claims give the size of a number? Where an assumption stands beside them they give its direction at most, and the size is judged.
 *
 * @example
 * isSizeCited({ claims: ['c1'] }) // => true
 * isSizeCited({ claims: ['c1'], assumption: 'about half of that' }) // => false
 */
export function isSizeCited({ claims, assumption }: Pick<Support, 'claims' | 'assumption'>): boolean {
  return claims.length > 0 && assumption === undefined;
}

/** The number that one claim gives. */
export interface ClaimValue {
  readonly claim: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A number with its uncertainty and its support, as of the situation's day. */
export interface Estimate {
  /** `stances.ru.sanctions.position`: its name in files, results, traces and random streams. */
  readonly path: string;
  readonly distribution: Distribution;
  /** As the file writes it: `70 to 90`. */
  readonly written: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly unit:
    | 'capability'
    | 'scale points'
    | 'salience'
    | 'value'
    | 'utility'
    | 'exponent'
    | 'amount'
    | 'utility per unit'
    | 'months'
    | LedgerUnit;
  readonly support: Support;
  readonly isPooled: boolean;
  /** What each claim gives, where readings of claims are pooled. */
  readonly readings?: readonly ClaimValue[];
  /** True where the file leaves the number open and a wide default stands in: a gap. */
  readonly isDefault: boolean;
  /** What it shares with others that are drawn like it; left out where it is drawn for itself. */
  readonly common?: CommonPart;
}

/**
 * Numbers that share streams are drawn together (Gaussian copula). The normal ranks of two that share all correlate by so much, of
 * others by as much less as the shared ones are fewer: m of k and l give m/√(kl) of it.
 */
export interface CommonPart {
  readonly streams: readonly string[];
  /** 0: apart; 1: all alike. */
  readonly correlation: number;
}
