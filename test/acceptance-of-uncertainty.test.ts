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

const interval = z.object({
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const testShape = z.object({
  output: z.string(),
  indices: z.array(z.object({ input: z.string(), first: interval, total: interval.nullable() })),
  tipping: z.array(
    z.object({
      input: z.string(),
      value: z.number(),
      today: z.number(),
      direction: z.enum(['up', 'down']),
      before: z.number(),
      after: z.number(),
      resolution: z.number(),
    }),
  ),
});
const shares = z.strictObject({
  accepted: z.number().nullable(),
  ratified: z.number().nullable(),
  kept: z.number().nullable(),
  paidFor: z.number().nullable(),
  joint: z.number().nullable(),
});

const sweep = ['sweep', 'whole', '--samples', '130', '--seed', '4'];

describe('drivers', () => {
  test('give each test’s indices and tipping values, and what to check with its unit', async () => {
    const found: unknown = JSON.parse(
      await out('drivers', 'whole', '--proposal', 'swap', '--samples', '100', '--points', '3', '--json'),
    );
    const shape = z.object({
      about: z.object({ operation: z.literal('drivers') }),
      tests: z.object({
        accepted: testShape.nullable(),
        ratified: testShape.nullable(),
        kept: testShape.nullable(),
        paidFor: testShape.nullable(),
        joint: testShape,
      }),
      check: z.array(
        z.object({
          kind: z.enum(['claim', 'source', 'origin', 'measurement']),
          id: z.string(),
          worth: z.number(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          unit: z.string(),
        }),
      ),
    });
    const { tests } = shape.parse(found);
    expect(tests.joint.indices.length).toBeGreaterThan(0);
    expect(tests.paidFor?.output).toMatch(/, in [A-Z]{3}( [a-z]+)?( |$)/);
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
    expect(JSON.stringify(about)).not.toMatch(/thread|shard|tmp|parts/);
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

describe('without', () => {
  test('gives every proposal before and after', async () => {
    const found: unknown = JSON.parse(
      await out('without', 'whole', '--source', 'envoy', '--samples', '100', '--json'),
    );
    const shape = z.object({
      about: z.object({ operation: z.literal('without') }),
      proposals: z.array(z.object({ proposal: z.string(), before: shares, after: shares })),
    });
    expect(shape.parse(found).proposals.map(({ proposal }) => proposal)).toEqual(['other', 'swap']);
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
