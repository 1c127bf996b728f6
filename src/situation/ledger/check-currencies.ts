import type { ReportReference } from '../reference-names.ts';
import { currencyOfInstrument } from './currency-of-instrument.ts';
import type { Ledger } from './types.ts';

/** Instruments that settle against each other must be in one currency. */
const settling = ['out_of', 'funds', 'set_off', 'less'] as const;

export function checkCurrencies(ledger: Ledger, report: ReportReference): void {
  const byId = new Map(ledger.instruments.map((one) => [one.id, one]));
  for (const one of ledger.instruments) {
    const own = currencyOfInstrument(ledger, one);
    const terms: Readonly<Record<string, unknown>> = { ...one.terms };
    for (const key of settling)
      for (const id of [terms[key] ?? []].flat()) {
        const other = byId.get(String(id));
        const theirs = other === undefined ? own : currencyOfInstrument(ledger, other);
        if (theirs !== own)
          report('other-currency', `'${String(id)}' is in ${theirs}, this in ${own}`, [
            'instruments',
            one.id,
            key,
          ]);
      }
  }
}
