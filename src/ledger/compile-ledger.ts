import {
  type Compiled,
  currencyOfInstrument,
  type Ledger,
  type Situation,
  type When,
} from '../situation/index.ts';

/** A row of the balance sheet. Memo rows (guarantees, pledges, claims in dispute) are no one's wealth. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly currency: number;
  /** −1 for the deposits of a currency. */
  readonly instrument: number;
  readonly isMemo: boolean;
}

/** A ledger with its names turned into indices, once. */
export interface CompiledLedger {
  readonly ledger: Ledger;
  readonly compiled: Compiled;
  /** Names of the options of each issue. */
  readonly options: readonly (readonly string[])[];
  readonly accountOf: ReadonlyMap<string, number>;
  readonly currencyOf: ReadonlyMap<string, number>;
  readonly instrumentOf: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  /** First row of each instrument; its further rows follow. */
  readonly firstRow: Int32Array;
  /** Currency of each instrument, by what it moves first. */
  readonly currencies: Int32Array;
  /** Accounts that may owe without limit: banks, whose liability money is, and the rest of the world. */
  readonly isBoundless: Uint8Array;
}

/** Rows that an instrument adds, by kind; memo rows are marked. */
const rowsOf: Readonly<
  Record<string, readonly { readonly suffix: string; readonly label: string; readonly isMemo?: true }[]>
> = {
  custody: [{ suffix: '', label: 'custody claim' }],
  securities: [{ suffix: '', label: 'securities' }],
  levy: [{ suffix: 'payable', label: 'levy payable' }],
  zero_coupon: [{ suffix: '', label: 'zero-coupon obligation' }],
  loan: [{ suffix: '', label: 'loan' }],
  guarantee: [
    { suffix: 'recourse', label: 'recourse' },
    { suffix: 'arrears', label: 'arrears of guarantors' },
    { suffix: 'undrawn', label: 'guarantee (memo)', isMemo: true },
  ],
  pledge: [{ suffix: '', label: 'pledge (memo)', isMemo: true }],
  seizure: [{ suffix: 'dispute', label: 'claim in dispute (memo)', isMemo: true }],
  fund: [{ suffix: '', label: 'equity' }],
  budget: [{ suffix: 'credit', label: 'credit line' }],
};

/**
 * A ledger as rows, accounts and indices: what a run reads.
 *
 * @example
 * const { situation, compiled } = funded;
 * compileLedger(situation.ledger, situation, compiled).rows.map(({ id }) => id) // => ['EUR']
 */
export function compileLedger(
  ledger: Ledger,
  { issues }: Pick<Situation, 'issues'>,
  compiled: Compiled,
): CompiledLedger {
  const indexOf = (items: readonly { readonly id: string }[]) =>
    new Map(items.map(({ id }, index) => [id, index]));
  const currencyOf = indexOf(ledger.currencies);
  const instrumentOf = indexOf(ledger.instruments);
  const currencies = Int32Array.from(
    ledger.instruments,
    (one) => currencyOf.get(currencyOfInstrument(ledger, one)) ?? 0,
  );
  const rows: Row[] = ledger.currencies.map(({ id }, currency) => ({
    id,
    label: `deposits in ${id}`,
    currency,
    instrument: -1,
    isMemo: false,
  }));
  const firstRow = new Int32Array(ledger.instruments.length).fill(-1);
  for (const [index, { id, kind, label }] of ledger.instruments.entries()) {
    firstRow[index] = rows.length;
    for (const added of rowsOf[kind] ?? [])
      rows.push({
        id: added.suffix === '' ? id : `${id}:${added.suffix}`,
        label: added.suffix === '' ? label : `${label}: ${added.label}`,
        currency: currencies[index],
        instrument: index,
        isMemo: added.isMemo === true,
      });
  }
  return {
    ledger,
    compiled,
    options: issues.map(({ options }) => options.map(({ id }) => id)),
    accountOf: indexOf(ledger.accounts),
    currencyOf,
    instrumentOf,
    rows,
    firstRow,
    currencies,
    isBoundless: Uint8Array.from(ledger.accounts, ({ kind }) =>
      kind === 'bank' || kind === 'rest_of_world' ? 1 : 0,
    ),
  };
}

/** Does a package meet the conditions of an instrument or a change? */
export function holds(when: When, { compiled, options }: CompiledLedger, chosen: Int32Array): boolean {
  return when.every(({ issue, options: wanted }) => {
    const j = compiled.issues.indexOf(issue);
    return wanted.includes(options[j]?.[chosen[j]] ?? '');
  });
}
