import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, small } from '../../test/helpers.ts';
import { exactRun, fund, ledgerRuns, monthDeltas } from '../ledger/index.ts';
import { load } from '../operations/shared/load.ts';
import { packageIndices } from '../situation/index.ts';
import { memoryStore } from '../store/index.ts';
import { makeStudy } from '../study/index.ts';
import { explainPast, isNothing, plainPromise, ratifiedTest, type Verdict, verdict } from './index.ts';
import { explainWithout } from './past/explain-past.ts';
import { studyIn } from './worlds.ts';

/** South must find `need` a month; an open border brings `aid` of it, of uncertain size, and lets it pay a charge of one month. */
const ledger = (times: number, worth = '') => `ledger: purse
assumption: constructed
start: 2026-02
months: 18
report_in: EUR
discount_rate: 0.03
currencies: { EUR: { unit: million, bank: bank } }
accounts:
  purse: { name: Purse, kind: state, actor: south, opening: { EUR: ${20 * times} } }
  world: { name: World, kind: rest_of_world, opening: { EUR: ${1000 * times} } }
  bank: { name: Bank, kind: bank }
instruments:
  aid: { kind: transfer, payer: world, payee: purse, amounts: [{ from: 2026-02, to: 2027-07, amount: ${6 * times} to ${11 * times} }], when: { trade: open } }
  charge: { kind: transfer, payer: purse, payee: world, amounts: [{ from: 2026-03, to: 2026-03, amount: ${8 * times} to ${30 * times} }], when: { water: half } }
  need: { kind: budget, account: purse, counterparty: world, revenue: [{ from: 2026-02, to: 2027-07, amount: 0 }], spending: [{ from: 2026-02, to: 2027-07, amount: ${10 * times} }] }
${worth}`;

async function loaded(situation: string, money?: string) {
  const files = new Map([
    ['small/situation.yaml', money === undefined ? situation : `${situation}ledger: ledger.yaml\n`],
    ['small/evidence.yaml', small.evidence],
    ...(money === undefined ? [] : [['small/ledger.yaml', money] as const]),
  ]);
  const { situation: found, diagnostics } = await load(memoryStore(files), { situation: 'small' });
  const [swap] = found?.proposals ?? [];
  if (found === undefined || swap === undefined) throw new Error(JSON.stringify(diagnostics));
  return { situation: found, question: { ...swap, proposal: swap.id } };
}

const covering = changed(
  small.situation,
  'claims: [k1] }\ncalendar',
  'covers: { account: purse, from: 2026-02, to: 2027-07, firm: 0.1, prospects: 0.1 }, claims: [k1] }\ncalendar',
);

