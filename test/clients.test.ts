import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCli } from './build.ts';
import { command } from './command.ts';
import { root } from './helpers.ts';
import { endServed, startServer } from './served.ts';
import { needing } from './shared-data.ts';

/** The programs of docs/clients.md run as they are printed; each number that they come to is held against the command's. */
const page = readFileSync(join(root, 'docs/clients.md'), 'utf8');
const situation = 'joint-plan-of-action-2013';
const settings = ['--samples', '300'];

const works = (program: string, ...words: readonly string[]) => spawnSync(program, words).status === 0;
const python = process.env['DETENTE_PYTHON'] ?? 'python3';
const pythonThere = works(python, '-c', 'import pandas, pyarrow, matplotlib');
const rThere = works('Rscript', '-e', 'library(jsonlite)') && works('curl', '--version');
const inPython = needing('Python with pandas, pyarrow and matplotlib', pythonThere);
const inR = needing('R with jsonlite', rThere);
const inRWithParquet = needing('nanoparquet for R', rThere && works('Rscript', '-e', 'library(nanoparquet)'));
const inShell = needing('jq', works('jq', '--version') && works('curl', '--version'));

type Row = Readonly<Record<string, unknown>>;

interface Told {
  readonly probability: number;
  readonly served: number;
  readonly gains: readonly Row[];
  readonly chain: readonly Row[];
  readonly tests: readonly Row[];
  readonly shares: readonly Row[];
  readonly wrong: readonly string[];
  readonly joint: number;
  readonly parts: readonly number[];
  readonly units: Readonly<Record<string, string>>;
  readonly draws: readonly Row[];
}

let env: NodeJS.ProcessEnv = {};
let main = '';

beforeAll(async () => {
  main = buildCli();
  const cases = mkdtempSync(join(tmpdir(), 'detente-cases-'));
  cpSync(join(root, 'situations', situation), join(cases, situation), { recursive: true });
  const tokens = join(cases, 'tokens.jsonl');
  const { stdout } = spawnSync('node', [main, 'token', 'client', '--tokens', tokens], { encoding: 'utf8' });
  const { address } = await startServer(main, '--root', cases, '--tokens', tokens);
  env = { ...process.env, DETENTE_ADDRESS: address, DETENTE_TOKEN: stdout.trim() };
});
afterAll(endServed);

/** A folder in which `npx detente` and `detente` are the built command. */
function workingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'detente-client-'));
  const programs = join(folder, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, 'detente'), `#!/bin/sh\nexec node '${main}' "$@"\n`, { mode: 0o755 });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  return folder;
}

const blocks = (language: string) =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, of, code = '']) =>
    of === language ? [code] : [],
  );

/** Runs blocks of the page, and then what writes down what they came to. */
function run(program: string, file: string, code: readonly string[], tell: string) {
  const folder = workingFolder();
  const telling = readFileSync(join(root, 'test/clients', tell), 'utf8');
  writeFileSync(join(folder, file), [...code, telling].join('\n'));
  const { status, stderr } = spawnSync(program, [file], { cwd: folder, encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
  const told: Told = JSON.parse(readFileSync(join(folder, 'told.json'), 'utf8'), (_, one) =>
    typeof one === 'string' && /^-?\d+(?:\.\d+)?(?:e[-+]\d+)?$/.test(one) ? Number(one) : one,
  );
  return { folder, told };
}

interface ProposalAnswer {
  readonly proposal: string;
  readonly joint: { readonly probability: number };
  readonly accepted: { readonly probability: number };
  readonly ratified: { readonly probability: number | null } | null;
  readonly kept: { readonly probability: number | null } | null;
}

/** What the tests below look at in an answer. */
interface Answered {
  readonly verdict: {
    readonly joint: { readonly probability: number; readonly chain: readonly Row[] };
    readonly accepted: { readonly gains: readonly Row[] };
  };
  readonly proposals: readonly ProposalAnswer[];
  readonly tests: { readonly ratified: { readonly indices: readonly { input: string; first: Row }[] } };
}

async function answerOf(...words: readonly string[]): Promise<Answered> {
  const { stdout, status } = await command([...words, ...settings, '--json']);
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** Every number of a value by its path, as a flattened table names its columns. */
function numbersOf(value: unknown, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => numbersOf(one, path === '' ? key : `${path}.${key}`));
}

/** Each row of the answer has all its numbers, to the last digit, in the row of a table that has the same key. */
function holdsNumbers(said: readonly Row[], rows: readonly Row[], key: string): number {
  const numbers = said.flatMap((one) => numbersOf(one).map(([path, number]) => [one[key], path, number]));
  const told = numbers.map(([id, path]) => [id, path, rows.find((row) => row[key] === id)?.[String(path)]]);
  expect(told).toEqual(numbers);
  return numbers.length;
}

async function holdsAnswers({ probability, served, gains, chain, tests, shares, wrong }: Told) {
  const { verdict } = await answerOf('verdict', situation, '--proposal', 'joint_plan');
  expect([probability, served]).toEqual([verdict.joint.probability, verdict.joint.probability]);
  expect(holdsNumbers(verdict.accepted.gains, gains, 'actor')).toBeGreaterThan(20);
  expect(holdsNumbers(verdict.joint.chain, chain, 'test')).toBe(12);
  const { proposals } = await answerOf('verdicts', situation);
  const said = proposals.map(({ proposal, joint, accepted, ratified, kept }) => ({
    proposal,
    joint: joint.probability,
    accepted: accepted.probability,
    ratified: ratified?.probability,
    kept: kept?.probability,
  }));
  expect(holdsNumbers(said, tests, 'proposal')).toBeGreaterThan(10);
  const { tests: hinges } = await answerOf('drivers', situation, '--proposal', 'joint_plan');
  const first = hinges.ratified.indices.map(({ input, first: share }) => ({ input, ...share }));
  const bare = shares.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, one]) => [key.replace(/^first\./, ''), one])),
  );
  expect(holdsNumbers(first, bare, 'input')).toBeGreaterThan(8);
  expect(wrong).toEqual([
    expect.stringContaining("'none' is no proposal"),
    expect.stringContaining("'none' is no proposal"),
    expect.stringMatching(/\S/),
  ]);
}

