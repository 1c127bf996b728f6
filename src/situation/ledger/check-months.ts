import { type Month, type Path, showMonth } from '../../text/index.ts';
import type { ReportReference } from '../reference-names.ts';
import { kinds } from './kinds.ts';
import type { Payment, Term } from './terms.ts';
import type { Instrument, Ledger } from './types.ts';

/** Months in which nothing can happen: money that is due before the ledger begins, or outside an instrument's own months, vanishes. */
export function checkMonths({ start, months, instruments }: Ledger, report: ReportReference): void {
  const last = start + months - 1;
  for (const one of instruments) {
    const path = ['instruments', one.id];
    checkWindow(one, path, start, last, report);
    for (const [i, change] of one.changes.entries())
      checkWindow(change, [...path, 'changes', i], start, last, report);
    const terms: Readonly<Record<string, unknown>> = { ...one.terms };
    for (const [key, term] of Object.entries<Term>(kinds[one.kind])) {
      const value = terms[key];
      if (value === undefined) continue;
      if (term.kind === 'month' && term.isWithin)
        checkMonth(value as Month, [...path, key], start, last, report);
      if (term.kind === 'payments')
        for (const [i, payment] of (value as readonly Payment[]).entries())
          checkPayment(payment, one, [...path, key, i], start, last, report);
    }
  }
}

function checkWindow(
  { since, until }: Pick<Instrument, 'since' | 'until'>,
  path: Path,
  start: Month,
  last: Month,
  report: ReportReference,
): void {
  if (until !== undefined && until < start)
    report(
      'never',
      `it ends in ${showMonth(until)}, before the ledger starts in ${showMonth(start)}; it never acts`,
      [...path, 'until'],
      'leave it out, or let the ledger start earlier',
      'warning',
    );
  if (since !== undefined && since > last)
    report(
      'never',
      `it begins in ${showMonth(since)}, after the ledger ends in ${showMonth(last)}; it never acts`,
      [...path, 'since'],
      'leave it out, or let the ledger run longer',
      'warning',
    );
}

function checkMonth(month: Month, path: Path, start: Month, last: Month, report: ReportReference): void {
  if (month < start)
    report(
      'before-start',
      `${showMonth(month)} lies before the ledger starts in ${showMonth(start)}, so it never happens`,
      path,
      'put what has happened before into the openings, or let the ledger start earlier',
    );
  if (month > last)
    report(
      'never',
      `${showMonth(month)} lies after the ledger ends in ${showMonth(last)}, so it never happens`,
      path,
      'let the ledger run longer, or leave it out',
      'warning',
    );
}

function checkPayment(
  { from, to, isTotal }: Payment,
  one: Instrument,
  path: Path,
  start: Month,
  last: Month,
  report: ReportReference,
): void {
  const at = [...path, from === to ? 'on' : 'from'];
  if (from < start)
    report(
      'before-start',
      `${showMonth(from)} lies before the ledger starts in ${showMonth(start)}, so ${to < start ? 'this' : 'a part of this'} money would vanish`,
      at,
      'put what was paid before into the openings, and let payments begin with the ledger',
    );
  if (from > last)
    report(
      'never',
      `${showMonth(from)} lies after the ledger ends in ${showMonth(last)}, so this is never paid`,
      at,
      'let the ledger run longer, or leave it out',
      'warning',
    );
  const isCut = (one.since !== undefined && from < one.since) || (one.until !== undefined && to > one.until);
  // Equal payments are cut by the instrument's months on purpose; a single one, or a total, would be lost.
  if (isCut && (isTotal || from === to))
    report(
      'outside-window',
      `it is due outside the months in which the instrument acts, so ${from === to ? 'it' : 'a part of it'} is never paid`,
      at,
      'give it months between since and until',
      'warning',
    );
}
