import type { Estimate } from '../situation/index.ts';
import type { LedgerRun } from './run-ledger.ts';

/**
 * Claims on which what an instrument moves rests: its own, and those of each of its numbers.
 *
 * @example
 * claimsOfInstrument(run, 0) // => ['k2']
 */
export function claimsOfInstrument({ plan }: LedgerRun, instrument: number): readonly string[] {
  const one = plan.ledger.instruments[instrument];
  if (one === undefined) return [];
  return [...new Set([...one.claims, ...claimsIn(one.terms), ...claimsIn(one.changes)])];
}

/**
 * Claims on which the deposits of a currency at the start rest.
 *
 * @example
 * claimsOfDeposits(run, 0) // => ['k1']
 */
export function claimsOfDeposits({ plan }: LedgerRun, currency: number): readonly string[] {
  const id = plan.ledger.currencies[currency]?.id;
  const openings = plan.ledger.accounts.flatMap(({ opening }) => opening);
  return [...new Set(openings.filter((one) => one.currency === id).flatMap(claimsIn))];
}

function claimsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('support' in value) return (value as Estimate).support.claims;
  return Object.values(value).flatMap(claimsIn);
}
