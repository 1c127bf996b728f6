import type { Enclosing, EstimateShape } from '../estimate-types.ts';
import { type InstrumentKind, kinds } from '../ledger/kinds.ts';
import type { LedgerFile } from '../ledger/schema.ts';
import type { Term } from '../ledger/terms.ts';
import { conditionsAt } from './choices.ts';
import { isPartKnown } from './knowledge.ts';
import { numberAt } from './number-at.ts';
import { type Looking, withoutLater } from './parts-at.ts';

type Written = Readonly<Record<string, unknown>> & Enclosing;
type InstrumentFile = LedgerFile['instruments'][string];

/**
 * The money as it was known. Sums have no whole scale to fall back upon: an instrument of which a sum was not yet known was
 * not known itself, and no ledger was, where a rate of exchange or of discount was missing.
 */
export function ledgerAt(file: LedgerFile, looking: Looking): LedgerFile | undefined {
  const { sieve, knowledge } = looking;
  const accounts = knownAccounts(file, looking);
  const instruments = instrumentsAt(file, new Set(Object.keys(accounts)), looking);
  const rates = sieve.list(['rates'], file.rates ?? [], null, (rate) =>
    isPartKnown({ known: rate.known }, knowledge) && numberAt(rate.value, rate, knowledge) !== undefined
      ? rate
      : undefined,
  );
  const quoted = new Set(rates.map(({ quote }) => quote));
  const isWhole =
    numberAt(file.discount_rate, file, knowledge) !== undefined &&
    (file.rates ?? []).every(({ quote }) => quoted.has(quote));
  if (!isWhole) {
    for (const id of Object.keys(instruments)) sieve.leave('instruments', ['instruments', id]);
    return undefined;
  }
  return {
    ...file,
    ...(file.rates !== undefined && { rates }),
    accounts: stillUsed(file, accounts, instruments, looking),
    instruments,
    ...(file.worth_of_money !== undefined && {
      worth_of_money: sieve.map(['worth_of_money'], file.worth_of_money, null, (entry) =>
        numberAt(entry.worth, entry, knowledge) === undefined ? undefined : entry,
      ),
    }),
  };
}

function knownAccounts({ accounts }: LedgerFile, looking: Looking): LedgerFile['accounts'] {
  const { sieve, knowledge } = looking;
  return sieve.map(['accounts'], accounts, null, (account, id) => {
    if (!isPartKnown({ known: account.known }, knowledge)) return undefined;
    const sums = (key: 'opening' | 'credit') => {
      const written = account[key];
      const path = ['accounts', id, key];
      return (
        written && {
          [key]: sieve.map(path, written, 'numbers', (shape) =>
            numberAt(shape, account, knowledge) === undefined ? undefined : shape,
          ),
        }
      );
    };
    return { ...account, ...sums('opening'), ...sums('credit') };
  });
}

/** Instruments known by themselves; then, again and again, without those that need one that was not. */
function instrumentsAt(
  file: LedgerFile,
  accounts: ReadonlySet<string>,
  looking: Looking,
): LedgerFile['instruments'] {
  const found = new Map<string, Written>();
  for (const [id, written] of Object.entries(file.instruments)) {
    const known = instrumentAt(id, written as Written & InstrumentFile, accounts, looking);
    if (known !== undefined) found.set(id, known);
  }
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const [id, written] of found) {
      const known = withKnownTerms(written, (other) => found.has(other));
      if (known === undefined) found.delete(id);
      else found.set(id, known);
    }
  }
  return looking.sieve.map(
    ['instruments'],
    file.instruments,
    'instruments',
    (_, id) => found.get(id) as InstrumentFile | undefined,
  );
}

function termsOf(kind: unknown): readonly (readonly [string, Term])[] {
  return Object.entries(kinds[kind as InstrumentKind]);
}

