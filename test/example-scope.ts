import { z } from 'zod';
import { newCollector } from '../src/diagnostics/index.ts';
import { loadEvidence } from '../src/evidence/index.ts';
import { forecast } from '../src/forecast/index.ts';
import { exactRun, fund } from '../src/ledger/index.ts';
import type { ReportData } from '../src/report/index.ts';
import { loadSituation } from '../src/situation/index.ts';
import { type Conflict, stability } from '../src/stability/index.ts';
import { memoryStore } from '../src/store/index.ts';
import { makeStudy } from '../src/study/index.ts';
import { readYaml } from '../src/text/index.ts';
import { plainPromise, verdict } from '../src/verdict/index.ts';
import { catalogues } from '../src/words/index.ts';
import { small } from './helpers.ts';

const { evidence } = loadEvidence(readYaml('evidence.yaml', small.evidence));
if (evidence === undefined) throw new Error('the small evidence does not load');
const { situation } = loadSituation(readYaml('situation.yaml', small.situation), evidence, {
  inputsHash: '',
});
if (situation === undefined) throw new Error('the small situation does not load');

/** The same with money: where trade is open, the north gives the south ten million. */
const withMoney = loadSituation(
  readYaml('situation.yaml', `${small.situation}ledger: ledger.yaml\n`),
  evidence,
  {
    inputsHash: '',
    ledger: readYaml(
      'ledger.yaml',
      `ledger: gifts
assumption: made up
start: 2026-01
months: 3
report_in: EUR
discount_rate: 0
currencies: { EUR: { unit: million, bank: bank } }
accounts:
  north_state: { name: North, kind: state, actor: north, opening: { EUR: 100 }, claims: [k1] }
  south_state: { name: South, kind: state, actor: south }
  bank: { name: Bank, kind: bank }
instruments:
  gift:
    kind: transfer
    payer: north_state
    payee: south_state
    amounts: [{ on: 2026-02, amount: 10 }]
    when: { trade: open }
    claims: [k2]
`,
    ),
  },
).situation;
if (withMoney === undefined) throw new Error('the small ledger does not load');
const { study: funded, runs } = fund(makeStudy(withMoney, { seed: 1, samples: 200 }));
if (runs === undefined) throw new Error('the small ledger has no runs');
const swap = Int32Array.of(1, 1);
const study = makeStudy(situation, { seed: 1, samples: 200 });
const judged = verdict(
  study,
  {
    ...plainPromise,
    proposal: 'swap',
    title: 'Water for trade',
    package: { water: 'half', trade: 'open' },
    required: ['north', 'south'],
  },
  { isForExperts: true },
);

/** What a brief and a report are written from. */
const reportData: ReportData = {
  situation,
  verdicts: [judged],
  forbidden: [],
  moves: [],
  ifMembers: new Map(),
  forecast: forecast(study),
  replays: null,
  deals: null,
  dealAnswers: null,
  money: null,
  votes: null,
  anchoring: null,
  texts: [],
  about: {
    operation: 'brief',
    detente: '0',
    node: '20',
    seed: 1,
    samples: 200,
    asOf: '2026-01-10',
    set: [],
    inputs: '',
    notYetKnown: situation.notYetKnown,
  },
  diagnostics: [],
  command: 'detente brief small',
};

/** Consumption out of income and wealth, government spending given: the smallest model that has a steady state. */
const economy = `kind: equations
title: Government money
parameters: { a: 0.6, b: 0.4, theta: 0.2, G: 20 }
equations: |
  Y = C + G
  YD = Y - theta*Y
  C = a*YD + b*H[-1]
  d(H) = YD - C
periods: 10
`;

/** The prisoner's dilemma: state 0, nobody defects; 1 and 2, one alone does; 3, both do. */
const dilemma: Conflict = {
  actors: ['a', 'b'],
  graph: {
    kind: 'product',
    factors: [
      { name: 'a defects', options: ['N', 'Y'], controllers: [0] },
      { name: 'b defects', options: ['N', 'Y'], controllers: [1] },
    ],
    decimals: Int32Array.of(0, 1, 2, 3),
  },
  ranks: [Int32Array.of(2, 3, 0, 1), Int32Array.of(2, 0, 3, 1)],
};

/** Three actors on one dimension from 0 to 100. */
const table = {
  names: ['a', 'b', 'c'],
  dimensions: ['tax'],
  capability: Float64Array.of(1, 2, 1),
  positions: Float64Array.of(0, 30, 100),
  salience: Float64Array.of(1, 1, 1),
  range: [0, 100],
};

/** What examples of docstrings may use beside their stage: a situation of two actors and two issues, drawn 200 times. */
export const exampleScope = {
  evidence,
  situation,
  study,
  /** The same situation with a ledger: its study, the runs of its ledger, and that of the package `swap`. */
  funded,
  runs,
  swap,
  run: exactRun(runs, swap),
  judged,
  reportData,
  economy,
  catalogue: catalogues.en,
  store: memoryStore(new Map()),
  memoryStore,
  stability,
  dilemma,
  /** The same, where a does not know what it thinks of both defecting. */
  uncertain: {
    ...dilemma,
    low: [Float64Array.of(2, 3, 0, 1), Float64Array.of(2, 0, 3, 1)],
    high: [Float64Array.of(2, 3, 0, 2.5), Float64Array.of(2, 0, 3, 1)],
  },
  table,
  catalogues,
  newCollector,
  readYaml,
  z,
};
