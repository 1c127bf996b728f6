import { describe, expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import type { Store } from '../../store/index.ts';
import {
  chunkName,
  chunkText,
  makePlan,
  planText,
  readChunk,
  readPlan,
  type SweepPlan,
} from '../../sweep/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { operation as merge } from '../merge/merge.ts';
import { servedLimits } from '../shared/limits.ts';
import { toJson } from '../shared/run.ts';
import type { Context, InputError, Operation } from '../shared/types.ts';
import { operation as sweep } from './sweep.ts';

const asked = { situation: 'small', seed: 2, samples: 110 };

async function json(operation: Operation, input: object, store: Store, more: Partial<Context> = {}) {
  return toJson((await operation.answer(input, { store, ...more })).output);
}

/** What is wrong, in one line. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown as InputError,
  );
  return (error?.diagnostics ?? []).map(({ message, hint }) => `${message}: ${hint}`).join('; ');
}

describe('shards of a sweep', () => {
  test('merge into the bytes of the sweep in one go, whoever comes last', async () => {
    const store = smallStore();
    const whole = await json(sweep, asked, store);
    for (const i of [3, 1, 4, 2]) await json(sweep, { ...asked, shard: `${i}/4`, out: 'parts' }, store);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(whole);
    expect(await json(merge, { folder: 'parts/' }, store)).toBe(whole);
    expect(await json(sweep, { ...asked, out: 'parts' }, store)).toBe(whole);
  });

  test('keep what is finished and say what there is', async () => {
    const store = smallStore();
    const shard = async (i: number) =>
      JSON.parse(await json(sweep, { ...asked, shard: `${i}/2`, out: 'parts' }, store));
    expect(await shard(2)).toMatchObject({ made: 2, kept: 0, present: 2, parts: 5 });
    const before = await store.readText('parts/chunk-000001.json');
    expect(await shard(2)).toMatchObject({ made: 0, kept: 2, present: 2, parts: 5 });
    await store.writeText('parts/chunk-000001.json', before?.slice(0, 100) ?? '');
    expect(await refusal(json(merge, { folder: 'parts' }, store))).toBe(
      "of the 5 parts of the sweep in 'parts' these are missing: 0–2, 4: run the shards that had them again: what is there is kept",
    );
    expect(await shard(2)).toMatchObject({ made: 1, kept: 1 });
    expect(await store.readText('parts/chunk-000001.json')).toBe(before);
  });

  test('do not mix with those of another sweep', async () => {
    const store = smallStore();
    await json(sweep, { ...asked, shard: '1/2', out: 'parts' }, store);
    const other = (more: object) => refusal(json(sweep, { ...asked, ...more, out: 'parts' }, store));
    expect(await other({ samples: 120, seed: 3 })).toBe(
      "'parts' holds parts of another sweep: its seed is 2, not 3 and its number of samples is 110, not 120: name another folder, or remove that one",
    );
    expect(await other({ ignore: ['observed'] })).toContain('its list of --ignore is empty, not observed');
    await store.writeText('small/situation.yaml', `${await store.readText('small/situation.yaml')}# more\n`);
    expect(await other({})).toContain('its files differ');
    await store.writeText('parts/plan.json', '{}');
    expect(await other({})).toContain("the plan in 'parts' is not as it was written");
    expect(await refusal(json(merge, { folder: 'small' }, store))).toContain("there is no sweep in 'small'");
  });

  test('a chunk of another sweep is refused, too', async () => {
    const store = smallStore();
    await json(sweep, { ...asked, out: 'a' }, store);
    await json(sweep, { ...asked, seed: 3, out: 'b' }, store);
    await store.writeText('a/chunk-000000.json', (await store.readText('b/chunk-000000.json')) ?? '');
    expect(await refusal(json(merge, { folder: 'a' }, store))).toContain(
      "'a/chunk-000000.json' is part of another sweep",
    );
    await store.writeText('b/chunk-000000.json', (await store.readText('b/chunk-000001.json')) ?? '');
  });

  test('another part under the name of one is none: a merge misses it, and a run works it out', async () => {
    const store = smallStore();
    const whole = await json(sweep, { ...asked, out: 'parts' }, store);
    await store.writeText('parts/chunk-000000.json', (await store.readText('parts/chunk-000001.json')) ?? '');
    expect(await refusal(json(merge, { folder: 'parts' }, store))).toContain('these are missing: 0:');
    expect(await json(sweep, { ...asked, out: 'parts' }, store)).toBe(whole);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(whole);
  });

  test('of another version are merged with a word on it, and refused where their situation cannot be read', async () => {
    const store = smallStore();
    const whole = await json(sweep, { ...asked, out: 'parts' }, store);
    const hash = JSON.parse((await store.readText('parts/plan.json')) ?? '').hash as string;
    /** The same parts as if another version had made them, of files that were changed for it. */
    const asOf = async (change: (plan: SweepPlan) => SweepPlan) => {
      const plan = readPlan((await store.readText('parts/plan.json')) ?? '');
      if (plan === undefined) throw new Error('plan');
      const other = makePlan(change(plan));
      await store.writeText('other/plan.json', planText(other));
      for (let chunk = 0; chunk < 5; chunk++) {
        const found = readChunk((await store.readText(`parts/${chunkName(chunk)}`)) ?? '');
        if (found?.plan !== hash) throw new Error('chunk');
        await store.writeText(`other/${chunkName(chunk)}`, chunkText(other.hash, found.chunk));
      }
    };
    await asOf((plan) => ({ ...plan, detente: '0.0.9' }));
    const notes: string[] = [];
    const note = (words: string) => void notes.push(words);
    const merged = JSON.parse(await json(merge, { folder: 'other' }, store, { note }));
    expect(merged.about.detente).toBe('0.0.9');
    expect(merged.proposals).toEqual(JSON.parse(whole).proposals);
    expect(notes.join()).toMatch(/^the parts were made by Détente 0.0.9 on Node \d+, this is Détente /);
    await asOf((plan) => ({
      ...plan,
      detente: '0.0.9',
      files: plan.files.map((file) => ({ ...file, text: file.text.replace('required:', 'demanded:') })),
    }));
    expect(await refusal(json(merge, { folder: 'other' }, store))).toMatch(
      /^this version cannot read the situation in the plan, which was made by Détente 0.0.9: .*: merge with Détente 0.0.9/,
    );
    notes.length = 0;
    await json(merge, { folder: 'parts' }, store, { note });
    expect(notes).toEqual([]);
  });

  test('that no part falls to say so', async () => {
    const { output } = await sweep.answer(
      { ...asked, samples: 20, shard: '2/2', out: 'parts' },
      { store: smallStore() },
    );
    const words = (told: typeof output) => renderTerminal(sweep.words(told as never, catalogues.en));
    expect(words(output)).toContain('shard 2 of 2: no part of so few draws falls to it');
    expect(words(output)).toContain('0 of 1 part of the sweep is there');
  });

  test('stand where the plan says, not where the files do', async () => {
    const store = smallStore();
    for (const name of ['situation.yaml', 'evidence.yaml'])
      await store.writeText(`elsewhere/${name}`, (await store.readText(`small/${name}`)) ?? '');
    await json(sweep, { ...asked, shard: '1/2', out: 'parts' }, store);
    await json(sweep, { ...asked, situation: 'elsewhere/situation.yaml', shard: '2/2', out: 'parts' }, store);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(await json(sweep, asked, store));
  });

  test('of an earlier day hold the files as they are', async () => {
    const store = smallStore();
    const earlier = { ...asked, asOf: '2026-01-08', set: ['stances.south.water.salience=0.4'] };
    const whole = await json(sweep, { ...earlier, out: 'parts' }, store);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(whole);
    expect(whole).not.toBe(await json(sweep, asked, store));
  });

  test.each([
    [{ shard: '0/2', out: 'x' }, "shard is '0/2'; it is written i/n, from 1/n to n/n"],
    [{ shard: '3/2', out: 'x' }, "shard is '3/2'"],
    [{ shard: 'one', out: 'x' }, "shard is 'one'"],
    [{ shard: '1/2' }, 'a shard needs a folder for its parts: name one with --out'],
  ])('%j is refused', async (more, words) => {
    expect(await refusal(json(sweep, { ...asked, ...more }, smallStore()))).toContain(words);
  });

  test('are for the command line: a server keeps none', async () => {
    const store = smallStore();
    const served = json(sweep, { ...asked, out: 'parts' }, store, { limits: servedLimits });
    expect(await refusal(served)).toContain('this server keeps no parts');
    expect(await store.list('parts')).toEqual([]);
  });
});

