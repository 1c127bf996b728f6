import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beancountJournal, hledgerJournal } from '../src/exchange/index.ts';
import { compileLedger, type LedgerRun, monthReports, runLedger, sampleLedger } from '../src/ledger/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { compile, packageIndices } from '../src/situation/index.ts';
import { fileStore, memoryStore } from '../src/store/index.ts';
import { drawInputs, medianDraw } from '../src/study/index.ts';
import { clock, detente, processClock, root, startBench, versionOf } from './harness.ts';

/**
 * 50,000 transactions beside hledger, ledger and beancount reading the exported journal, and the worked example in 10,000
 * draws beside as many exact runs.
 */
/** A ledger of many regular payments among a few dozen accounts: 50,000 transactions in 100 months. */
function manyPayments(): string {
  const accounts = Array.from(
    { length: 40 },
    (_, i) =>
      `  a${i}: { name: Account ${i}, kind: state, opening: { EUR: ${100_000 + i} }, assumption: bench }`,
  );
  const transfers = Array.from(
    { length: 500 },
    (_, k) =>
      `  t${k}: { kind: transfer, payer: a${k % 40}, payee: a${(k * 7 + 1) % 40 === k % 40 ? (k + 1) % 40 : (k * 7 + 1) % 40}, amounts: [{ from: 2026-01, to: 2034-04, amount: ${(k % 97) + 0.25} }], assumption: bench }`,
  );
  return `ledger: many
start: 2026-01
months: 100
report_in: EUR
discount_rate: { value: 0.03, assumption: bench }
currencies: { EUR: { unit: million, decimals: 2, bank: bank } }
accounts:
  bank: { name: Bank, kind: bank }
${accounts.join('\n')}
instruments:
${transfers.join('\n')}
`;
}

const shell = `situation: many
title: Many payments
question: How fast?
as_of: 2026-01-01
ledger: ledger.yaml
actors: { one: { name: One, capability: { value: 1, assumption: bench } } }
issues:
  any:
    question: Any?
    scale: { 0: none, 100: all, assumption: bench }
    options: { stay: { at: 0, label: Stay } }
    status_quo: stay
stances: { one: { any: { position: 0, salience: 1, assumption: bench } } }
required: [one]
`;

async function planOf(store: ReturnType<typeof memoryStore>, name: string) {
  const { situation, diagnostics } = await load(store, { situation: name });
  if (situation?.ledger === undefined)
    throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  const compiled = compile(situation);
  return {
    situation,
    compiled,
    ledger: situation.ledger,
    plan: compileLedger(situation.ledger, situation, compiled),
  };
}

/** The same transactions as a plain program would keep them: an object a posting, balances in a map, sums of any size. */
function plainly({ book, plan }: LedgerRun): number {
  const balances = new Map<string, bigint>();
  for (const { legs, event, month } of book.transactions) {
    const postings = legs.flatMap(({ row: r, from, to, amount }) => [
      {
        id: `${month} ${event}`,
        account: `${plan.ledger.accounts[from]?.id}:${plan.rows[r]?.id}`,
        amount: BigInt(-amount),
      },
      {
        id: `${month} ${event}`,
        account: `${plan.ledger.accounts[to]?.id}:${plan.rows[r]?.id}`,
        amount: BigInt(amount),
      },
    ]);
    if (postings.reduce((sum, one) => sum + one.amount, 0n) !== 0n) throw new Error('unbalanced');
    for (const { account, amount } of postings) balances.set(account, (balances.get(account) ?? 0n) + amount);
  }
  return balances.size;
}

const bench = await startBench('ledger', 'The ledger: transactions and draws');
const ledgerText = manyPayments();
const many = await planOf(
  memoryStore(
    new Map([
      ['many/situation.yaml', shell],
      ['many/ledger.yaml', ledgerText],
    ]),
  ),
  'many',
);
const options = { draw: medianDraw(many.compiled), packages: [many.compiled.noDeal] };
const exact = runLedger(many.plan, options);
await bench.row({
  work: '50,000 transactions, kernel',
  peer: { name: 'plain reading of the same postings', side: clock(() => plainly(exact)) },
  ours: clock(() => runLedger(many.plan, options)),
  fair: 'ours makes the transactions, too, and keeps every month; theirs adds them up',
  wanted: { ms: 150, ratio: 1 },
  runs: 7,
});
await bench.row({
  work: 'the same as matrices with all checks',
  peer: 'our own need',
  ours: clock(() => monthReports(exact)),
  fair: '',
  runs: 3,
});

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
try {
  const [journal, beans] = [join(folder, 'many.journal'), join(folder, 'many.beancount')];
  writeFileSync(journal, hledgerJournal(exact));
  // beancount 2 knows this option by another name, and at these amounts it changes nothing.
  writeFileSync(beans, beancountJournal(exact).replace('option "tolerance_multiplier" "0"\n', ''));
  mkdirSync(join(folder, 'many'));
  writeFileSync(join(folder, 'many/situation.yaml'), shell);
  writeFileSync(join(folder, 'many/ledger.yaml'), ledgerText);
  const programs = [
    ['hledger', ['-f', journal, 'balance', '--no-total']],
    ['ledger', ['-f', journal, 'balance', '--no-total']],
    ['bean-check', ['--no-cache', beans]],
  ] as const;
  for (const [program, args] of programs) {
    const version = versionOf(program);
    await bench.row({
      work: `50,000 transactions, as a process beside ${program}`,
      peer:
        version === null
          ? `${program} is not installed`
          : { name: version, side: processClock(program, args) },
      ours: detente(['ledger', join(folder, 'many'), '--samples', '0']),
      fair: 'no: they read a journal of 50,000 entries, ours makes them from 500 rules and checks every month',
      wanted: { ratio: 1 },
      runs: 3,
    });
  }
} finally {
  rmSync(folder, { recursive: true });
}

const article = await planOf(fileStore(root), 'situations/us-russia-2025');
const medians = medianDraw(article.compiled);
const proposal = article.situation.proposals.find(({ id }) => id === 'assets_loan');
const packages = [packageIndices(article.situation, proposal?.package ?? article.situation.noDeal)];
await bench.row({
  work: 'situations/us-russia-2025, 120 months, one exact run',
  peer: 'our own need',
  ours: clock(() => runLedger(article.plan, { draw: medians, packages, months: 120 })),
  fair: '',
  wanted: { ms: 10 },
  runs: 60,
});
const draws = drawInputs(article.compiled, 1, 10_000);
await bench.row({
  work: 'the same, 48 months, 10,000 draws in columns',
  peer: {
    name: 'as many exact runs, by a fortieth of them',
    side: async () => {
      const taken = await clock(() => {
        for (let s = 0; s < 250; s++) runLedger(article.plan, { draw: medians, packages });
      })();
      return taken * 40;
    },
  },
  ours: clock(() => sampleLedger(article.plan, draws, packages, { samples: 10_000 })),
  fair: 'theirs keeps every transaction; the numbers are the same to the last bit',
  wanted: { ms: 200 },
  runs: 3,
});
bench.end();
