import { expect } from 'vitest';
import { type LedgerRun, monthReports, type Transaction } from './index.ts';

/** What an account holds of a row at the end of a run. */
export function held({ plan, book }: LedgerRun, row: string, account: string): number {
  const r = plan.rows.findIndex(({ id }) => id === row);
  return book.holdings[r * book.accounts + (plan.accountOf.get(account) as number)] as number;
}

/** Makes all transactions again from the openings; tells what is held after each. */
export function replay(
  { book, holdings }: LedgerRun,
  after: (holdings: Float64Array, transaction: Transaction) => void,
): void {
  const cells = Float64Array.from(holdings[0] ?? []);
  const add = (cell: number, amount: number) => {
    cells[cell] = (cells[cell] as number) + amount;
  };
  for (const one of book.transactions) {
    for (const { row, from, to, amount } of one.legs) {
      if (amount < 0) throw new Error(`${one.event} moves ${amount}`);
      add(row * book.accounts + from, -amount);
      add(row * book.accounts + to, amount);
    }
    after(cells, one);
  }
}

/** Every transaction changes wealth by its flow alone, rows and wealth sum to zero, and nothing changes in between. */
export function expectBalanced(run: LedgerRun): void {
  for (const { checks } of monthReports(run)) {
    const { noNegativeCash: _, ...balanced } = checks;
    expect(Object.values(balanced)).toEqual([true, true, true, true]);
  }
  for (const { amount } of run.book.shortfalls) expect(amount).toBeGreaterThan(0);
  const closing = new Map<number, Float64Array>();
  replay(run, (cells, { month }) => {
    closing.set(month, Float64Array.from(cells));
  });
  let expected = run.holdings[0] ?? new Float64Array();
  for (const [index, holdings] of run.holdings.entries()) {
    expected = closing.get(run.start + index - 1) ?? expected;
    expect(holdings.every((amount, cell) => amount === expected[cell])).toBe(true);
  }
}

/** Who is neither a bank nor the rest of the world pays only what it has, and what its credit line gives. */
export function expectCash(run: LedgerRun): void {
  const { ledger, isBoundless } = run.plan;
  const least = new Float64Array(ledger.currencies.length * run.book.accounts);
  for (const [a, { credit }] of ledger.accounts.entries())
    for (const { currency, limit } of credit) {
      const c = run.plan.currencyOf.get(currency) as number;
      least[c * run.book.accounts + a] = -Math.round(limit.median * 100);
    }
  replay(run, (cells, { event }) => {
    for (let cell = 0; cell < least.length; cell++) {
      const account = cell % run.book.accounts;
      if (isBoundless[account] === 0 && (cells[cell] as number) < (least[cell] as number))
        throw new Error(`${ledger.accounts[account]?.id} cannot pay for ${event}`);
    }
  });
}

const issuers: Readonly<Record<string, string>> = {
  custody: 'custodian',
  securities: 'issuer',
  levy: 'payer',
  zero_coupon: 'issuer',
  loan: 'borrower',
  fund: 'fund',
  budget: 'account',
};

/** A row is owed by its issuer and by nobody else. */
export function expectIssuers({ plan, book, holdings }: LedgerRun): void {
  for (const [r, { instrument, id }] of plan.rows.entries()) {
    const one = plan.ledger.instruments[instrument];
    const term = issuers[one?.kind ?? ''];
    if (one === undefined || term === undefined) continue;
    const issuer = plan.accountOf.get(String((one.terms as Readonly<Record<string, unknown>>)[term] ?? ''));
    for (const cells of holdings)
      for (let a = 0; a < book.accounts; a++) {
        const amount = cells[r * book.accounts + a] as number;
        if (a === issuer ? amount > 0 : amount < 0) throw new Error(`${id} of account ${a}: ${amount}`);
      }
  }
}
