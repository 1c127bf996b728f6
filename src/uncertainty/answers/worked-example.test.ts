import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleStore, root } from '../../../test/helpers.ts';
import { answersHash } from '../../../test/worked-example-rows.ts';
import { operation as drivers } from '../../operations/drivers/drivers.ts';
import type { DriversResult } from '../../operations/drivers/shapes.ts';
import { load } from '../../operations/shared/load.ts';
import { operation as verdict } from '../../operations/verdict/verdict.ts';
import { drawInputs, makeStudy } from '../../study/index.ts';
import { explainPast } from '../../verdict/index.ts';

/** Two proposals of the worked example, with numbers that a plain program and `verdict --set` give as well. */
const store = exampleStore();
const samples = 200;

/** The share of variance between twenty slices of equal weight, less what chance puts there, written out once more and as plainly as can be. */
function shareBetweenSlices(
  input: readonly number[],
  output: readonly number[],
  weights: readonly number[],
): number {
  const runs = input.map((x, s) => ({ x, y: output[s] ?? 0, w: weights[s] ?? 0 })).sort((a, b) => a.x - b.x);
  const total = runs.reduce((sum, { w }) => sum + w, 0);
  const slices: (typeof runs)[] = [[]];
  let below = 0;
  for (const run of runs) {
    while (slices.length < 20 && below >= (slices.length / 20) * total) slices.push([]);
    slices.at(-1)?.push(run);
    below += run.w;
  }
  const mean = (some: typeof runs) =>
    some.reduce((sum, { y, w }) => sum + w * y, 0) / some.reduce((sum, { w }) => sum + w, 0);
  const all = mean(runs);
  const variance = runs.reduce((sum, { y, w }) => sum + (w / total) * (y - all) ** 2, 0);
  const between = slices
    .filter((some) => some.length > 0)
    .reduce(
      (sum, some) => sum + (some.reduce((so, { w }) => so + w, 0) / total) * (mean(some) - all) ** 2,
      0,
    );
  const count = slices.filter((some) => some.length > 0).length;
  const effective = total ** 2 / runs.reduce((sum, { w }) => sum + w * w, 0);
  return (between - ((count - 1) / (effective - count)) * (variance - between)) / variance;
}

describe.each(['assets_loan', 'eu_borrowing'])('%s', (proposal) => {
  let told: DriversResult | undefined;

  beforeAll(async () => {
    const asked = { situation: 'us-russia-2025', proposal, samples, tipping: 1, points: 5 };
    const found = await drivers.run(drivers.input.parse(asked), { store });
    if (!('proposals' in found)) told = found;
  });

  test('the first-order index of the strongest driver of acceptance is what a plain program finds from the gains', async () => {
    const [first] = told?.tests.accepted?.indices ?? [];
    const { situation } = await load(store, { situation: 'us-russia-2025' });
    if (situation === undefined || first === undefined) throw new Error('case');
    const asked = { situation: 'us-russia-2025', proposal, samples, keepDraws: true };
    const answer = await verdict.run(verdict.input.parse(asked), { store });
    // The worst-off of those who must sign; no margin is stated for any of them.
    const signers = answer.verdict.accepted.signatories.map((id) => answer.actors.indexOf(id));
    const worst = Array.from({ length: samples }, (_, s) =>
      Math.min(...signers.map((i) => answer.verdict.draws?.[s]?.[i] ?? Number.NaN)),
    );
    const study = makeStudy(situation, { seed: 1, samples });
    const place = study.compiled.inputs.findIndex(({ path }) => path === first.input);
    const input = [...(drawInputs(study.compiled, 1, samples).columns[place] ?? [])];
    const weights = [...(explainPast(study).past.weights ?? [])];
    expect(shareBetweenSlices(input, worst, weights)).toBeCloseTo(first.first.value, 9);
  });

  test('on either side of a tipping value the verdict with the input set there lies on either side of one half', async () => {
    const accepted = told?.tests.accepted?.tipping ?? [];
    const [tip] = [...accepted, ...(told?.tests.joint.tipping ?? [])];
    if (tip === undefined) throw new Error('nothing tips');
    const test = accepted.includes(tip) ? 'accepted' : 'joint';
    const shareAt = async (value: number) => {
      const set = [`${tip.input}=${value.toFixed(9)}`];
      const asked = { situation: 'us-russia-2025', proposal, samples, set };
      return (
        (await verdict.run(verdict.input.parse(asked), { store })).verdict[test].probability ?? Number.NaN
      );
    };
    const step = 10 * tip.resolution;
    const [below, above] = [await shareAt(tip.value - step), await shareAt(tip.value + step)];
    const [before, after] = tip.direction === 'up' ? [below, above] : [above, below];
    expect(Math.min(before, after)).toBeLessThan(0.5);
    expect(Math.max(before, after)).toBeGreaterThanOrEqual(0.5);
  });
});

test('the table of proposals in the docs is of these files and of this code: npm run proposals', async () => {
  const { situation } = await load(store, { situation: 'situations/us-russia-2025' });
  const text = readFileSync(join(root, 'docs/uncertainty.md'), 'utf8');
  const [, hash, answers, table = ''] =
    /<!-- worked example of (\w+) answering (\w+) -->\n([\s\S]*?)\n<!-- end -->/.exec(text) ?? [];
  expect(hash).toBe(situation?.inputsHash);
  if (situation !== undefined) expect(answers).toBe(await answersHash(store));
  const titles = (situation?.proposals ?? []).flatMap(({ id, title }) =>
    id === 'status_quo' ? [] : [title],
  );
  expect(
    table
      .split('\n')
      .slice(2)
      .map((row) => row.split(' | ')[0]?.slice(2)),
  ).toEqual(titles);
}, 300_000);
