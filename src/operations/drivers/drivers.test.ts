import { describe, expect, test } from 'vitest';
import { root, small, smallStore } from '../../../test/helpers.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals } from '../../study/index.ts';
import { drawnAnswers } from '../../uncertainty/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { loadStudy } from '../shared/load.ts';
import { operation as verdict } from '../verdict/verdict.ts';
import { operation } from './drivers.ts';
import { namedWithUnit } from './named-with-unit.ts';
import type { DriversOfAll } from './shapes.ts';

const given = {
  situation: 'small',
  proposal: 'swap',
  by: 'input' as const,
  ignore: [],
  most: 6,
  tipping: 3,
  points: 9,
  seed: 1,
  samples: 400,
};
/** North takes part of the water for its own, so that the swap is not always worth it. */
const situation = small.situation
  .replace(
    'water: { position: 80, salience: 0.5, assumption: says so }',
    'water: { position: 80, salience: 0.1 to 1, assumption: says so }',
  )
  .replace(
    'trade: { position: 100, salience: 0.5, assumption: says so }',
    'trade: { position: 100, salience: 0.15, assumption: says so }',
  );
const store = () => smallStore({ situation });
const asked = async (more: object = {}) =>
  oneOf(await operation.run({ ...given, ...more }, { store: store() }));

function oneOf(found: Awaited<ReturnType<typeof operation.run>>) {
  if ('proposals' in found) throw new Error('more than one proposal was asked about');
  return found;
}