function instrumentAt(
  id: string,
  written: Written,
  accounts: ReadonlySet<string>,
  looking: Looking,
): Written | undefined {
  const { choices, sieve, knowledge } = looking;
  const { when, changes } = written as { when?: Record<string, string>; changes?: readonly Written[] };
  const conditions = conditionsAt(when ?? {}, choices);
  if (!isPartKnown(written, knowledge) || conditions === undefined) return undefined;
  const terms: Record<string, unknown> = {};
  for (const [key, term] of termsOf(written['kind'])) {
    const value = written[key];
    if (value === undefined) continue;
    const known = termAt(term, value, [id, key], written, accounts, looking);
    if (known === undefined && term.optional !== true) return undefined;
    terms[key] = known;
  }
  // A line of credit is both or none.
  if (terms['creditor'] === undefined || terms['credit_limit'] === undefined)
    for (const key of ['creditor', 'credit_limit']) if (key in terms) terms[key] = undefined;
  const path = ['instruments', id, 'changes'];
  return {
    ...written,
    ...terms,
    ...(when !== undefined && { when: conditions }),
    ...(changes !== undefined && {
      changes: sieve.list(path, changes, null, (change, i) =>
        changeAt(change, written, [...path, i], looking),
      ),
    }),
  };
}

/** A term as it was known; undefined where it was not. */
function termAt(
  term: Term,
  value: unknown,
  [id, key]: readonly [string, string],
  enclosing: Enclosing,
  accounts: ReadonlySet<string>,
  { sieve, knowledge }: Looking,
): unknown {
  const isKnown = (shape: unknown, around: Enclosing) =>
    numberAt(shape as EstimateShape, around, knowledge) !== undefined;
  const path = ['instruments', id, key];
  switch (term.kind) {
    case 'account':
      return accounts.has(String(value)) ? value : undefined;
    case 'estimate':
      return isKnown(value, enclosing) ? value : undefined;
    case 'payments': {
      const kept = sieve.list(path, value as readonly Written[], null, (payment) => {
        const own = payment.claims === undefined && payment.assumption === undefined ? enclosing : payment;
        return isKnown(payment['total'] ?? payment['amount'], own) ? payment : undefined;
      });
      return kept.length === 0 && (value as readonly unknown[]).length > 0 ? undefined : kept;
    }
    case 'shares':
      return Object.entries(value as Written).every(
        ([account, share]) => accounts.has(account) && isKnown(share, enclosing),
      )
        ? value
        : undefined;
    default:
      return value;
  }
}

function changeAt(
  change: Written,
  instrument: Written,
  path: readonly (string | number)[],
  looking: Looking,
): Written | undefined {
  const { when } = change as { when?: Record<string, string> };
  const conditions = conditionsAt(when ?? {}, looking.choices);
  if (!isPartKnown(change, looking.knowledge) || conditions === undefined) return undefined;
  const own = change.claims === undefined && change.assumption === undefined ? instrument : change;
  const numbers = termsOf(instrument['kind']).flatMap(([key, { kind }]) =>
    kind === 'estimate' && change[key] !== undefined ? [key] : [],
  );
  const known = withoutLater(change, numbers, path, looking, own);
  return { ...known, ...(when !== undefined && { when: conditions }) };
}

/** An instrument without others that were not known; undefined where it cannot do without one. */
function withKnownTerms(written: Written, isKnown: (id: string) => boolean): Written | undefined {
  const terms: Record<string, unknown> = {};
  for (const [key, { kind, optional }] of termsOf(written['kind'])) {
    const value = written[key];
    if (value === undefined) continue;
    if (kind === 'instruments') terms[key] = (value as readonly string[]).filter(isKnown);
    if (kind !== 'instrument' || isKnown(String(value))) continue;
    if (optional !== true) return undefined;
    terms[key] = undefined;
  }
  return { ...written, ...terms };
}

/** Accounts without those that nothing but an instrument left out has used. */
function stillUsed(
  file: LedgerFile,
  accounts: LedgerFile['accounts'],
  instruments: LedgerFile['instruments'],
  { sieve }: Looking,
): LedgerFile['accounts'] {
  const before = accountsOf(file.instruments);
  const after = accountsOf(instruments);
  const banks = new Set(Object.values(file.currencies).map(({ bank }) => bank));
  return sieve.map(['accounts'], accounts, null, (account, id) =>
    after.has(id) || banks.has(id) || !before.has(id) ? account : undefined,
  );
}

function accountsOf(instruments: LedgerFile['instruments']): ReadonlySet<string> {
  const used = new Set<string>();
  for (const written of Object.values(instruments) as readonly Written[])
    for (const [key, { kind }] of termsOf(written['kind'])) {
      const value = written[key];
      if (kind === 'account' && typeof value === 'string') used.add(value);
      if (kind === 'shares') for (const account of Object.keys(value ?? {})) used.add(account);
    }
  return used;
}