describe('money', () => {
  test('in other amounts of the same kind leaves what is paid for as it was', async () => {
    const paid = async (times: number) => {
      const { situation, question } = await loaded(covering, ledger(times));
      const answer = verdict(fund(makeStudy(situation, { seed: 1, samples: 400 })).study, question).paidFor;
      const { probability, honoured, financed, closes, residual, shortBefore } = answer ?? {};
      return { probability, honoured, financed, closes, residual, shortBefore };
    };
    const once = await paid(1);
    expect(once.honoured).toBeGreaterThan(0.1);
    expect(once.honoured).toBeLessThan(0.9);
    expect(once.closes).toBeGreaterThan(0);
    for (const times of [10, 1000]) {
      const more = await paid(times);
      expect([more.probability, more.honoured, more.financed, more.shortBefore]).toEqual([
        once.probability,
        once.honoured,
        once.financed,
        once.shortBefore,
      ]);
      // Payments are whole cents, so a ratio may move by a cent of a cent.
      expect(more.closes).toBeCloseTo(once.closes ?? Number.NaN, 4);
      expect(more.residual?.firm).toBeCloseTo(Number(once.residual?.firm), 4);
      expect(more.residual?.prospects).toBeCloseTo(Number(once.residual?.prospects), 4);
    }
  });

  test('that an actor gains or loses by a package is, month by month, what its deposits differ by', async () => {
    const { situation, question } = await loaded(small.situation, ledger(1));
    const { study } = fund(makeStudy(situation, { seed: 1, samples: 10 }));
    const runs = ledgerRuns(study);
    if (runs === undefined) throw new Error('no ledger');
    const deal = exactRun(runs, packageIndices(situation, question.package));
    const months = monthDeltas(deal, exactRun(runs, runs.noDeal), runs.medians);
    // Without a deal the 20 last two months; with it 8.5 come in each month, 19 go in March, and what is there is spent.
    expect(months.map(({ actor }) => actor)).toEqual(['south']);
    const [south] = months;
    expect(south?.amounts).toHaveLength(18);
    expect(south?.amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(south?.total ?? 0, 9);
    expect(south?.amounts[0]).toBeCloseTo(8.5, 9);
    expect(monthDeltas(exactRun(runs, runs.noDeal), exactRun(runs, runs.noDeal), runs.medians)).toEqual([]);
  });
});

describe('the price of consent in money', () => {
  const council = `${small.situation}institutions:
  council:
    name: Council
    follows: north
    members: { A: {}, B: { follows: south, leaning: { value: -0.4, assumption: constructed } } }
    legal_bases: { law: { label: law, rule: unanimity, claims: [k1] } }
    dissent_cost: { value: 0, assumption: constructed }
    decides: [{ issue: trade, options: [open], bases: [law] }]
`;
  const consent = async (worth: string) => {
    const { situation, question } = await loaded(council, ledger(1, worth));
    const { study } = fund(makeStudy(situation, { seed: 1, samples: 1000 }));
    const explained = explainPast(study, { ignoresObserved: true });
    return ratifiedTest(explained, question)?.ratified.decisions[0]?.consents.find(
      ({ member }) => member === 'B',
    );
  };
  const worth = (value: string) =>
    `worth_of_money: { south: { worth: ${value}, assumption: constructed } }\n`;

  test('is what the member lacks over what money is worth to whom it follows, in the unit reported in', async () => {
    const found = await consent(worth('0.0001'));
    expect(found?.lacks).toBeGreaterThan(0);
    expect(found?.money).toMatchObject({ currency: 'EUR', unit: 'million' });
    expect(found?.money?.amount).toBeCloseTo((found?.lacks ?? 0) / 0.0001, 6);
  });

  test('is told of the concession, too, by what money is worth to whom it hurts most', async () => {
    const concession = async (text: string) => (await consent(text))?.concession;
    const found = await concession(worth('0.0001').replace('south', 'north'));
    expect(found).toMatchObject({ hurts: 'north', money: { currency: 'EUR', unit: 'million' } });
    expect(found?.money?.amount).toBeCloseTo((found?.loss ?? 0) / 0.0001, 6);
    expect((await concession(worth('0.0001')))?.money).toBeNull();
  });

  test('is not told where the file does not say what money is worth to it', async () => {
    expect((await consent(''))?.money).toBeNull();
    expect((await consent(worth('0.0001').replace('south', 'north')))?.money).toBeNull();
    // Where money may be worth nothing to it, no sum buys its consent.
    expect((await consent(worth('0 to 0.0001')))?.money).not.toBeNull();
    expect((await consent(worth('0')))?.money).toBeNull();
  });
});

/** Three linkages, two of which only one world each knows; both actors can move alone. */
const worlds = (worths: readonly number[]) =>
  changed(
    changed(small.situation, '    status_quo: closed\n', '    status_quo: closed\n    controller: south\n'),
    'required: [north, south]',
    `  - { id: first, actor: north, when: { water: little, trade: open }, worth: { value: ${worths[0]}, assumption: t } }
  - { id: second, actor: south, when: { water: [little, most], trade: open }, worth: { value: ${worths[1]} to ${(worths[1] ?? 0) + 0.2}, assumption: t } }
worlds:
  one: { linkages: [first, pair] }
  other: { linkages: [second] }
required: [north, south]`,
  );

test('a world that takes a search over finds what a search of its own would find', async () => {
  const worth = fc.integer({ min: -8, max: 8 }).map((n) => n / 10);
  await fc.assert(
    fc.asyncProperty(fc.tuple(worth, worth), async (worths) => {
      const { situation } = await loaded(worlds(worths));
      const study = makeStudy(situation, { seed: 1, samples: 60 });
      const whole = explainPast(study);
      for (const world of situation.worlds) {
        const lacking = studyIn(study, world);
        const [taken, own] = [explainWithout(whole, lacking, {}), explainPast(lacking)];
        expect(taken.fallback.worst).toEqual(own.fallback.worst);
        expect(taken.fallback.best).toEqual(own.fallback.best);
        expect([...taken.fallback.several]).toEqual([...own.fallback.several]);
        expect(taken.fallback.deterredAnyway).toEqual(own.fallback.deterredAnyway);
        expect(taken.met).toEqual(own.met);
        expect(taken.past).toEqual(own.past);
      }
    }),
    { numRuns: 25 },
  );
});

test('another party that must sign never raises the share that accepts, whatever the package', async () => {
  const { situation } = await loaded(worlds([0.3, -0.2]));
  const study = makeStudy(situation, { seed: 1, samples: 300 });
  const explained = explainPast(study);
  const [water, trade] = situation.issues;
  const option = (issue: typeof water) => fc.constantFrom(...(issue?.options.map(({ id }) => id) ?? []));
  fc.assert(
    fc.property(option(water), option(trade), (w, t) => {
      const package_ = { water: w, trade: t };
      if (isNothing(study, { package: package_, holds: [] })) return;
      const asked = (charges: readonly string[]) =>
        verdict(
          study,
          { ...plainPromise, proposal: null, title: '', package: package_, required: ['north'], charges },
          { explained },
        ).accepted;
      const fewer = asked([]);
      for (const more of [['north'], ['south'], ['north', 'south']]) {
        const found = asked(more);
        expect(found.signatories).toEqual(expect.arrayContaining([...fewer.signatories]));
        expect(found.probability).toBeLessThanOrEqual(fewer.probability);
      }
    }),
    { numRuns: 20 },
  );
});

test('three seeds agree within the intervals that are printed, in all tests', async () => {
  const { situation, question } = await loaded(covering, ledger(1));
  const answers = [1, 2, 3].map((seed) =>
    verdict(fund(makeStudy(situation, { seed, samples: 2000 })).study, question),
  );
  const intervals = ({ joint, accepted, kept, paidFor }: Verdict) => [
    [joint.low, joint.high],
    [accepted.probabilityLow, accepted.probabilityHigh],
    [kept?.probabilityLow, kept?.probabilityHigh],
    [paidFor?.probabilityLow, paidFor?.probabilityHigh],
    ...joint.chain.map(({ low, high }) => [low, high]),
  ];
  for (const one of answers)
    for (const [k, [low, high]] of intervals(one).entries())
      for (const other of answers) {
        const [otherLow, otherHigh] = intervals(other)[k] ?? [];
        expect(low ?? 0).toBeLessThanOrEqual(otherHigh ?? 1);
        expect(otherLow ?? 0).toBeLessThanOrEqual(high ?? 1);
      }
});