describe('a sweep that is stopped', () => {
  /** Stops once so many chunks are done. */
  const stopAfter = (count: number): Partial<Context> => {
    const stop = new AbortController();
    return {
      signal: stop.signal,
      progress: (done) => {
        if (done === count) stop.abort();
      },
    };
  };

  test('says what it keeps, and goes on from there', async () => {
    const store = smallStore();
    await expect(json(sweep, { ...asked, out: 'parts' }, store, stopAfter(2))).rejects.toThrow(
      "stopped; 2 of 5 parts are kept in 'parts': the same command goes on from there",
    );
    const begun: number[] = [];
    const whole = await json(sweep, { ...asked, out: 'parts' }, store, {
      progress: (done) => void begun.push(done),
    });
    expect(begun[0]).toBe(2);
    expect(whole).toBe(await json(sweep, asked, store));
  });

  test('keeps nothing where no folder was named', async () => {
    await expect(json(sweep, asked, smallStore(), stopAfter(1))).rejects.toThrow(
      'nothing is kept without --out',
    );
  });
});

describe('a sweep until it is narrow enough', () => {
  test('is the sweep of so many draws, whichever it stops at', async () => {
    const store = smallStore();
    const settings = { situation: 'small', seed: 2, samples: 400 };
    const found = JSON.parse(await json(sweep, { ...settings, until: 0.2 }, store));
    expect(found.until.reached).toBe(true);
    const { draws, halfWidth } = found.until.looks.at(-1);
    expect(halfWidth).toBeLessThanOrEqual(0.2);
    expect(draws).toBeLessThan(400);
    const { until: _, files: _files, ...answer } = found;
    expect(answer).toEqual(JSON.parse(await json(sweep, { ...settings, samples: draws }, store)));
  });

  test('says when all draws do not do, keeps its parts, and goes on from them', async () => {
    const store = smallStore();
    const settings = { situation: 'small', seed: 2, samples: 100, out: 'parts' };
    const first = await json(sweep, { ...settings, until: 0.001 }, store);
    expect(JSON.parse(first).until).toMatchObject({ reached: false, of: 100 });
    expect(await json(sweep, { ...settings, until: 0.001 }, store)).toBe(first);
    const whole = await json(sweep, { ...settings, out: undefined }, store);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(whole);
    const told = await sweep.answer({ ...settings, until: 0.001, figures: 'f' }, { store });
    expect(renderTerminal(told.words('en')).replace(/\s+/g, ' ')).toContain(
      'not narrow enough after all 100 draws',
    );
    expect(told.files.map(({ path }) => path)).toEqual([
      'f/convergence-sweep.svg',
      'f/convergence-sweep.csv',
    ]);
  });

  test('is refused where it cannot stop', async () => {
    const store = smallStore();
    const asking = (more: object) => refusal(json(sweep, { ...asked, ...more }, store));
    expect(await asking({ until: 0.1, shard: '1/2', out: 'parts' })).toContain('narrow enough');
    expect(await asking({ figures: 'f' })).toContain('narrow enough');
  });
});