async function holdsDraws(folder: string, { joint, units, draws }: Told) {
  const { proposals } = await answerOf('sweep', situation);
  expect(joint).toBeCloseTo(proposals[0]?.joint.probability ?? 0, 12);
  const bytes = readFileSync(join(folder, 'draws.parquet'));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file });
  expect([draws.length, Object.keys(draws[0] ?? {})]).toEqual([300, Object.keys(rows[0] ?? {})]);
  expect(draws.map((row) => numbersOf(row))).toEqual(rows.map((row) => numbersOf(row)));
  expect(Object.keys(units)).toEqual(Object.keys(rows[0] ?? {}));
  expect(units['stances.iran.capacity.position']).toMatch(/\S/);
}

inPython.test(
  'the blocks of Python come to the numbers of the command, the sweep and the server',
  async () => {
    const { folder, told } = run(python, 'client.py', blocks('python'), 'tell.py');
    await holdsAnswers(told);
    await holdsDraws(folder, told);
    expect(told.parts.length).toBe(4);
    for (const part of told.parts) expect(part >= 0 && part <= 1).toBe(true);
    expect(readFileSync(join(folder, 'tornado.svg'), 'utf8')).toContain('<svg');
  },
);

const ofR = blocks('r');

inR.test('the blocks of R come to the numbers of the command and the server', async () => {
  const { folder, told } = run('Rscript', 'client.R', ofR.slice(0, -1), 'tell.R');
  await holdsAnswers(told);
  expect(readFileSync(join(folder, 'tornado.svg'), 'utf8')).toContain('<svg');
});

inRWithParquet.test('the last block of R reads every draw of the sweep', async () => {
  const { folder, told } = run('Rscript', 'draws.R', ofR, 'tell.R');
  await holdsDraws(folder, told);
});

inShell.test('the lines of the shell answer', async () => {
  const folder = workingFolder();
  const path = `${join(folder, 'node_modules/.bin')}:${process.env['PATH']}`;
  const [shell = ''] = blocks('sh');
  const ran = spawnSync('sh', ['-ec', shell], { cwd: folder, encoding: 'utf8', env: { ...env, PATH: path } });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const { proposals } = await answerOf('verdicts', situation);
  const lines = proposals.map(({ proposal, joint }) => `${proposal}\t${joint.probability}`);
  expect(ran.stdout.split('\n').slice(0, lines.length)).toEqual(lines);
  const served = JSON.parse(ran.stdout.split('\n').slice(lines.length).join('\n'));
  expect(served.proposals).toEqual(proposals);
});

test('every block of the page is one that a test runs, but none is in another language', () => {
  const languages = [...page.matchAll(/^```(\w+)$/gm)].map(([, of]) => of);
  expect([...new Set(languages)].sort()).toEqual(['python', 'r', 'sh']);
  expect(blocks('sh').length).toBe(1);
});
