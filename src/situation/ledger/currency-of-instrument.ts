import type { Instrument, Ledger } from './types.ts';

/**
 * The currency an instrument states, else that of what it acts on, else the one reported in.
 *
 * @example
 * const { ledger } = funded.situation;
 * currencyOfInstrument(ledger, ledger.instruments[0]) // => 'EUR'
 */
export function currencyOfInstrument(ledger: Ledger, one: Instrument): string {
  const terms: Readonly<Record<string, unknown>> = { ...one.terms };
  const stated = terms['currency'] ?? terms['sells'];
  if (typeof stated === 'string') return stated;
  // `on` is an instrument for a tax and a month for a release.
  const other = ['custody', 'out_of', 'covers', 'of', 'on', 'loan']
    .map((key) => terms[key])
    .find((value) => typeof value === 'string');
  const next = ledger.instruments.find(({ id }) => id === other);
  return next === undefined || next === one ? ledger.reportIn : currencyOfInstrument(ledger, next);
}
