import { describe, expect, test } from 'vitest';
import { changed, exampleStore, small, smallStore } from '../../test/helpers.ts';
import { load } from '../operations/shared/load.ts';
import type { Situation } from '../situation/index.ts';
import { makeStudy } from '../study/index.ts';
import { likelihoodWord, verdict } from './index.ts';

async function asked(text: string = small.situation, samples = 4000, seed = 1) {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  if (situation === undefined) throw new Error(JSON.stringify(diagnostics));
  const [proposal] = situation.proposals;
  if (proposal === undefined) throw new Error('no proposal');
  const question = { ...proposal, proposal: proposal.id };
  return verdict(makeStudy(situation, { seed, samples }), question, { keepDraws: true });
}

describe('accepted', () => {
  // North: water 80 → 50 costs ½·0.3, trade closed → open brings ½. South: see below.
  test('is the share of draws in which no signatory loses', async () => {
    const { accepted, draws } = await asked();
    const counted = draws?.filter((gains) => gains.every((gain) => gain >= -1e-9)).length ?? 0;
    expect(accepted.probability).toBe(counted / 4000);
    expect(accepted.gains[0]?.central).toBeCloseTo(0.5 * -0.3 + 0.5, 12);
    expect(accepted.gains[0]?.gain).toMatchObject({ low: 0.35, median: 0.35, high: 0.35 });
  });
  test('knows the probability of a threshold by hand', async () => {
    // South cares about trade alone: the gain is p/100·2 − 1 + worth; with worth 0 and p uniform on 20..90 it is ≥ 0 when p ≥ 50.
    const text = changed(
      changed(
        changed(
          small.situation,
          'position: { low: 20, mode: 60, high: 90 }, salience: 0.2',
          'position: 20 to 90, salience: 0.2',
        ),
        'position: 0 to 20, salience: 0.8',
        'position: 0, salience: 0',
      ),
      'worth: { value: 0.1, claims: [k2] }',
      'worth: { value: 0, claims: [k2] }',
    );
    const { accepted } = await asked(text, 20_000);
    expect(Math.abs(accepted.probability - 40 / 70)).toBeLessThan(0.015);
    expect(accepted.blockers).toMatchObject([{ actor: 'south' }]);
    expect(accepted.blockers[0]?.probability).toBeCloseTo(1 - accepted.probability, 12);
    expect(accepted.drivers[0]?.input).toBe('stances.south.trade.position');
    // The worst-off gain is South's, 2·27/100 − 1 at the mean of the lowest fifth; in the highest fifth it is North's, always 0.35.
    const { swing } = accepted.drivers[0] ?? { swing: Number.NaN };
    expect(swing).toBeCloseTo(0.35 + 0.46, 2);
    expect(accepted.claims[0]).toEqual({ claim: 'k2', swing, inputs: ['stances.south.trade.position'] });
    expect(accepted.drivers.length).toBe(1);
  });
  test('shows the world without linkages beside it', async () => {
    const text = changed(small.situation, 'worth: { value: 0.1,', 'worth: { value: -2,');
    const { accepted } = await asked(text);
    expect(accepted.probability).toBe(0);
    expect(accepted.probabilityWithoutLinkages).toBe(
      (await asked(changed(small.situation, 'value: 0.1,', 'value: 0,'))).accepted.probability,
    );
  });
  test('the parts of a gain add up to it', async () => {
    const { accepted } = await asked();
    for (const { parts, central } of accepted.gains)
      expect(parts.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(central, 10);
  });
  const littleWater = changed(
    small.situation,
    'package: { water: half, trade: open }, claims: [k1]',
    'package: { water: little, trade: closed }, required: [south], claims: [k1]',
  );
  test('who is not asked and loses is named', async () => {
    // Nobody is said to move water, so those whom the file names sign for it.
    const { accepted } = await asked(changed(littleWater, '    controller: north\n', ''));
    expect(accepted).toMatchObject({ probability: 1, losersNotAsked: ['north'], required: ['south'] });
  });
  test('who moves what a package changes must sign it, whoever the file names', async () => {
    // North, which moves water, loses ½·0.6 by it.
    const { accepted } = await asked(littleWater);
    expect(accepted).toMatchObject({
      probability: 0,
      signatories: ['north'],
      signatoriesMissing: ['north'],
      asWritten: { required: ['south'], probability: 1 },
      worst: { actor: 'north', gain: { median: -0.3 } },
    });
  });
  test('more capability of a weightless matter changes nothing, another seed changes little', async () => {
    const [one, other] = [await asked(small.situation, 4000, 1), await asked(small.situation, 4000, 2)];
    expect(one.accepted.probability).not.toBeNaN();
    expect(Math.abs(one.accepted.probability - other.accepted.probability)).toBeLessThan(0.05);
    expect(one.draws).not.toEqual(other.draws);
  });
});

describe('the same seed', () => {
  test('gives the same bytes, and few samples are the first of many', async () => {
    const { situation } = await load(exampleStore(), { situation: 'us-russia-2025' });
    const [proposal] = (situation as Situation).proposals.filter(({ id }) => id === 'business_for_peace');
    const ask = (samples: number) =>
      verdict(
        makeStudy(situation as Situation, { seed: 1, samples }),
        { ...(proposal as Situation['proposals'][number]), proposal: 'business_for_peace' },
        { keepDraws: true },
      );
    const [few, many, again] = [ask(200), ask(1000), ask(1000)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(many));
    expect(many.draws?.slice(0, 200)).toEqual(few.draws);
  });
});

describe('words and intervals', () => {
  test('likelihood words keep the bounds of ICD 203', () => {
    expect([0, 0.049, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1].map(likelihoodWord)).toEqual([
      'almost no chance',
      'almost no chance',
      'very unlikely',
      'unlikely',
      'roughly even',
      'likely',
      'very likely',
      'almost certain',
      'almost certain',
    ]);
  });
});
