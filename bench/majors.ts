import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The command, the library and a share of the tests under each major of Node: `npm run majors`. The first is what the others
 * are compared with; one that `npx` cannot bring is named and left out.
 */
const majors = ['20', '22', '24'];

const questions: readonly (readonly string[])[] = [
  ['verdict', 'joint-plan-of-action-2013', '--proposal', 'joint_plan', '--samples', '300'],
  ['drivers', 'joint-plan-of-action-2013', '--proposal', 'joint_plan', '--samples', '300'],
  ['sweep', 'joint-plan-of-action-2013', '--samples', '2000', '--threads', '2'],
  ['brief', 'us-russia-2025', '--samples', '100'],
];

/** Suites that count, draw, read files, and answer through every door. */
const suites = [
  'numeric',
  'text',
  'situation',
  'study',
  'deals',
  'votes',
  'stability',
  'ledger',
  'verdict',
].map((stage) => `src/${stage}`);

/** The program of docs/library.md that a folder and a name of a case suffice for. */
const [, program = ''] = /```ts\n([\s\S]*?)```/.exec(readFileSync('docs/library.md', 'utf8')) ?? [];

interface Found {
  readonly node: string;
  readonly answers: ReadonlyMap<string, unknown>;
}

/** How two answers differ: numbers by how far, and whatever else. */
interface Difference {
  readonly numbers: number;
  readonly differing: number;
  readonly largest: number;
  readonly other: readonly string[];
}

let failed = false;
let first: Found | undefined;
for (const major of majors) {
  const node = programOf(major);
  if (node === undefined) {
    console.log(`Node ${major}: not to be had here`);
    continue;
  }
  const found = { node, answers: answersOf(node) };
  console.log(`Node ${told(node, ['-v'])}`);
  if (first === undefined) first = found;
  else compare(first, found);
  console.log(`  tests: ${testsUnder(node)}`);
}
process.exitCode = failed ? 1 : 0;

function programOf(major: string): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const asked = ['exec', '--yes', `--package=node@${major}`, '--', 'node', '-p', 'process.execPath'];
  const { status, stdout } = spawnSync('npm', asked, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function answersOf(node: string): ReadonlyMap<string, unknown> {
  const asked = questions.map((words): [string, unknown] => {
    const answer = JSON.parse(told(node, ['dist/cli/main.js', ...words, '--json', '--quiet']));
    // It names the major and the parts that were worked out under it.
    return [words.slice(0, 2).join(' '), { ...answer, about: null }];
  });
  const folder = mkdtempSync(join(tmpdir(), 'detente-majors-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program.replace("'detente'", `'${process.cwd()}/dist/index.js'`));
  return new Map([...asked, ['the program of docs/library.md', told(node, [file])]]);
}

function told(node: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(node, words, { encoding: 'utf8', maxBuffer: 100_000_000 });
  if (status !== 0) throw new Error(`${node} ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function compare(one: Found, other: Found): void {
  for (const [name, answer] of one.answers) {
    const { numbers, differing, largest, other: rest } = differenceOf(answer, other.answers.get(name));
    const much =
      differing === 0
        ? 'the same'
        : `${differing} of ${numbers} numbers differ, at most by ${largest.toExponential(1)} of their size`;
    console.log(`  ${name}: ${much}`);
    for (const path of rest) console.log(`    otherwise: ${path}`);
    if (rest.length > 0) failed = true;
  }
}

function differenceOf(a: unknown, b: unknown, path = ''): Difference {
  const [one, other] = [asData(a), asData(b)];
  if (typeof one === 'number' && typeof other === 'number') {
    const differs = one !== other;
    const largest = differs ? Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other)) : 0;
    return { numbers: 1, differing: Number(differs), largest, other: [] };
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return {
      numbers: 0,
      differing: 0,
      largest: 0,
      other: one === other ? [] : [`${path}: ${one}, ${other}`],
    };
  const all = new Map([...Object.entries(one), ...Object.entries(other)]).keys();
  return [...all]
    .map((key) => differenceOf(Reflect.get(one, key), Reflect.get(other, key), `${path}.${key}`))
    .reduce(
      (sum, next) => ({
        numbers: sum.numbers + next.numbers,
        differing: sum.differing + next.differing,
        largest: Math.max(sum.largest, next.largest),
        other: [...sum.other, ...next.other],
      }),
      { numbers: 0, differing: 0, largest: 0, other: [] },
    );
}

/** Text that holds numbers, as lines and words of which some are numbers. */
function asData(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('\n')) return value;
  return value
    .split('\n')
    .map((line) => line.split(' ').map((word) => (/^[\d.]+$/.test(word) ? Number(word) : word)));
}

function testsUnder(node: string): string {
  const words = ['node_modules/vitest/vitest.mjs', 'run', ...suites];
  const { status, stdout } = spawnSync(node, words, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) failed = true;
  const lines = stdout.split('\n').filter((line) => /^ *(?:Tests|FAIL|AssertionError)\b/.test(line));
  return lines.map((line) => line.trim()).join('\n    ');
}
