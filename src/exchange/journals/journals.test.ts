import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { needing } from '../../../test/shared-data.ts';
import type { LedgerRun } from '../../ledger/index.ts';
import { ledgers, run } from '../../ledger/random-ledger.case.ts';
import { daysIn, showMonth } from '../../text/index.ts';
import { beancountJournal, hledgerJournal, ledgerCsv } from './index.ts';
import { type ReadJournal, readJournal } from './journal-reader.case.ts';
import { hostileRun, hostileTexts, workedExample } from './journal-runs.case.ts';

let worked: LedgerRun;
let hostile: LedgerRun;
beforeAll(async () => {
  worked = await workedExample();
  hostile = await hostileRun();
});

const sumBy = (journal: ReadJournal['transactions'], key: (name: string, commodity: string) => string) => {
  const sums = new Map<string, bigint>();
  for (const { postings } of journal)
    for (const { name, minor, commodity } of postings) {
      const at = key(name, commodity);
      sums.set(at, (sums.get(at) ?? 0n) + minor);
    }
  return sums;
};
const isMemo = (name: string) => /^memo:/i.test(name);

/** Each transaction sums to zero by currency and by actor and currency; each assertion is the sum so far. */
function expectSound({ transactions, assertions }: ReadJournal): void {
  for (const one of transactions) {
    const byCurrency = sumBy([one], (_, commodity) => commodity);
    const byActor = sumBy([one], (name, commodity) =>
      isMemo(name) ? 'memo' : `${name.split(':')[1]} ${commodity}`,
    );
    expect([...byCurrency.values(), ...byActor.values()].every((sum) => sum === 0n)).toBe(true);
  }
  let done = 0;
  const sums = new Map<string, bigint>();
  for (const { name, minor, commodity, after } of assertions) {
    for (const [key, sum] of sumBy(transactions.slice(done, after), (...parts) => parts.join(' ')))
      sums.set(key, (sums.get(key) ?? 0n) + sum);
    done = after;
    expect(`${name} ${sums.get(`${name} ${commodity}`) ?? 0n}`).toBe(`${name} ${minor}`);
  }
}

/** Every cell of every month is what the journal's accounts have come to by then. */
function expectHoldings(journal: ReadJournal, { plan, book, holdings, start }: LedgerRun): number {
  const [currencies, accounts] = [plan.ledger.currencies.length, plan.ledger.accounts.length];
  const name = (k: number) => journal.names[k];
  let cells = 0;
  for (const [index, held] of holdings.entries()) {
    const month = start + index - 1;
    const last = `${showMonth(month)}-${daysIn(month)}`;
    const sums = sumBy(
      journal.transactions.filter(({ date }) => date <= last),
      (account, commodity) => `${account.replace(/^(assets|liabilities|memo):/i, '')} ${commodity}`,
    );
    for (const [cell, amount] of held.entries()) {
      const [row, actor] = [Math.floor(cell / book.accounts), cell % book.accounts];
      const { currency = 0, isMemo: isApart = false } = plan.rows[row] ?? {};
      const key = `${name(currencies + actor)}:${name(currencies + accounts + row)} ${name(currency)}`;
      if (isApart && !sums.has(key)) continue;
      expect(`${key} ${sums.get(key) ?? 0n}`).toBe(`${key} ${BigInt(amount)}`);
      cells++;
    }
  }
  return cells;
}