describe('what an answer hinges on', () => {
  test('is what enters it: the salience decides alone, and what does not enter accounts for nothing', async () => {
    const { tests } = await asked();
    const [most, ...others] = tests.accepted.indices;
    expect(most?.input).toBe('stances.north.water.salience');
    expect(most?.first.value).toBeGreaterThan(0.8);
    for (const { first } of others) expect(Math.abs(first.value)).toBeLessThan(0.15);
    expect(tests.accepted.indices.every(({ total }) => total === null)).toBe(true);
  });

  test('tips where the verdict with the input set there tips', async () => {
    const { tests } = await asked();
    const tip = tests.accepted.tipping.find(({ input }) => input === 'stances.north.water.salience');
    if (tip === undefined) throw new Error('no tipping value');
    const at = async (value: number) => {
      const { verdict: found } = await verdict.run(
        {
          situation: 'small',
          proposal: 'swap',
          ignore: [],
          counterMoves: 'all',
          keepDraws: false,
          seed: 1,
          samples: 400,
          set: [`${tip.input}=${value.toFixed(9)}`],
        },
        { store: store() },
      );
      return found.accepted.probability;
    };
    expect(await at(tip.value - tip.resolution)).toBe(tip.before);
    expect(await at(tip.value + tip.resolution)).toBe(tip.after);
    expect(tip.before >= 0.5).not.toBe(tip.after >= 0.5);
    expect(tip.direction).toBe('down');
    // Half the trade for three tenths of the water: 0.15 × 1 against 0.3 × salience.
    expect(Math.abs(tip.value - 0.5)).toBeLessThanOrEqual(tip.resolution);
  });

  test('over plain draws has totals, at least as large as what an input does alone', async () => {
    const { tests, design } = await asked({ ignore: ['observed'], samples: 256, tipping: 0 });
    expect(design).toMatchObject({ kind: 'sobol', replicates: 8 });
    const most = tests.accepted.indices[0];
    expect(most?.input).toBe('stances.north.water.salience');
    expect((most?.total?.value ?? 0) - (most?.first.value ?? 1)).toBeGreaterThan(-0.1);
  });

  test('by actor and claim names groups of the file', async () => {
    const { tests } = await asked({ by: 'actor', tipping: 0 });
    expect(tests.accepted.indices[0]?.input).toBe('north');
    const byClaim = await asked({ by: 'claim', tipping: 0 });
    for (const { input } of byClaim.tests.accepted.indices) expect(['k1', 'k2']).toContain(input);
  });

  test('is checked first where it is a judgement, as a measurement', async () => {
    const { check } = await asked({ tipping: 0 });
    expect(check[0]).toMatchObject({ kind: 'measurement', id: 'stances.north.*.salience' });
    for (const { worth, unit } of check) {
      expect(worth).toBeGreaterThanOrEqual(0);
      expect(unit).toBe(check[0]?.unit);
    }
  });

  test.each([
    ['assumption: says so', ['measurement'], 'stances.north.*.salience'],
    // Direction from a claim, size from us: reading the claim again would not make the number surer.
    ['claims: [k2], assumption: size is ours', ['measurement'], 'stances.north.*.salience'],
    ['claims: [k2]', ['claim', 'source', 'origin'], 'k2'],
  ])('is checked first at what gives its size: %s', async (support, kinds, id) => {
    const own = situation.replace(
      'salience: 0.1 to 1, assumption: says so',
      `salience: 0.1 to 1, ${support}`,
    );
    expect(own).toContain(support);
    const { check } = oneOf(
      await operation.run({ ...given, tipping: 0 }, { store: smallStore({ situation: own }) }),
    );
    const most = check[0]?.worth ?? 0;
    expect(most).toBeGreaterThan(0);
    // What knows the salience is worth most; all that do not, less than half as much.
    const best = check.filter(({ worth }) => worth > most / 2);
    expect(new Set(best.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(best.map((one) => one.id)).toContain(id);
  });

  test('says where that stands: the claims that give a size, their reports and places, in the words too', async () => {
    const own = situation.replace(
      'salience: 0.1 to 1, assumption: says so',
      'salience: 0.1 to 1, claims: [k1, k2]',
    );
    const found = oneOf(
      await operation.run({ ...given, tipping: 0 }, { store: smallStore({ situation: own }) }),
    );
    const read = { claim: 'k1', report: 'story', places: [{ start: 0, end: 10 }] };
    const heard = { claim: 'k2', report: 'story', places: [] };
    const of = (kind: string, id: string) =>
      found.passages.find((one) => one.kind === kind && one.id === id)?.claims;
    expect([of('claim', 'k1'), of('claim', 'k2')]).toEqual([[read], [heard]]);
    for (const whole of ['source', 'origin'])
      expect(found.passages.flatMap(({ kind, claims }) => (kind === whole ? claims : []))).toContainEqual(
        read,
      );
    expect(found.passages.map(({ kind, id }) => [kind, id])).toEqual(
      found.check.flatMap(({ kind, id }) => (kind === 'measurement' ? [] : [[kind, id]])),
    );
    const text = renderTerminal(operation.words(found, catalogues.en));
    expect(text).toContain('k1 in story 0–10');
    expect(text).toMatch(/#claims\.k[12]\s+shows/);
  });

  test('says how closely a tipping value is known only where that is rougher than it is written', async () => {
    const found = await asked();
    const [tip] = found.tests.accepted.tipping;
    if (tip === undefined) throw new Error('no tipping value');
    const wordsWith = (more: object) => {
      const tests = { ...found.tests, accepted: { ...found.tests.accepted, tipping: [{ ...tip, ...more }] } };
      return renderTerminal(operation.words({ ...found, tests }, catalogues.en)).replace(/\s+/g, ' ');
    };
    const fine = wordsWith({ value: 0.5, before: 0.503, after: 0.498, resolution: 1e-6 });
    expect(fine).toMatch(
      /at 0\.5\d? \(today [\d.]+\) the share passes one half, and fewer draws pass above it/,
    );
    expect(fine).toContain('other draws would move them by more');
    const rough = wordsWith({ value: 0.5, before: 0.9, after: 0.2, resolution: 0.1 });
    expect(rough).toMatch(/, ± 0\.05\d?\) the share goes from 90 % below to 20 % above/);
  });

  test('fails where the salience is large, in words', async () => {
    const found = await asked({ tipping: 0 });
    const limits = found.scenarios.accepted?.limits ?? [];
    expect(limits.map(({ input }) => input)).toContain('stances.north.water.salience');
    const words = renderTerminal(operation.words(found, catalogues.en)).replace(/\s+/g, ' ');
    expect(words).toMatch(/(fails|passes) when North’s salience on water is (above|below) 0\.\d/);
    expect(words).toContain('What change of stances would turn it');
  });

  test('changes over a map of two inputs as the verdict does, and names an input that is none', async () => {
    const map = 'stances.north.water.salience,stances.north.trade.salience';
    const { map: found } = await asked({ tipping: 0, points: 3, map });
    expect(found?.up.values).toEqual([0, 0.5, 1]);
    expect(found?.shares.accepted?.[2]?.[0]).toBe(1);
    expect(found?.shares.accepted?.[0]?.[2]).toBe(0);
    for (const wrong of ['one', 'stances.north.water.salience,x', `${map},${map}`])
      await expect(asked({ tipping: 0, map: wrong })).rejects.toThrow(/map is|no estimate/);
  });

  test('is drawn', async () => {
    const map = 'stances.north.water.salience,stances.north.trade.salience';
    const { files } = await asked({ tipping: 1, points: 3, figures: 'f', map });
    expect(files.map(({ path }) => path)).toContain('f/flip-map-joint.svg');
    expect(files.map(({ path }) => path)).toContain('f/box-accepted.svg');
    expect(files.map(({ path }) => path)).toContain('f/tornado-accepted.svg');
    for (const { path, text } of files) expect(text.startsWith('<svg')).toBe(path.endsWith('.svg'));
    // Shares of one say for themselves what they are; months, rates and points of a scale do not.
    const told = files.find(({ path }) => path === 'f/tornado-accepted.csv')?.text ?? '';
    const { situation: own } = await loadStudy({ store: store() }, given);
    const units = own.estimates.map(({ path }) => namedWithUnit(path, own).unit);
    expect(units).toContain('scale points');
    expect(units).not.toContain('salience');
    for (const line of told.trim().split('\n').slice(1))
      expect(
        /position|lag|impatience|month/.test(line) ? /(points|months|a year)\s*$/.test(line) : true,
        line,
      ).toBe(true);
  });
});

test.each(['situations/joint-plan-of-action-2013', 'situations/us-russia-2025'])(
  'the distance of what is kept and paid for lies on the side of the flip that the test says, in %s',
  async (situation) => {
    const loading = { store: fileStore(root) };
    const { study, runs } = await loadStudy(loading, { situation, seed: 1, samples: 40 });
    const questions = allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
    const seen = new Set<string>();
    for (const { answers } of drawnAnswers({ study, runs, ignoresObserved: false }, questions))
      for (const name of ['accepted', 'kept', 'paidFor'] as const) {
        const answer = answers[name];
        if (answer === null) continue;
        // Equal within a billionth is no worse off, and no gap.
        for (const [s, distance] of answer.distance.entries()) {
          if (Math.abs(distance) < 1e-6) continue;
          // What is paid for may lack a little of what is covered, and pass.
          if (name === 'paidFor' && answer.marks[s] === 1) continue;
          expect(distance > 0, `${name} ${s}`).toBe(answer.marks[s] === 1);
          seen.add(`${name} ${distance > 0}`);
        }
      }
    expect(seen.has('kept false')).toBe(true);
    expect(seen.has('paidFor false')).toBe(study.situation.ledger !== undefined);
  },
);

describe('without a proposal', () => {
  const situation = 'situations/joint-plan-of-action-2013';
  const proposals = ['joint_plan', 'almaty_offer', 'final_step', 'dismantlement'];
  const { proposal: _, ...all } = { ...given, situation, samples: 24, tipping: 1, points: 3 };
  const settings = [
    { by: 'input', ignore: [], map: 'stances.iran.enrichment.salience,stances.us.relief.salience' },
    { by: 'actor', ignore: ['observed'], tipping: 0 },
  ] as const;

  test.each(settings)(
    'says of each what is said of it alone, to the last bit (by $by, without $ignore)',
    async (more) => {
      const context = { store: fileStore(root) };
      const input = operation.input.parse({ ...all, ...more });
      const found = await operation.run(input, context);
      if (!('proposals' in found)) throw new Error('one was asked about');
      expect(found.proposals.map((one) => one.proposal)).toEqual(proposals);
      for (const { proposal, title, ...one } of found.proposals) {
        const { about, design, files, diagnostics, ...alone } = oneOf(
          await operation.run({ ...input, proposal }, context),
        );
        expect(JSON.stringify(one), title).toBe(JSON.stringify(alone));
        expect({ about, design, files, diagnostics }).toEqual({ ...common(found), files: [] });
      }
    },
  );

  test('has each under its title in words, and says as it goes how many are done', async () => {
    const told: string[] = [];
    const progress = (done: number, total: number, phase: string) =>
      void told.push(`${phase} ${done}/${total}`);
    const found = await operation.run(operation.input.parse({ ...all, tipping: 0 }), {
      store: fileStore(root),
      progress,
    });
    if (!('proposals' in found)) throw new Error('one was asked about');
    const words = renderTerminal(operation.words(found, catalogues.en));
    for (const { title } of found.proposals) expect(words).toContain(title);
    expect(told.at(-1)).toBe(`proposals ${proposals.length - 1}/${proposals.length}`);
  });

  test('is left when whoever asked has left, and draws no pictures', async () => {
    const gone = new AbortController();
    const asked = operation.run(operation.input.parse(all), {
      store: fileStore(root),
      signal: gone.signal,
      progress: (done, _, phase) => {
        if (phase === 'proposals' && done === 1) gone.abort(new Error('left'));
      },
    });
    await expect(asked).rejects.toThrow('left');
    await expect(operation.answer({ ...all, figures: 'f' }, { store: fileStore(root) })).rejects.toThrow(
      'pictures are of one proposal',
    );
  });

  function common({ about, design, diagnostics }: DriversOfAll) {
    return { about, design, diagnostics };
  }
});
