import {
  answersComparedFigure,
  blockingFigure,
  deadlinesFigure,
  differencesFigure,
  type Figure,
  fourTestsFigure,
  keepingFigure,
  lossWaterfallFigure,
  originFigure,
  payersFigure,
  swingFigure,
  type TestCell,
  tornadoFigure,
} from './index.ts';
import { tornadoExample } from './uncertainty/uncertainty-examples.case.ts';

/** A figure that is drawn anew for each width, from what is at hand. */
export type Redrawn = (width?: number) => Figure;

const yes = (because = ''): TestCell => ({ mark: 'yes', probability: 0.97, because });
const open = (because: string): TestCell => ({ mark: 'open', probability: 0.44, because });
const no = (because: string): TestCell => ({ mark: 'no', probability: 0.004, because });
const untested: TestCell = { mark: 'notTested', probability: null, because: '' };
const idle: TestCell = { mark: 'notApplicable', probability: null, because: '' };

const proposals = [
  {
    title: 'The upper valley keeps half of the water and opens its market',
    by: ['Upper Valley', 'Lower Valley'],
    joint: { probability: 0.41 },
    accepted: yes('all four gain'),
    ratified: open('the Assembly of the Lower Valley wavers'),
    kept: yes(),
    paidFor: yes('from the levy'),
  },
  {
    title: 'A dam for all',
    by: ['Coast'],
    joint: { probability: 0.002 },
    accepted: no('Upper Valley and Hill Country refuse'),
    ratified: idle,
    kept: untested,
    paidFor: no('the treasury of the Coast from April 2031'),
  },
  {
    title: 'Water for trade',
    by: [],
    joint: { probability: 0 },
    accepted: yes(),
    ratified: yes('six bodies, all say yes'),
    kept: no('Coast is tempted'),
    paidFor: open('Hill Country in dry years'),
  },
];

const deadlines = [
  {
    on: '2030-01-31',
    words: 'The licence of the dam ends, and the water is shared as before the treaty',
    range: null,
  },
  { on: '2030-02-05', words: 'The treaty on the springs lapses', range: null },
  { on: '2030-04', words: 'The treasury of the Coast is used up', range: 'Feb to May 2030' },
  { on: '2030-07-31', words: 'Tariffs end unless all renew them', range: null },
  { on: '2031-06-30', words: 'The guarantee of the Upper Valley ends', range: null },
];

const council = Array.from({ length: 12 }, (_, i) => ({
  name: `Canton ${String.fromCharCode(65 + i)}`,
  side: i === 1 || i > 9 ? ('no' as const) : i === 3 || i === 6 ? ('open' as const) : ('yes' as const),
  share: (12 - i) / 78,
  ...(i < 3 ? { actor: i } : {}),
}));

const crowd = Array.from({ length: 27 }, (_, i) => ({
  name: i === 4 ? 'A canton with a very long name' : `Canton ${i + 1}`,
  side: i % 3 === 1 ? ('yes' as const) : ('no' as const),
  share: (27 - i) / 378,
}));

const chains = [
  ['Morning Post', 'Radio Coast', 'Valley Weekly'],
  ['Morning Post', 'Radio Coast', 'Valley Weekly'],
  ['Morning Post', 'Hill Herald'],
  ['Morning Post'],
  ['Evening News of the Lower Valley and the Hill Country', 'Valley Weekly'],
  [],
];

const guarantors = ['Upper Valley', 'Lower Valley', 'Coast', 'Hill Country'].map((name, actor) => ({
  name,
  actor,
  amount: 60 / (actor + 1),
}));
const small = Array.from({ length: 12 }, (_, i) => ({ name: `Canton ${i + 1}`, amount: 0.2 * (i + 1) }));

const actors = ['Upper Valley', 'Lower Valley', 'Coast', 'Hill Country'];
const issues = [
  'Who gets the water?',
  'Is trade open?',
  'Who pays for the dam?',
  'Who sits on the commission?',
];
const many = [...issues, 'Where is the border?', 'What of the old treaty?', 'Fishing', 'Roads'];

