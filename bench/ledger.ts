import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hledgerJournal } from '../src/exchange/index.ts';
import { compileLedger, type LedgerRun, monthReports, runLedger, sampleLedger } from '../src/ledger/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { compile, packageIndices } from '../src/situation/index.ts';
import { fileStore, memoryStore } from '../src/store/index.ts';
import { drawInputs, medianDraw } from '../src/study/index.ts';

/**
 * The ledger against a plain reading of the same transactions: one object a posting, balances in a map by name, sums in
 * arbitrary precision. Where hledger is installed it reads the exported journal, too.
 */
function timed<T>(runs: number, work: () => T): { readonly ms: number; readonly result: T } {
  const times: number[] = [];
  let result = work();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = work();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[times.length >> 1] as number, result };
}

function row(name: string, ms: number, words: string): void {
  console.log(`${name.padEnd(58)} ${ms.toFixed(1).padStart(9)} ms   ${words}`);
}

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

/** The same transactions as a plain program would keep them. */
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

console.log(`Node ${process.version}, one thread\n`);
const many = await planOf(
  memoryStore(
    new Map([
      ['many/situation.yaml', shell],
      ['many/ledger.yaml', manyPayments()],
    ]),
  ),
  'many',
);
const draw = medianDraw(many.compiled);
const options = { draw, packages: [many.compiled.noDeal] };
const exact = timed(7, () => runLedger(many.plan, options));
const posted = exact.result.book.transactions.length;
const plain = timed(5, () => plainly(exact.result));
row(
  `${posted.toLocaleString('en-GB')} transactions, exact`,
  exact.ms,
  `wanted: at most 150 ms; ${(plain.ms / exact.ms).toPrecision(2)} times a plain reading of the result (${plain.ms.toFixed(0)} ms)`,
);
const reports = timed(3, () => monthReports(exact.result));
row('the same as matrices with all checks', reports.ms, `${reports.result.length} months`);
hledger(exact.result, exact.ms);

const article = await planOf(fileStore(process.cwd()), 'situations/us-russia-2025').catch(
  (error: unknown) => {
    console.log(`the worked example has no ledger: ${error instanceof Error ? error.message : ''}`);
    return undefined;
  },
);
if (article !== undefined) {
  const medians = medianDraw(article.compiled);
  const proposal =
    article.situation.proposals.find(({ id }) => id === 'assets_loan') ?? article.situation.proposals[0];
  const chosen = packageIndices(article.situation, proposal?.package ?? article.situation.noDeal);
  const long = timed(60, () => runLedger(article.plan, { draw: medians, packages: [chosen], months: 120 }));
  row(
    'situations/us-russia-2025, 120 months, exact',
    long.ms,
    `wanted: at most 10 ms; ${long.result.book.transactions.length} transactions`,
  );
  const draws = drawInputs(article.compiled, 1, 10_000);
  for (const months of [article.ledger.months, 120]) {
    const sampled = timed(1, () => sampleLedger(article.plan, draws, [chosen], { samples: 10_000, months }));
    const slow = timed(1, () => {
      for (let s = 0; s < 20; s++) runLedger(article.plan, { draw: medians, packages: [chosen], months });
    });
    row(
      `the same, 10,000 draws, ${months} months`,
      sampled.ms,
      `wanted: at most 5,000 ms; ${((slow.ms * 500) / sampled.ms).toPrecision(2)} times as fast as exact runs`,
    );
  }
}

/** The exported journal in hledger, where it is installed. */
function hledger(run: LedgerRun, ms: number): void {
  if (spawnSync('hledger', ['--version']).status !== 0) {
    console.log('hledger is absent: its reading of the journal is not timed');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  try {
    const path = join(folder, 'many.journal');
    writeFileSync(path, hledgerJournal(run));
    const start = performance.now();
    const { status } = spawnSync('hledger', ['-f', path, 'balance', '--no-total'], { maxBuffer: 1 << 28 });
    const took = performance.now() - start;
    row(
      'hledger, balances of the exported journal',
      took,
      status === 0 ? `${(took / ms).toPrecision(3)} times as long as the run` : 'it refused the journal',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
