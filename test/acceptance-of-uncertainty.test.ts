import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildCli } from './build.ts';
import { command } from './command.ts';
import { wholeCase } from './whole-case.ts';

/** What others rely on from outside: shapes and exit codes of the built command, on a case with votes, money, facts and claims. */
let folder = '';

beforeAll(() => {
  buildCli();
  folder = mkdtempSync(join(tmpdir(), 'detente-face-'));
  mkdirSync(join(folder, 'whole'));
  for (const [path, text] of wholeCase()) writeFileSync(join(folder, path), text);
});

async function run(...args: readonly string[]) {
  const found = await command(args, folder);
  return { ...found, stderr: found.stderr.replace(/\s+/g, ' ') };
}

async function out(...args: readonly string[]): Promise<string> {
  const { stdout, stderr, status } = await run(...args);
  expect([args.join(' '), status]).toEqual([args.join(' '), 0]);
  expect(stderr).not.toContain('error');
  return stdout;
}

/** Written out here once more: what others read must not change with our own schemas. */
const probability = z.number().min(0).max(1);
const interval = z.strictObject({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const tippingShape = z.strictObject({
  input: z.string(),
  value: z.number(),
  today: z.number(),
  direction: z.enum(['up', 'down']),
  before: probability,
  after: probability,
  resolution: z.number().min(0),
});
const testShape = z.strictObject({
  output: z.string().min(1),
  indices: z.array(z.strictObject({ input: z.string(), first: interval, total: interval.nullable() })),
  tipping: z.array(tippingShape),
});
const driversShape = z.object({
  about: z.object({ operation: z.literal('drivers') }),
  tests: z.strictObject({
    accepted: testShape.nullable(),
    ratified: testShape.nullable(),
    kept: testShape.nullable(),
    paidFor: testShape.nullable(),
    joint: testShape,
  }),
  check: z.array(
    z.strictObject({
      kind: z.enum(['claim', 'source', 'origin', 'measurement']),
      id: z.string(),
      worth: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      unit: z.string(),
    }),
  ),
});
const share = probability.nullable();
const shares = z.strictObject({
  accepted: share,
  ratified: share,
  kept: share,
  paidFor: share,
  joint: share,
});
/** All that went into an answer, and nothing of how it was worked out. */
const aboutShape = z.strictObject({
  operation: z.string(),
  detente: z.string(),
  node: z.string(),
  seed: z.number(),
  samples: z.number(),
  asOf: z.string(),
  set: z.array(z.string()),
  inputs: z.string().regex(/^[0-9a-f]{64}$/),
  notYetKnown: z.record(z.string(), z.number()),
});

const sweep = ['sweep', 'whole', '--samples', '130', '--seed', '4'];

describe('drivers', () => {
  test('give each test’s indices and tipping values, and what to check with its unit', async () => {
    const found: unknown = JSON.parse(
      await out('drivers', 'whole', '--proposal', 'swap', '--samples', '100', '--points', '3', '--json'),
    );
    const { tests } = driversShape.parse(found);
    expect(tests.joint.indices.length).toBeGreaterThan(0);
    expect(tests.paidFor?.output).toMatch(/, in [A-Z]{3}( [a-z]+)?( |$)/);
  });

  test('tip where verdicts with the input set on either side lie on either side of one half', async () => {
    const tipping: z.infer<typeof tippingShape>[] = [];
    for (const proposal of ['swap', 'other']) {
      const asked = [
        'drivers',
        'whole',
        '--proposal',
        proposal,
        '--samples',
        '60',
        '--points',
        '9',
        '--json',
      ];
      const { tests } = driversShape.parse(JSON.parse(await out(...asked)));
      tipping.push(...Object.values(tests).flatMap((one) => one?.tipping ?? []));
      const [tip] = tests.accepted?.tipping ?? [];
      if (tip === undefined) continue;
      const acceptedAt = async (value: number) => {
        const set = ['--set', `${tip.input}=${value}`];
        const answer = await out('sweep', 'whole', '--samples', '60', ...set, '--json');
        const { proposals } = JSON.parse(answer);
        return proposals.find((one: { proposal: string }) => one.proposal === proposal).accepted.probability;
      };
      const away = 10 * tip.resolution;
      const sides = [await acceptedAt(tip.value - away), await acceptedAt(tip.value + away)];
      expect(Math.min(...sides)).toBeLessThan(0.5);
      expect(Math.max(...sides)).toBeGreaterThanOrEqual(0.5);
    }
    expect(tipping.length).toBeGreaterThan(0);
    for (const { before, after, direction, value, today } of tipping) {
      expect([before < 0.5, after < 0.5].sort()).toEqual([false, true]);
      expect(['up', 'down']).toContain(direction);
      expect(value).not.toBe(today);
    }
  });

  test('give totals of plain draws, and none under the weights of the past', async () => {
    const asked = ['drivers', 'whole', '--proposal', 'swap', '--samples', '64', '--tipping', '0', '--json'];
    const totals = async (...more: readonly string[]) =>
      JSON.parse(await out(...asked, ...more)).tests.joint.indices.map(
        (one: { total: unknown }) => one.total,
      );
    expect((await totals()).every((one: unknown) => one === null)).toBe(true);
    expect((await totals('--ignore', 'observed')).every((one: unknown) => one !== null)).toBe(true);
  });
});

describe('a sweep', () => {
  test('is the same bytes in one go, on threads, and of shards that do not divide its draws, one of them run twice', async () => {
    const whole = await out(...sweep, '--json');
    for (const threads of ['1', '2', '5'])
      expect(await out(...sweep, '--threads', threads, '--json')).toBe(whole);
    const parts = join(folder, 'uneven');
    for (const i of [2, 4, 1, 2, 3]) await out(...sweep, '--shard', `${i}/4`, '--out', parts);
    expect(await out('merge', parts, '--json')).toBe(whole);
    const { about } = JSON.parse(whole);
    expect(JSON.stringify(aboutShape.parse(about))).not.toMatch(/thread|shard|tmp|parts/);
  });

  test('says which parts are missing, and does one again that is damaged', async () => {
    const parts = join(folder, 'damaged');
    await out(...sweep, '--shard', '1/3', '--out', parts);
    const missing = await run('merge', parts);
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('are missing: 1–2, 4–5')]);
    for (const i of [2, 3]) await out(...sweep, '--shard', `${i}/3`, '--out', parts);
    const [name = ''] = readdirSync(parts).filter((one) => one.startsWith('chunk-'));
    const text = readFileSync(join(parts, name), 'utf8');
    for (const broken of [
      '',
      text.slice(0, -40),
      text.replace(/\d(?=\D*$)/, (one) => `${9 - Number(one)}`),
    ]) {
      writeFileSync(join(parts, name), broken);
      expect((await run('merge', parts)).status).toBe(2);
    }
    await out(...sweep, '--out', parts);
    expect(await out('merge', parts, '--json')).toBe(await out(...sweep, '--json'));
  });

  test('takes no part of another seed, be it in the folder or put there', async () => {
    const [parts, others] = [join(folder, 'one-seed'), join(folder, 'other-seed')];
    await out(...sweep, '--out', parts);
    const other = ['sweep', 'whole', '--samples', '130', '--seed', '5'];
    const refused = await run(...other, '--shard', '1/2', '--out', parts);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('its seed is 4, not 5')]);
    await out(...other, '--out', others);
    const [name = ''] = readdirSync(others).filter((one) => one.startsWith('chunk-'));
    writeFileSync(join(parts, name), readFileSync(join(others, name)));
    const merged = await run('merge', parts);
    expect([merged.status, merged.stderr]).toEqual([2, expect.stringContaining('is part of another sweep')]);
  });

  test('replaces no file that is no table, and writes a damaged table anew', async () => {
    const [notes, table] = [join(folder, 'notes.txt'), join(folder, 'draws.parquet')];
    writeFileSync(notes, 'my notes');
    const refused = await run(...sweep, '--parquet', notes);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('exists and differs')]);
    expect(readFileSync(notes, 'utf8')).toBe('my notes');
    await out(...sweep, '--parquet', table);
    const whole = readFileSync(table);
    writeFileSync(table, whole.subarray(0, 100));
    await out(...sweep, '--parquet', table);
    expect(readFileSync(table).equals(whole)).toBe(true);
  });

  test.each([
    [['--shard', '0/3', '--out', 'x'], "shard is '0/3'", 'i/n'],
    [['--shard', '4/3', '--out', 'x'], "shard is '4/3'", 'i/n'],
    [['--shard', '1/3'], 'a shard needs a folder', '--out'],
    [['--shard', 'one', '--out', 'x'], "shard is 'one'", '3/64'],
    [['--threads', '0'], "threads is '0'", 'from 1'],
    [['--threads', '1.5'], "threads is '1.5'", 'from 1'],
    [['--until', '0.6'], 'until', '0.5'],
    [['--until', '0.1', '--shard', '1/2', '--out', 'x'], 'until', 'one place'],
  ])('%j is refused with what would be right, and nothing is written', async (more, message, right) => {
    const { status, stderr } = await run(...sweep, ...more);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr).toContain(right);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

const withoutShape = z.object({
  about: z.object({ operation: z.literal('without') }),
  without: z.array(z.string()),
  proposals: z.array(
    z.strictObject({ proposal: z.string(), title: z.string(), before: shares, after: shares }),
  ),
});

describe('without', () => {
  test('gives every proposal before and after', async () => {
    const found: unknown = JSON.parse(
      await out('without', 'whole', '--source', 'envoy', '--samples', '100', '--json'),
    );
    expect(withoutShape.parse(found).proposals.map(({ proposal }) => proposal)).toEqual(['other', 'swap']);
  });

  test('of several at once, and of everything, is still an answer: before as ever, after as far as anything is known', async () => {
    const asked = async (...names: readonly string[]) =>
      withoutShape.parse(JSON.parse(await out('without', 'whole', ...names, '--samples', '60', '--json')));
    const { claims } = JSON.parse(await out('evidence', 'whole', '--json'));
    const ids = claims.map(({ id }: { id: string }) => id);
    const one = await asked('--source', 'envoy');
    const all = await asked(...ids.flatMap((id: string) => ['--claim', id]), '--source', 'envoy');
    expect(all.without).toEqual(ids);
    expect(all.proposals.map(({ before }) => before)).toEqual(one.proposals.map(({ before }) => before));
  });

  test.each([
    ['--source', 'envoi', "'envoi' is no source", "did you mean 'envoy'?"],
    ['--claim', 'k9', "'k9' is no claim", ''],
    ['--origin', 'envoi', "'envoi' is no origin", "did you mean 'envoy'?"],
  ])('%s %s is refused', async (setting, value, message, hint) => {
    const { status, stderr } = await run('without', 'whole', setting, value);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr).toContain(hint);
  });
});