describe('a sweep over scrambles of a net', () => {
  const settings = { situation: 'small', seed: 2, samples: 512, scrambles: 8 };

  test('is the same by shards, and says so', async () => {
    const store = smallStore();
    const whole = await json(sweep, settings, store);
    expect(JSON.parse(whole).scrambles).toBe(8);
    for (const i of [2, 3, 1]) await json(sweep, { ...settings, shard: `${i}/3`, out: 'parts' }, store);
    expect(await json(merge, { folder: 'parts' }, store)).toBe(whole);
    const { words } = await sweep.answer(settings, { store });
    expect(renderTerminal(words('en')).replace(/\s+/g, ' ')).toContain('8 scrambles of one net, 64 of each');
    const other = await refusal(json(sweep, { ...settings, scrambles: 16, out: 'parts' }, store));
    expect(other).toContain('its number of scrambles is 8, not 16');
  });

  test('grows by whole nets, and is the sweep of so many draws where it stops', async () => {
    const store = smallStore();
    const found = JSON.parse(await json(sweep, { ...settings, samples: 2048, until: 0.1 }, store));
    expect(found.until.reached).toBe(true);
    const { draws } = found.until.looks.at(-1);
    expect(Math.log2(draws / 8) % 1).toBe(0);
    const { until: _, files: _files, ...answer } = found;
    expect(answer).toEqual(JSON.parse(await json(sweep, { ...settings, samples: draws }, store)));
  });

  test('is refused where a net would be broken', async () => {
    expect(await refusal(json(sweep, { ...settings, samples: 500 }, smallStore()))).toBe(
      'samples is 500; 8 scrambles take 8 times a power of two: write --samples 512',
    );
  });
});