describe('journals', () => {
  const writers = { hledger: hledgerJournal, beancount: beancountJournal };
  for (const [program, write] of Object.entries(writers)) {
    test(`for ${program} balance by transaction, actor and currency, and hold what the run holds`, () => {
      for (const one of [worked, hostile]) {
        const journal = readJournal(write(one));
        expectSound(journal);
        expect(expectHoldings(journal, one)).toBeGreaterThan(one === worked ? 430 : 30);
      }
    });

    test(`for ${program} do so for any ledger, and name every change of wealth`, () => {
      fc.assert(
        fc.property(ledgers(), (file) => {
          const one = run(file);
          const journal = readJournal(write(one));
          expectSound(journal);
          expectHoldings(journal, one);
          const equity = journal.transactions.flatMap(({ postings }) =>
            postings.flatMap(({ name }) =>
              /^equity/i.test(name) ? [name.split(':')[2]?.toLowerCase()] : [],
            ),
          );
          expect(equity.filter((name) => name !== 'opening' && name !== 'conversion')).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    test(`for ${program} say of each number which instrument and which claims it comes from`, () => {
      const { transactions } = readJournal(write(hostile));
      const notes = (date: string) => transactions.filter((one) => one.date === date).map((one) => one.notes);
      expect(notes('2025-12-31')[0]?.join()).toMatch(/claims: "?third/);
      const gift = notes('2026-02-28')[0]?.join() ?? '';
      expect(gift).toMatch(/instrument: "?gift/);
      expect(gift).toMatch(/claims: "?first second/);
    });

    test(`for ${program} keep hostile text within its line, and names apart`, () => {
      const text = write(hostile);
      const { transactions, names } = readJournal(text);
      expect(
        text.split('\n').filter((line) => /^\s*(assets|Assets):thief|^2026-01-31 \* theft/.test(line)),
      ).toEqual([]);
      expect(text).not.toMatch(/[\r\t\u202e\ud800]/);
      expect(transactions.map(({ date }) => date)).not.toContain('2026-01-31');
      const [currencies, accounts] = [
        hostile.plan.ledger.currencies.length,
        hostile.plan.ledger.accounts.length,
      ];
      expect(new Set(names.slice(0, currencies)).size).toBe(currencies);
      expect(new Set(names.slice(currencies, currencies + accounts)).size).toBe(accounts);
      for (const { head } of transactions)
        expect(head).toMatch(
          program === 'hledger' ? /^\(20[\d-]+\) [^;]*$/ : /^"(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*"$/u,
        );
    });
  }

  test('write sums digit by digit', () => {
    const amounts = (text: string) => readJournal(text).transactions.flatMap(({ postings }) => postings);
    expect(hledgerJournal(hostile)).toContain('-12.345 "EUR mil l ion"');
    expect(beancountJournal(hostile)).toContain('-250 EUR-MIL-L-ION-2');
    expect(amounts(beancountJournal(worked)).some(({ minor }) => minor === -37_500_000n)).toBe(true);
  });

  test('are made of exact runs that were kept', () => {
    expect(() => beancountJournal({ ...worked, holdings: [] })).toThrow('kept');
  });
});

const hledger = needing('hledger', spawnSync('hledger', ['--version']).status === 0);

hledger.describe('hledger', () => {
  const ask = (text: string, ...options: string[]) =>
    spawnSync('hledger', ['-f', '-', ...options], {
      input: text,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });

  test('finds every account declared, every transaction balanced and every assertion met', () => {
    const some = fc.sample(ledgers(), { numRuns: 8, seed: 4 }).map((file) => run(file));
    for (const one of [worked, hostile, ...some]) {
      const { status, stderr } = ask(hledgerJournal(one), 'check', '--strict', 'ordereddates');
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  test('refuses a journal with one figure changed', () => {
    const text = hledgerJournal(worked)
      .replace('= 140150.00', '= 140150.01')
      .replace('=  140150.00', '=  140150.01');
    expect(ask(text, 'check').status).not.toBe(0);
  });

  test('computes every cell of every month as the run has it', () => {
    const text = hledgerJournal(worked);
    let cells = 0;
    for (const [index, held] of worked.holdings.entries()) {
      const next = `${showMonth(worked.start + index)}-01`;
      const { stdout } = ask(
        text,
        'balance',
        '--flat',
        '--empty',
        '--no-total',
        '--end',
        next,
        '--output-format',
        'csv',
      );
      const sums = new Map<string, number>();
      for (const [, account = '', sum = ''] of stdout.matchAll(
        /^"(?:assets|liabilities|memo):([^"]*)","([^"]*)/gm,
      ))
        sums.set(account, Math.round(Number(sum.trim()) * 100));
      for (const [cell, amount] of held.entries()) {
        const row = worked.plan.rows[Math.floor(cell / worked.book.accounts)];
        const leaf = row?.instrument === -1 ? `${row.id} deposits` : row?.id.replace(':', ' ');
        const account = `${worked.plan.ledger.accounts[cell % worked.book.accounts]?.id}:${leaf}`;
        expect(`${account} ${sums.get(account) ?? 0}`).toBe(`${account} ${amount}`);
        cells++;
      }
    }
    expect(cells).toBe(500);
  });
});

describe('ledgers as CSV', () => {
  test('have a line a posting, whose amounts add up to the holdings', () => {
    const lines = ledgerCsv(worked)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(lines[0]?.join()).toBe(
      'month,transaction,instrument,event,row,account,amount,currency,unit,flow,claims',
    );
    expect(lines).toContainEqual(
      '2026-01,2026-01-2,overnight,interest,EUR,custodian,200.00,EUR,million,interest,'.split(','),
    );
    const { plan, book, holdings, start } = worked;
    for (const [index, held] of holdings.entries())
      for (const [cell, amount] of held.entries()) {
        const row = plan.rows[Math.floor(cell / book.accounts)]?.id;
        const account = plan.ledger.accounts[cell % book.accounts]?.id;
        const month = showMonth(start + index - 1);
        const before = lines
          .slice(1)
          .filter((one) => one[4] === row && one[5] === account && (one[0] ?? '') <= month);
        expect(before.reduce((sum, one) => sum + Math.round(Number(one[6]) * 100), 0)).toBe(amount);
      }
  });

  test('hold no text that a spreadsheet would run', () => {
    const text = ledgerCsv(hostile);
    expect(text).toContain(`"'${hostileTexts.flow.replaceAll('"', '""')}"`);
    expect(text).toContain('first second');
    expect(text).not.toMatch(/(^|,|")[=+@\t]/m);
  });
});
