import type { Path } from '../../text/index.ts';
import { monthOf } from '../../text/index.ts';
import type { Estimate, LedgerUnit } from '../estimate.ts';
import type { Enclosing, EstimateShape } from '../estimate-types.ts';
import type { EstimateReader } from '../make-estimate.ts';
import { areTermsOf } from './are-terms-of.ts';
import { type InstrumentKind, kinds } from './kinds.ts';
import type { LedgerFile } from './schema.ts';
import type { Payment, Term } from './terms.ts';
import type { Account, Change, ExchangeRate, InstrumentOf, Ledger, When } from './types.ts';

type Written = Readonly<Record<string, unknown>> & Enclosing;
type Raw = Readonly<Record<string, unknown>>;

/** A ledger from its checked file; every number is read by the one reader of estimates, in the order of the file. */
export function buildLedger(file: LedgerFile, name: string, reader: EstimateReader): Ledger {
  const read: Read = (shape, path, unit, enclosing) =>
    reader.read(shape, path, unit, enclosing, ['ledger', ...path].join('.'));
  return {
    id: file.ledger,
    file: name,
    start: month(file.start),
    months: file.months,
    reportIn: file.report_in,
    ...(file.note !== undefined && { note: file.note }),
    discountRate: read(file.discount_rate, ['discount_rate'], 'rate a year', file),
    currencies: Object.entries(file.currencies).map(([id, { unit, decimals, bank }]) => ({
      id,
      unit,
      decimals: decimals ?? 2,
      bank,
    })),
    rates: buildRates(file, read),
    accounts: buildAccounts(file, read),
    instruments: Object.entries(file.instruments).map(([id, written]) =>
      buildInstrument(id, written.kind, written, read, reader.support),
    ),
    worthOfMoney: Object.entries(file.worth_of_money ?? {}).map(([actor, entry]) => ({
      actor,
      worth: read(entry.worth, ['worth_of_money', actor, 'worth'], 'utility per unit', entry),
    })),
  };
}

type Read = (
  shape: EstimateShape,
  path: Path,
  unit: LedgerUnit | 'utility per unit',
  enclosing: Enclosing,
) => Estimate;

function month(text: unknown): number {
  const found = monthOf(String(text));
  if (found === undefined) throw new Error(`unchecked month: ${String(text)}`);
  return found;
}

function buildRates(file: LedgerFile, read: Read): readonly ExchangeRate[] {
  return (file.rates ?? []).map((rate, i) => {
    const [per = '', of = ''] = rate.quote.split(' per ');
    return {
      per,
      of,
      value: read(rate.value, ['rates', i, 'value'], 'exchange rate', rate),
      from: month(rate.from ?? file.start),
    };
  });
}

function buildAccounts(file: LedgerFile, read: Read): readonly Account[] {
  return Object.entries(file.accounts).map(([id, account]) => {
    const amounts = (key: 'opening' | 'credit') =>
      Object.entries(account[key] ?? {}).map(
        ([currency, shape]) =>
          [currency, read(shape, ['accounts', id, key, currency], 'money', account)] as const,
      );
    return {
      id,
      name: account.name,
      kind: account.kind,
      ...(account.actor !== undefined && { actor: account.actor }),
      opening: amounts('opening').map(([currency, amount]) => ({ currency, amount })),
      credit: amounts('credit').map(([currency, limit]) => ({ currency, limit })),
    };
  });
}

function buildInstrument<K extends InstrumentKind>(
  id: string,
  kind: K,
  written: Written,
  read: Read,
  support: EstimateReader['support'],
): InstrumentOf<K> {
  const path = ['instruments', id];
  const table: Readonly<Record<string, Term>> = kinds[kind];
  const terms: unknown = Object.fromEntries(
    Object.entries(table).map(([key, term]) => [
      key,
      written[key] === undefined ? undefined : buildTerm(term, written[key], [...path, key], written, read),
    ]),
  );
  if (!areTermsOf(kind, terms)) throw new Error(`unchecked terms: ${id}`);
  return {
    id,
    kind,
    label: String(written['label'] ?? id.replaceAll('_', ' ')),
    when: buildWhen(written['when']),
    ...window(written),
    terms,
    changes: buildChanges((written['changes'] ?? []) as readonly Written[], table, path, written, read),
    claims: support(written).claims,
    ...(typeof written['note'] === 'string' && { note: written['note'] }),
  };
}

function buildTerm(term: Term, value: unknown, path: Path, enclosing: Enclosing, read: Read): unknown {
  switch (term.kind) {
    case 'estimate':
      return read(value as EstimateShape, path, term.unit, enclosing);
    case 'month':
      return month(value);
    case 'payments':
      return (value as readonly Written[]).map((payment, i) =>
        buildPayment(payment, [...path, i], enclosing, read),
      );
    case 'shares':
      return Object.entries(value as Raw).map(([account, shape]) => ({
        account,
        share: read(shape as EstimateShape, [...path, account], 'share', enclosing),
      }));
    default:
      return value;
  }
}

function buildPayment(payment: Written, path: Path, enclosing: Enclosing, read: Read): Payment {
  const isTotal = payment['total'] !== undefined;
  const key = isTotal ? 'total' : 'amount';
  const from = month(payment['on'] ?? payment['from']);
  const own = payment.claims !== undefined || payment.assumption !== undefined ? payment : enclosing;
  return {
    from,
    to: payment['on'] !== undefined ? from : month(payment['to']),
    every: (payment['every'] as number | undefined) ?? 1,
    amount: read(payment[key] as EstimateShape, [...path, key], 'money', own),
    isTotal,
  };
}

function buildChanges(
  changes: readonly Written[],
  table: Readonly<Record<string, Term>>,
  path: Path,
  enclosing: Enclosing,
  read: Read,
): readonly Change[] {
  return changes.map((change, i) => {
    const own = change.claims !== undefined || change.assumption !== undefined ? change : enclosing;
    const values = Object.entries(table).flatMap(([key, term]) =>
      term.kind === 'estimate' && change[key] !== undefined
        ? [[key, read(change[key] as EstimateShape, [...path, 'changes', i, key], term.unit, own)] as const]
        : [],
    );
    return { when: buildWhen(change['when']), ...window(change), values: Object.fromEntries(values) };
  });
}

function buildWhen(when: unknown): When {
  return Object.entries((when ?? {}) as Readonly<Record<string, string | readonly string[]>>).map(
    ([issue, options]) => ({ issue, options: [options].flat() }),
  );
}

function window(written: Written) {
  return {
    ...(written['since'] !== undefined && { since: month(written['since']) }),
    ...(written['until'] !== undefined && { until: month(written['until']) }),
  };
}
