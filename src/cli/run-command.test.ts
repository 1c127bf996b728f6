import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { echo, fail, refuse, slow, writing } from '../operations/shared/tiny.case.ts';
import type { Operation } from '../operations/shared/types.ts';
import { runCommand } from './run-command.ts';

let out = '';
let errors = '';
const keep = (add: (text: string) => void) => (text: unknown) => {
  add(String(text));
  return true;
};
beforeEach(() => {
  out = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(
    keep((text) => {
      out += text;
    }),
  );
  vi.spyOn(process.stderr, 'write').mockImplementation(
    keep((text) => {
      errors += text;
    }),
  );
  vi.stubEnv('FORCE_COLOR', undefined);
  vi.stubEnv('NO_COLOR', undefined);
  vi.stubEnv('COLUMNS', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const command = (operation: Operation, ...argv: readonly string[]) => runCommand(operation, argv);

/** Columns of the line that `echo` sets across the whole width. */
function columnsIn(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no columns
  return text.trimEnd().replace(/\u001b\[\d+m/g, '').length;
}

describe('a command', () => {
  test('reads every kind of flag', async () => {
    const code = await command(
      echo,
      ...[
        'a b',
        'c',
        '--how-many',
        '3',
        '--is-loud',
        '--weights',
        '1',
        '--weights',
        '-2.5',
        '--colour=red',
        '--json',
      ],
    );
    expect([code, errors]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      given: { text: 'a b', more: ['c'], howMany: 3, isLoud: true, colour: 'red', weights: [1, -2.5] },
    });
  });
  test('leaves out what was not given', async () => {
    expect(await command(echo, 'a', '--json')).toBe(0);
    expect(JSON.parse(out).given).toEqual({ text: 'a', more: ['x'], howMany: 2, isLoud: false });
  });
  test('shows settings, choices, defaults and examples in its help', async () => {
    expect(await command(echo, '--help')).toBe(0);
    expect(out).toContain('Usage: detente echo [options] <text> [more...]');
    expect(out).toMatch(/--how-many <number> +how often \(default: 2\)/);
    expect(out).toMatch(/--is-loud +in capitals\n/);
    expect(out).toMatch(/--colour <choice> +paint: red, green, blue/);
    expect(out).toContain("detente echo 'a b' x --how-many 3 --is-loud\n      loud, three times");
  });
  test.each([
    [['a', '--how-many', 'many'], "--how-many is 'many'; it must be a number"],
    [['a', '--how-many', '--json'], '--how-many'],
    [['a', '--colour', 'gren'], "did you mean 'green'?"],
    [['a', '--is-lou'], "unknown option '--is-lou'; did you mean '--is-loud'?"],
    [[], "missing required argument 'text'"],
    [['a', '--weights'], "option '--weights <number>' argument missing"],
  ])('with %j says what is wrong, exit 2', async (argv, words) => {
    expect(await command(echo, ...argv)).toBe(2);
    expect(out + errors).toContain(words);
  });
  test('fills the columns that are asked for, even when piped', async () => {
    vi.stubEnv('COLUMNS', '57');
    expect(await command(echo, 'a')).toBe(0);
    expect(columnsIn(out)).toBe(57);
  });
  test('shows a refusal at its place, or as JSON', async () => {
    expect(await command(refuse)).toBe(2);
    expect([out, errors]).toEqual([
      '',
      "f.yaml:1:5  unknown-actor\n    1 | a: [rus]\n      |     ~~~\n  'rus' is no actor\n\n1 error\n",
    ]);
    errors = '';
    expect(await command(refuse, '--json')).toBe(2);
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({ line: 1, column: 5, source: 'a: [rus]' });
    expect(errors).toBe('');
  });
  test('leaves a mistake of ours to the caller', async () => {
    await expect(command(fail)).rejects.toThrow('secret detail');
  });
  test.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('with %j and %j is coloured: %s', async (env, flags, isColoured) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await command(echo, 'a', ...flags)).toBe(0);
    expect(out.includes('\u001b[')).toBe(isColoured);
    expect(columnsIn(out)).toBe(80);
  });
});

describe('progress', () => {
  const isTTY = process.stderr.isTTY;
  afterEach(() => Object.assign(process.stderr, { isTTY }));
  test.each([
    [true, [], true],
    [true, ['--quiet'], false],
    [false, [], false],
  ])('on a terminal (%s) with %j is shown after a second: %s', async (terminal, flags, isShown) => {
    Object.assign(process.stderr, { isTTY: terminal });
    expect(await command(slow, ...flags)).toBe(0);
    expect(out).toBe('done\n');
    if (isShown)
      expect(errors.replaceAll('\u001b[K', '<K>')).toMatch(
        /^(\rwaiting \d+ %(, about \d+ s left)?<K>)+\r<K>$/,
      );
    else expect(errors).toBe('');
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'detente-cli-'));
  const path = (name: string) => join(folder, name);
  const two = (text: string) =>
    writing([
      { path: path('a/b'), text },
      { path: path('c'), text },
    ]);
  test('are written whole, not over others, and all or none', async () => {
    expect(await command(two('1'))).toBe(0);
    expect(out).toBe(`${path('a/b')}\n${path('c')}\n`);
    expect(await command(two('1'))).toBe(0);
    writeFileSync(path('c'), 'mine');
    expect(await command(two('1'))).toBe(2);
    expect(errors.replace(/\s+/g, ' ')).toContain(`'${path('c')}' exists and differs; nothing was written`);
    expect(errors).not.toContain('a/b');
    expect(await command(two('2'), '--force')).toBe(0);
    expect(readFileSync(path('c'), 'utf8')).toBe('2');
    expect(
      await command(
        writing([
          { path: path('d'), text: '' },
          { path: path('a'), text: '' },
        ]),
        '--json',
      ),
    ).toBe(2);
    expect(out).toContain('"code": "cannot-write"');
    expect(readdirSync(folder)).toEqual(['a', 'c']);
  });
  test('are made under names alone that every disk takes, or none of them', async () => {
    const odd = writing([
      { path: path('fine.md'), text: 'x' },
      { path: path('aux/b\u001b[31m.md'), text: 'x' },
    ]);
    expect(await command(odd)).toBe(2);
    expect(errors).toContain('b\\u{1b}[31m.md');
    expect(errors.replace(/\s+/g, ' ')).toContain('Windows has a');
    expect(readdirSync(folder)).toEqual(['a', 'c']);
  });
  test('of a report are written over an older report, and over nothing else', async () => {
    const report = (text: string) =>
      writing([{ path: path('r.html'), text: `<meta name="generator" content="Détente 1">${text}` }]);
    expect(await command(report('1'))).toBe(0);
    expect(await command(report('2'))).toBe(0);
    writeFileSync(path('r.html'), 'my notes');
    expect(await command(report('3'))).toBe(2);
    expect(readFileSync(path('r.html'), 'utf8')).toBe('my notes');
  });
});
