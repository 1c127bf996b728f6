import { nearestName } from '../../diagnostics/index.ts';
import type { Path } from '../../text/index.ts';
import { monthOf } from '../../text/index.ts';
import type { Names, ReportReference } from '../reference-names.ts';
import type { SituationFile } from '../schema.ts';
import { apart, type InstrumentKind, kinds } from './kinds.ts';
import type { LedgerFile } from './schema.ts';
import type { Term } from './terms.ts';

type Written = Readonly<Record<string, unknown>>;

/** Everything in a ledger that names something else, and what would make no sense; all mistakes at once. */
export function checkLedger(file: LedgerFile, names: Names, report: ReportReference): void {
  const known = knownNames(file, report);
  known.currency(file.report_in, ['report_in']);
  for (const [id, { bank }] of Object.entries(file.currencies))
    known.account(bank, ['currencies', id, 'bank']);
  checkRates(file, known, report);
  for (const [id, { actor, opening, credit }] of Object.entries(file.accounts)) {
    if (actor !== undefined) names.actor(actor, ['accounts', id, 'actor']);
    for (const currency of Object.keys(opening ?? {}))
      known.currency(currency, ['accounts', id, 'opening', currency]);
    for (const currency of Object.keys(credit ?? {}))
      known.currency(currency, ['accounts', id, 'credit', currency]);
  }
  for (const actor of Object.keys(file.worth_of_money ?? {})) names.actor(actor, ['worth_of_money', actor]);
  for (const [id, written] of Object.entries(file.instruments))
    checkInstrument(id, written, known, names, report);
}

/** Accounts whose need a proposal claims to cover; places are those of the situation's file. */
export function checkCovered(
  { proposals = {} }: Pick<SituationFile, 'proposals'>,
  file: LedgerFile,
  report: ReportReference,
): void {
  const known = knownNames(file, report);
  for (const [id, { covers }] of Object.entries(proposals))
    if (covers !== undefined) known.account(covers.account, ['proposals', id, 'covers', 'account']);
}

interface Known {
  readonly account: (id: string, path: Path) => void;
  readonly currency: (id: string, path: Path) => void;
  readonly instrument: (id: string, of: readonly string[], path: Path) => void;
  /** What an instrument has written under a key. */
  readonly termOf: (id: string, key: string) => unknown;
}

function knownNames(file: LedgerFile, report: ReportReference): Known {
  const find = (noun: string, all: readonly string[]) => (id: string, path: Path) => {
    if (all.includes(id)) return;
    const near = nearestName(id, all);
    const few = all.length <= 15 ? `known are: ${all.join(', ') || 'none'}` : `there are ${all.length}`;
    report(
      `unknown-${noun}`,
      `'${id}' is no ${noun}`,
      path,
      near === undefined ? few : `did you mean '${near}'?`,
    );
  };
  const written = file.instruments as Readonly<Record<string, { readonly kind: string }>>;
  const missing = find('instrument', Object.keys(written));
  return {
    termOf: (id, key) =>
      Object.hasOwn(written, id) ? (written[id] as Written | undefined)?.[key] : undefined,
    account: find('account', Object.keys(file.accounts)),
    currency: find('currency', Object.keys(file.currencies)),
    instrument(id, of, path) {
      const kind = written[id]?.kind;
      if (kind === undefined) missing(id, path);
      else if (!of.includes(kind))
        report('wrong-kind', `'${id}' is a ${kind}; it must be a ${of.join(' or ')} here`, path);
    },
  };
}

function checkRates(file: LedgerFile, known: Known, report: ReportReference): void {
  const quoted = new Set([file.report_in]);
  for (const [i, { quote }] of (file.rates ?? []).entries()) {
    const pair = quote.split(' per ');
    for (const currency of pair) known.currency(currency, ['rates', i, 'quote']);
    if (!pair.includes(file.report_in))
      report(
        'bad-rate',
        `'${quote}' leaves out ${file.report_in}, in which is reported`,
        ['rates', i, 'quote'],
        `quote each currency against ${file.report_in}`,
      );
    for (const currency of pair) quoted.add(currency);
  }
  for (const currency of Object.keys(file.currencies))
    if (!quoted.has(currency))
      report(
        'missing-rate',
        `currency '${currency}' has no rate`,
        ['currencies', currency],
        `add rates: - { quote: ${currency} per ${file.report_in}, value: … }`,
      );
}

