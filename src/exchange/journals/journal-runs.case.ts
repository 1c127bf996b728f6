import { resolve } from 'node:path';
import { compileLedger, type LedgerRun, runLedger } from '../../ledger/index.ts';
import { load } from '../../operations/shared/load.ts';
import { compile, packageIndices } from '../../situation/index.ts';
import { fileStore, memoryStore, type Store } from '../../store/index.ts';
import { medianDraw } from '../../study/index.ts';

/** The first proposal of a situation, run with the medians of all numbers. */
async function runOf(store: Store, situationPath: string): Promise<LedgerRun> {
  const { situation, diagnostics } = await load(store, { situation: situationPath });
  if (situation?.ledger === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const compiled = compile(situation);
  const chosen = packageIndices(situation, situation.proposals[0]?.package ?? situation.noDeal);
  return runLedger(compileLedger(situation.ledger, situation, compiled), {
    draw: medianDraw(compiled),
    packages: [chosen],
  });
}

const project = () => fileStore(resolve(import.meta.dirname, '../../..'));

/** The constructed case that is checked by hand. */
export const workedExample = () => runOf(project(), 'catalog/custody-and-guarantees');

const theft = '2026-01-31 * theft\n    assets:thief  1 "EUR"\n';

/** Names, labels, units and flows that would end a line, a name or a quotation, or that a spreadsheet would run. */
export const hostileTexts = {
  label: `=HYPERLINK("x")"; \\ | (code) 🙂 \u202e\ud800\r\n${theft}`,
  name: `\n${theft}; comment`,
  flow: '=1+1; "a"  b:c [d]\n(e)\t🙂',
  unit: 'mil"l; ion\n\\',
};

export function hostileRun(): Promise<LedgerRun> {
  const { label, name, flow, unit } = hostileTexts;
  const payment = [{ on: '2026-02', amount: 12.345 }];
  const cited = [{ on: '2026-02', amount: { value: 12.345, claims: ['second'] } }];
  const support = { assumption: 'made up' };
  const ledger = {
    ledger: 'hostile',
    start: '2026-01',
    months: 3,
    report_in: 'EUR',
    discount_rate: { value: 0, ...support },
    currencies: {
      EUR: { unit, decimals: 3, bank: 'bank' },
      Eur: { unit, decimals: 0, bank: 'bank' },
    },
    rates: [{ quote: 'Eur per EUR', value: 2, ...support }],
    accounts: {
      a_b: { name, kind: 'state', opening: { EUR: { value: 1000, claims: ['third'] }, Eur: 7 }, ...support },
      'a-b': { name, kind: 'company' },
      'A-b': { name: label, kind: 'union' },
      bank: { name: 'Bank', kind: 'bank' },
    },
    instruments: {
      gift: { kind: 'transfer', label, payer: 'a_b', payee: 'A-b', amounts: cited, flow, claims: ['first'] },
      Gift: {
        kind: 'transfer',
        payer: 'A-b',
        payee: 'a-b',
        amounts: payment,
        flow: '=1+1; [a] "b" c',
        ...support,
      },
      change: {
        kind: 'conversion',
        label: `(${label}`,
        account: 'a_b',
        dealer: 'bank',
        sells: 'EUR',
        buys: 'Eur',
        amounts: [{ on: '2026-03', amount: 100 }],
        rate: 2.5,
        ...support,
      },
    },
    ...support,
  };
  const situation = {
    situation: 'hostile',
    title: 'Hostile',
    question: 'Is it safe?',
    as_of: '2026-01-01',
    ledger: 'ledger.yaml',
    evidence: 'evidence.yaml',
    actors: { one: { name: 'One', capability: { value: 1, ...support } } },
    issues: {
      all: {
        question: 'What?',
        scale: { 0: 'none', 100: 'all', ...support },
        options: { kept: { at: 0, label: 'Kept' }, given: { at: 100, label: 'Given' } },
        status_quo: 'kept',
      },
    },
    stances: { one: { all: { position: 0, salience: 1, ...support } } },
    required: ['one'],
  };
  const files = new Map([
    ['h/situation.yaml', JSON.stringify(situation)],
    ['h/ledger.yaml', JSON.stringify(ledger)],
    ['h/evidence.yaml', JSON.stringify(evidence)],
  ]);
  return runOf(memoryStore(files), 'h');
}

const claim = {
  statement: 'Money is given.',
  type: 'fact',
  report: 'report',
  passages: [{ fingerprint: '0123456789abcdef', length: 5 }],
  source: 'paper',
  chain: ['paper'],
  credibility: 2,
};
const evidence = {
  evidence: 'hostile',
  graded: { by: 'nobody', on: '2026-01-01' },
  sources: { paper: { name: 'Paper', kind: 'outlet', reliability: [{ grade: 'B', why: 'made up' }] } },
  reports: {
    report: {
      title: 'Gifts',
      publisher: 'paper',
      published: { on: '2026-01-01', basis: 'stated' },
      language: 'en',
    },
  },
  claims: { first: claim, second: claim, third: claim },
};
