import { describe, expect, test } from 'vitest';
import { exampleStore, small } from '../../../test/helpers.ts';
import { overviewOf } from '../../report/index.ts';
import { type Overview, overviewShape } from '../../report/result.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { catalogues, percent } from '../../words/index.ts';
import { gather } from '../shared/gather.ts';

const dataIn = (store: Store, situation: string) =>
  gather('brief', { situation, seed: 1, samples: 60 }, { store });

async function overviewIn(store: Store, situation: string): Promise<Overview> {
  return overviewOf(await dataIn(store, situation), catalogues.en);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const smallStore = (text = small.situation) =>
  memoryStore(
    new Map([
      ['small/situation.yaml', text],
      ['small/evidence.yaml', small.evidence],
    ]),
  );

/** Everything that the first screen says in sentences. */
function sentencesOf(found: Overview): readonly string[] {
  return [
    found.headline,
    ...found.standfirst,
    found.explains,
    ...found.deadlines.map(({ words }) => words),
    ...found.promisedTwice,
    ...found.rows.flatMap(({ turnsOn }) => turnsOn?.words ?? []),
  ];
}

describe('the first screen as data', () => {
  const data = dataIn(exampleStore(), 'situations/us-russia-2025');
  const whole = data.then((found) => overviewOf(found, catalogues.en));
  const two = overviewIn(smallStore(), 'small');

  test('has its published shape, whatever the situation', async () => {
    for (const found of [await whole, await two]) expect(() => overviewShape.parse(found)).not.toThrow();
  });

  test('says the joint answer first, in at most 25 words', async () => {
    for (const found of [await whole, await two]) {
      const [best] = found.rows;
      expect(found.headline).toContain(best?.title);
      // The share of all tests together, not of one of them: in the example they differ.
      const share = best?.joint.probability ?? Number.NaN;
      expect(found.headline).toContain(share === 0 ? 'in none of 60 draws' : percent(share));
      for (const one of sentencesOf(found)) expect(wordsIn(one), one).toBeLessThanOrEqual(25);
    }
  });

  test('names as stopping only signatories, members of bodies and payers, and only where a test is not passed', async () => {
    const { situation, verdicts } = await data;
    const { institutions, ledger } = situation;
    for (const row of (await whole).rows) {
      const verdict = verdicts.find(({ proposal }) => proposal === row.proposal);
      const known = {
        signatory: verdict?.accepted.signatories ?? [],
        member: institutions.flatMap(({ members }) => members.map(({ name }) => name)),
        payer: ledger?.accounts.map(({ id }) => id) ?? [],
      };
      for (const cell of [row.accepted, row.ratified, row.kept, row.paidFor]) {
        for (const { kind, id } of cell.stoppedBy) expect(known[kind]).toContain(id);
        if (cell.mark === 'yes') expect(cell.stoppedBy).toEqual([]);
        expect(wordsIn(cell.because), cell.because).toBeLessThanOrEqual(6);
      }
    }
  });

  test('marks at least 90 % with yes and under 10 % with no', async () => {
    for (const row of (await whole).rows)
      for (const { mark, probability } of [row.accepted, row.ratified, row.kept, row.paidFor]) {
        if (probability === null) continue;
        expect(mark).toBe(probability >= 0.9 ? 'yes' : probability < 0.1 ? 'no' : 'open');
      }
  });

  test('numbers proposals as the file does, whatever they answer', async () => {
    const { rows } = await whole;
    expect(rows.map(({ row }) => row).toSorted()).toEqual(rows.map((_, k) => k + 1));
  });

  test('gives money beside the fourth test where there is a ledger, and says so where there is none', async () => {
    expect((await whole).rows.every(({ paidFor }) => paidFor.gap !== null)).toBe(true);
    expect((await whole).nothingChanges?.gap).not.toBeNull();
    const [swap] = (await two).rows;
    expect(swap?.paidFor).toMatchObject({ mark: 'notTested', probability: null, gap: null });
    expect((await two).nothingChanges?.gap).toBeNull();
  });

  test('names dates after the day of the situation alone, in order', async () => {
    for (const { asOf, deadlines } of [await whole, await two]) {
      const days = deadlines.map(({ on }) => on);
      expect(days.every((on) => on > asOf.slice(0, on.length - 1))).toBe(true);
      expect(days).toEqual(days.toSorted());
    }
    expect((await two).deadlines).toEqual([
      { kind: 'change', on: '2026-06-01', words: 'The treaty lapses', by: null, range: null },
    ]);
  });

  test('an event of the day itself is past', async () => {
    const today = small.situation.replace('on: 2026-06-01', 'on: 2026-01-10');
    expect((await overviewIn(smallStore(today), 'small')).deadlines).toEqual([]);
  });

  test('says what a proposal turns on with both ends, and tips only where the ends lie on both sides of one half', async () => {
    for (const { turnsOn } of (await whole).rows) {
      if (turnsOn === null) continue;
      const { low, high, tipping } = turnsOn;
      expect(Math.abs(high.probability - low.probability)).toBeGreaterThanOrEqual(0.05);
      const crosses = low.probability < 0.5 !== high.probability < 0.5;
      expect(tipping !== null).toBe(crosses);
      if (tipping === null) continue;
      expect(tipping.value).toBeGreaterThanOrEqual(Math.min(low.value, high.value));
      expect(tipping.value).toBeLessThanOrEqual(Math.max(low.value, high.value));
      expect(tipping.resolution).toBeGreaterThan(0);
    }
  });

  test('a situation of two actors carries no word of the worked example', async () => {
    expect(JSON.stringify(await two)).not.toMatch(/Russia|Ukraine|Belgium|Council|sanction|frozen/);
  });
});