function differences(of: readonly string[]) {
  return actors.flatMap((actor, i) =>
    of.flatMap((issue, j) => {
      const k = 3 * i + 5 * j;
      if (k % 4 === 1 || actor === 'Coast') return [];
      const kind =
        k % 11 === 0 ? ('added' as const) : k % 13 === 0 ? ('removed' as const) : ('changed' as const);
      const moved =
        k % 3 === 0
          ? { position: 7 * (i + 1) - 12 * j, salience: null }
          : { position: null, salience: 0.05 * (i - 2) };
      return [{ actor, issue, kind, ...(kind === 'changed' ? moved : { position: null, salience: null }) }];
    }),
  );
}

const keeping = [
  { name: 'Upper Valley', actor: 0, probability: 0.31, criticalPatience: 0.94, bondNeeded: 0.127 },
  { name: 'Lower Valley', actor: 1, probability: 0.99, criticalPatience: 0.12, bondNeeded: 0.004 },
  { name: 'Coast', actor: 2, probability: 0.62, criticalPatience: 'infinite' as const, bondNeeded: 0.08 },
  { name: 'Union of the Hill Country', actor: 7, probability: 1, criticalPatience: null, bondNeeded: null },
];

/** Every figure that is drawn anew for a width, small and large. */
export const redrawn: readonly Redrawn[] = [
  (width) => fourTestsFigure({ id: 'three', rows: proposals }, width),
  (width) => deadlinesFigure({ id: 'five', asOf: '2029-12-19', deadlines }, width),
  (width) => deadlinesFigure({ id: 'one', asOf: '2029-12-19', deadlines: deadlines.slice(2, 3) }, width),
  (width) =>
    blockingFigure(
      {
        id: 'council',
        body: 'Council of Cantons, by two thirds',
        members: council,
        stops: { members: 6, share: 0.35, fewest: 4 },
      },
      width,
    ),
  (width) =>
    blockingFigure(
      { id: 'crowd', body: 'Diet', members: crowd, stops: { members: 13, share: 0.35, fewest: 4 } },
      width,
    ),
  (width) => originFigure({ id: 'ministry', origin: 'Ministry of Waters', chains }, width),
  (width) =>
    lossWaterfallFigure(
      {
        id: 'four',
        title: 'If all of the loan is demanded at once',
        unit: 'CHF bn',
        parts: guarantors,
        uncovered: 17.5,
      },
      width,
    ),
  (width) =>
    lossWaterfallFigure(
      {
        id: 'many',
        title: 'If all of the loan is demanded at once',
        unit: 'CHF bn',
        parts: [...guarantors, ...small],
        uncovered: 0,
      },
      width,
    ),
  (width) =>
    differencesFigure(
      { id: 'four', title: 'May against June', actors, issues, differences: differences(issues) },
      width,
    ),
  (width) =>
    differencesFigure(
      { id: 'many', title: 'May against June', actors, issues: many, differences: differences(many) },
      width,
    ),
  (width) =>
    answersComparedFigure(
      {
        id: 'three',
        title: 'May against June',
        answers: proposals.map(({ title }, i) => ({
          title,
          from: i === 1 ? null : 0.3 * i + 0.002,
          to: 0.5 * i + 0.003,
        })),
      },
      width,
    ),
  (width) => tornadoFigure(tornadoExample, width),
  (width) =>
    swingFigure(
      {
        id: 'water',
        title: 'Water for trade',
        swings: proposals.map(({ title }, k) => ({
          name: title,
          test: k === 1 ? 'all four' : 'accepted',
          low: { value: 0.2 * k, probability: [0.31, 1, 0][k] ?? 0 },
          high: { value: 0.2 * k + 0.5, probability: [0.52, 0.002, 1][k] ?? 0 },
          tipping: k === 2 ? 0.48 : null,
        })),
      },
      width,
    ),
  (width) =>
    payersFigure(
      {
        id: 'dam',
        title: 'Who pays for the dam',
        unit: 'CHF bn',
        budgets: proposals.map(({ title }, k) => ({
          title,
          payers: [...guarantors, ...small].map((one) => ({ ...one, amount: one.amount / (k + 1) })),
          unpaid: 30 * k,
        })),
      },
      width,
    ),
  (width) => keepingFigure({ id: 'water', title: 'Water for trade', actors: keeping }, width),
];
