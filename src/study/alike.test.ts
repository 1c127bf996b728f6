import { describe, expect, test } from 'vitest';
import { changed, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import { drawInputs, makeStudy } from './index.ts';

const of = (correlation: number, by: string) =>
  changed(
    small.situation,
    'actors:\n',
    `alike: { by: ${by}, correlation: ${correlation}, assumption: what one source errs in it errs in all }\nactors:\n`,
  );

const samples = 20_000;

async function drawn(text: string) {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  const study = makeStudy(situation, { seed: 1, samples });
  const column = (path: string) => {
    const place = study.compiled.inputs.findIndex((one) => one.path === path);
    return study.draws.columns[place] as Float64Array;
  };
  return { study, column };
}

/** Rank correlation (Spearman 1904). */
function spearman(a: Float64Array, b: Float64Array): number {
  const ranks = (column: Float64Array) => {
    const found = new Float64Array(column.length);
    const order = [...column.keys()].sort((x, y) => (column[x] as number) - (column[y] as number));
    for (const [rank, s] of order.entries()) found[s] = rank;
    return found;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = x.length;
  const squares = x.reduce((sum, rank, s) => sum + (rank - (y[s] as number)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

// By k1 alone; by k1 alone; by k2 alone, of another origin.
const capability = 'actors.south.capability';
const water = 'stances.south.water.position';
const trade = 'stances.south.trade.position';
/** Four standard errors of a rank correlation near nothing. */
const error = 4 / Math.sqrt(samples);

describe('numbers that rest on the same reports', () => {
  test.each(['claim', 'origin'])('have ranks that correlate as asked, by %s, and others none', async (by) => {
    for (const correlation of [0.3, 0.8]) {
      const { column } = await drawn(of(correlation, by));
      const wanted = (6 / Math.PI) * Math.asin(correlation / 2);
      expect(Math.abs(spearman(column(capability), column(water)) - wanted)).toBeLessThan(error);
      expect(Math.abs(spearman(column(water), column(trade)))).toBeLessThan(error);
    }
  });

  test('correlate by half as much where one of them rests on three others as well', async () => {
    const text = changed(
      of(0.8, 'claim'),
      'position: 0 to 20, salience: 0.8, claims: [k1]',
      'position: 0 to 20, salience: 0.8, claims: [k1, k3, k4, k5]',
    );
    const more = ['k3', 'k4', 'k5'].map((id) =>
      small.evidence
        .slice(small.evidence.indexOf('  k1:'), small.evidence.indexOf('  k2:'))
        .replace('k1', id),
    );
    const { situation } = await load(
      smallStore({ situation: text, evidence: small.evidence + more.join('') }),
      { situation: 'small' },
    );
    if (situation === undefined) throw new Error('case');
    const { compiled, draws } = makeStudy(situation, { seed: 1, samples });
    const column = (path: string) =>
      draws.columns[compiled.inputs.findIndex((one) => one.path === path)] as Float64Array;
    const wanted = (6 / Math.PI) * Math.asin(0.4 / 2);
    expect(Math.abs(spearman(column(capability), column(water)) - wanted)).toBeLessThan(error);
  });

  test('have the same distribution each as if drawn for itself', async () => {
    const [plain, alike] = [await drawn(small.situation), await drawn(of(0.8, 'claim'))];
    for (const path of [capability, water, trade]) {
      const [a, b] = [plain.column(path).slice().sort(), alike.column(path).slice().sort()];
      // Kolmogorov and Smirnov's distance of two samples stays below this in 999 of 1,000 tries.
      let [i, j, most] = [0, 0, 0];
      while (i < a.length && j < b.length) {
        if ((a[i] as number) <= (b[j] as number)) i++;
        else j++;
        most = Math.max(most, Math.abs(i - j) / samples);
      }
      expect(most, path).toBeLessThan(1.95 * Math.sqrt(2 / samples));
    }
  });

  test('are drawn for themselves, to the last bit, at 0 and where nothing is said', async () => {
    const [plain, none] = [await drawn(small.situation), await drawn(of(0, 'origin'))];
    expect(none.study.draws).toEqual(plain.study.draws);
  });

  test('are drawn in parts as in the whole, and leave alone what rests on judgement', async () => {
    const [{ study, column }, plain] = [await drawn(of(0.5, 'origin')), await drawn(small.situation)];
    const part = drawInputs(study.compiled, 1, 10, 100);
    for (const [k, whole] of study.draws.columns.entries())
      expect(part.columns[k]).toEqual(whole.slice(100, 110));
    const judged = study.compiled.inputs.find(({ support }) => support.claims.length === 0)?.path ?? '';
    expect(column(judged)).toEqual(plain.column(judged));
  });
});