function checkInstrument(
  id: string,
  written: Written & { readonly kind: InstrumentKind },
  known: Known,
  names: Names,
  report: ReportReference,
): void {
  const path = ['instruments', id];
  checkWhen(written['when'], [...path, 'when'], names);
  checkWindow(written, path, report);
  for (const [key, term] of Object.entries(kinds[written.kind]) as [string, Term][]) {
    const value = written[key];
    if (value !== undefined) checkTerm(term, value, [...path, key], known, report);
  }
  for (const [i, change] of ((written['changes'] ?? []) as readonly Written[]).entries()) {
    checkWhen(change['when'], [...path, 'changes', i, 'when'], names);
    checkWindow(change, [...path, 'changes', i], report);
  }
  if (written.kind === 'project' && written['state'] === undefined && (written['royalty'] ?? written['tax']))
    report(
      'missing-key',
      `'state' is missing in ${path.join('.')}`,
      path,
      'say who receives royalty and tax',
    );
  checkApart(written, path, known, report);
  if (written.kind === 'conversion' && written['sells'] === written['buys'])
    report('same-currency', `it sells and buys ${String(written['sells'])}`, [...path, 'buys']);
  if (
    written.kind === 'budget' &&
    (written['creditor'] === undefined) !== (written['credit_limit'] === undefined)
  )
    report('missing-key', `a credit line needs both creditor and credit_limit`, path);
}

/** Who would pay itself moves nothing. */
function checkApart(
  written: Written & { readonly kind: InstrumentKind },
  path: Path,
  known: Known,
  report: ReportReference,
): void {
  const accountAt = (key: string): unknown => {
    const [own = '', other] = key.split('.');
    return other === undefined ? written[own] : known.termOf(String(written[own]), other);
  };
  for (const [one, other] of apart[written.kind]) {
    const account = accountAt(one);
    if (account !== undefined && account === accountAt(other))
      report(
        'one-account',
        `${one} and ${other.replace('.', "'s ")} are one account, '${String(account)}'; money would move from it to itself`,
        [...path, one],
        'name two accounts',
      );
  }
}

function checkTerm(term: Term, value: unknown, path: Path, known: Known, report: ReportReference): void {
  switch (term.kind) {
    case 'account':
      known.account(value as string, path);
      return;
    case 'currency':
      known.currency(value as string, path);
      return;
    case 'instrument':
      known.instrument(value as string, term.of, path);
      return;
    case 'instruments':
      for (const [i, id] of (value as readonly string[]).entries())
        known.instrument(id, term.of, [...path, i]);
      return;
    case 'shares':
      for (const id of Object.keys(value as Written)) known.account(id, [...path, id]);
      return;
    case 'payments':
      for (const [i, payment] of (value as readonly Written[]).entries())
        checkPayment(payment, [...path, i], report);
      return;
    default:
      return;
  }
}

function checkPayment(payment: Written, path: Path, report: ReportReference): void {
  const { on, from, to, amount, total, every } = payment;
  const isOnce = on !== undefined;
  if (isOnce === (from !== undefined || to !== undefined))
    report('bad-payment', 'a payment is `on` a month, or `from` one `to` another', path);
  else if (!isOnce && (from === undefined || to === undefined))
    report('bad-payment', 'a repeated payment needs both `from` and `to`', path);
  if ((amount === undefined) === (total === undefined))
    report('bad-payment', 'a payment has an `amount` each, or a `total` to be spread', path);
  if (isOnce && every !== undefined)
    report('bad-payment', '`every` goes with `from` and `to`', [...path, 'every']);
  checkWindow(payment, path, report, ['from', 'to']);
}

function checkWindow(
  written: Written,
  path: Path,
  report: ReportReference,
  [first, last] = ['since', 'until'],
): void {
  const [from, to] = [written[first], written[last]].map((text) => monthOf(String(text ?? '')));
  if (from !== undefined && to !== undefined && to < from)
    report('bad-window', `it ends in ${written[last]}, before it begins in ${written[first]}`, [
      ...path,
      last,
    ]);
}

function checkWhen(when: unknown, path: Path, names: Names): void {
  for (const [issue, options] of Object.entries((when ?? {}) as Record<string, string | readonly string[]>)) {
    if (!names.issue(issue, [...path, issue])) continue;
    for (const option of [options].flat()) names.option(issue, option, [...path, issue]);
  }
}
