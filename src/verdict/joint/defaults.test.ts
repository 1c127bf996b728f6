import { expect, test } from 'vitest';
import { changed, small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy, type Study } from '../../study/index.ts';
import { weighByFacts } from '../past/weights.ts';
import { defaultSwings } from './defaults.ts';
import { weightedShare } from './share.ts';

const samples = 2000;

async function studied(text = small.situation): Promise<Study> {
  const { situation } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error('small');
  return makeStudy(situation, { seed: 1, samples });
}

const inputAt = ({ compiled }: Study, name: string) => compiled.inputs.findIndex(({ path }) => path === name);

test('of each number left open the answer at both ends, the widest move first', async () => {
  const study = await studied();
  const k = inputAt(study, 'actors.north.impatience');
  const passes = (study.draws.strata[k] as Uint8Array).map((stratum) => (stratum < 10 ? 1 : 0));
  const [first, ...others] = defaultSwings(study, passes);
  expect(first).toEqual({
    input: 'actors.north.impatience',
    written: '0.15 to 0.6',
    low: 1,
    high: 0,
    standsOut: true,
  });
  expect(others.map(({ input, standsOut }) => [input, standsOut])).toEqual([
    ['actors.north.reply_lag', false],
  ]);
});

test('what the file states is no default, and what it writes out as one is', async () => {
  const stated = (assumption: string) =>
    changed(
      small.situation,
      'north: { name: North,',
      `north: { name: North, impatience: { value: 0.15 to 0.6, assumption: "${assumption}" },`,
    );
  const inputs = async (text: string) =>
    defaultSwings(await studied(text), new Uint8Array(samples)).map(({ input }) => input);
  expect(await inputs(stated('elections are near'))).toEqual(['actors.north.reply_lag']);
  expect(await inputs(stated('default: nothing was said of its impatience'))).toEqual([
    'actors.north.impatience',
    'actors.north.reply_lag',
  ]);
});

test('another ε gives the answer of weights made with it', async () => {
  const study = await studied();
  const column = (share: number, shift: number) =>
    Uint8Array.from({ length: samples }, (_, s) => ((s * 7 + shift) % 100 < share * 100 ? 1 : 0));
  const met = [column(0.3, 0), column(0.6, 31)];
  const passes = column(0.5, 17);
  const weighed = (epsilon: number) => weighByFacts(met, [epsilon, epsilon], samples).weights;
  const [epsilon] = defaultSwings({ ...study, weights: weighed(0.05) }, passes).filter(
    ({ input }) => input === 'observed.epsilon',
  );
  expect(epsilon?.low).toBeCloseTo(weightedShare(passes, weighed(0.01))?.share ?? -1, 12);
  expect(epsilon?.high).toBeCloseTo(weightedShare(passes, weighed(0.2))?.share ?? -1, 12);
});
