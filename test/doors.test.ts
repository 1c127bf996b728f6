import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addFlags, readFlags } from '../src/cli/flags.ts';
import { app } from '../src/http/index.ts';
import { exampleLine } from '../src/operations/shared/fields.ts';
import { parseInput, toJson } from '../src/operations/shared/run.ts';
import type { Operation } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { fileStore } from '../src/store/index.ts';
import { version } from '../src/version.ts';
import { buildCli, built } from './build.ts';
import { command } from './command.ts';
import { askedEverywhere, ofSmaller, withFewDraws } from './examples-asked.ts';
import { root } from './helpers.ts';

let main = '';
let client: Client | undefined;
const loaded: Operation[] = [];
const http = app({ store: fileStore(root, { confined: true }), isLocalOnly: true });

beforeAll(async () => {
  main = buildCli();
  for (const entry of operations) loaded.push(await entry.load());
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: 'node', args: [main, 'mcp', '--root', root], stderr: 'ignore' }),
  );
});

afterAll(async () => client?.close());

/** Of each kind of answer one is asked of a process of its own: in words, with threads, with files to write, with one to append to. */
const ofItsOwn: ReadonlySet<string> = new Set(['check', 'verdicts', 'report', 'record']);

function cli(args: readonly string[], more: { cwd?: string; env?: Record<string, string> } = {}) {
  return spawnSync('node', [main, ...args], {
    cwd: more.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, ...more.env },
    maxBuffer: 50_000_000,
  });
}

async function overHttp(name: string, input: object): Promise<string> {
  const body = JSON.stringify(input);
  const response = await http.request(`http://localhost/api/${name}`, { method: 'POST', body });
  expect(response.status).toBe(200);
  return response.text();
}

/** What a program gets that imports the package: its parts as they are built and published. */
async function asLibrary(name: string, input: object): Promise<{ bytes: string; writes: boolean }> {
  const published: typeof import('../src/operations.ts') = await import(join(built, 'operations.js'));
  const places: typeof import('../src/store/index.ts') = await import(join(built, 'store/index.js'));
  const entry = published.operations.find((one) => one.name === name);
  const answered = await (await entry?.load())?.answer(input, { store: places.fileStore(root) });
  const { output, files = [], append } = answered ?? {};
  return { bytes: `${JSON.stringify(output, null, 2)}\n`, writes: files.length > 0 || append !== undefined };
}

/** An example's command line as words, `detente` and quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(1);
}

/** What the command line makes of an example. */
function asTyped(operation: Operation, input: object): object {
  const command = addFlags(new Command(), operation);
  command.parse(wordsOf(exampleLine(operation, input)).slice(1), { from: 'user' });
  return parseInput(operation, readFlags(operation, command));
}

describe('every operation answers alike through every door', () => {
  test.each(operations.map(({ name }) => name))(
    '%s',
    async (name) => {
      const operation = loaded.find((one) => one.name === name) as Operation;
      expect(operation.examples.length).toBeGreaterThan(0);
      expect(operation.summary).toBe(operations.find((one) => one.name === name)?.summary);
      for (const [i, { input: written }] of operation.examples.entries()) {
        // The doors are asked one example each; of the rest, that it would be the same question. `words.test` asks them, and as it is
        // written each that is asked here of a smaller situation.
        expect(asTyped(operation, written)).toEqual(parseInput(operation, written));
        if (i !== askedEverywhere(operation)) continue;
        const input = ofSmaller(operation, withFewDraws(operation, written));
        const bytes = await overHttp(name, input);
        // The schema gives keys in its own order: equal bytes say that the result is right and in that order.
        expect(toJson(operation.output.parse(JSON.parse(bytes)))).toBe(bytes);

        const { writes, ...library } = await asLibrary(name, input);
        expect(library.bytes).toBe(bytes);
        const tool = await client?.callTool(
          { name: `detente_${name}`, arguments: input as Record<string, unknown> },
          undefined,
          { timeout: 280_000 },
        );
        const said = (tool?.content as { text: string }[] | undefined)?.[0]?.text ?? '';
        expect(JSON.stringify(tool?.structuredContent).length).toBeLessThanOrEqual(20_000);
        if (bytes.length < 15_000) expect(toJson(tool?.structuredContent as object)).toBe(bytes);
        const parts = tool?.content as readonly { type: string; uri?: string }[];
        const uri = parts.find(({ type }) => type === 'resource_link')?.uri ?? '';
        const read = await client?.readResource({ uri });
        expect(read?.contents).toEqual([{ uri, mimeType: 'application/json', text: bytes }]);
        expect(said.length).toBeLessThan(10_000);

        const cwd = writes ? mkdtempSync(join(tmpdir(), 'detente-')) : root;
        const args = wordsOf(exampleLine(operation, input)).map((word) =>
          writes && word.startsWith('situations/') ? join(root, word) : word,
        );
        const run = ofItsOwn.has(name)
          ? cli([...args, '--json'], { cwd })
          : await command([...args, '--json'], cwd);
        expect(run.stderr).toBe('');
        if (writes && args.some((word) => word.startsWith(root))) {
          // Written from elsewhere, the example's path is another; everything else is the same.
          expect(run.stdout.replaceAll(`${root}/`, '')).toBe(bytes);
        } else expect(run.stdout).toBe(bytes);
        expect(run.status).toBe(0);
      }
    },
    600_000,
  );
});

describe('the command line', () => {
  test('names the version of the package', () => {
    const { version: stated } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(version).toBe(stated);
    expect(cli(['--version']).stdout.trim()).toBe(version);
  });
  test('help lists every operation and needs neither schemas nor parsers', () => {
    const { stdout, status } = cli(['--help']);
    const lines = stdout.replace(/\n {4,}/g, ' ').split('\n');
    for (const { name, summary } of operations)
      expect(lines.map((line) => line.replace(/ +/g, ' '))).toContain(` ${name} ${summary}`);
    expect(status).toBe(0);
    // The bundle names the files that its parts came from.
    const sources = staticRegions('cli/main.js');
    expect(new Set(sources.map((path) => /node_modules\/([^/]+)/.exec(path)?.[1] ?? 'own'))).toEqual(
      new Set(['own', 'commander']),
    );
    expect(
      sources.filter((path) =>
        /^src\/(?!cli|version|words|operations\.ts|operations\/shared\/types)/.test(path),
      ),
    ).toEqual([]);
  });
  test('runs from its package without any other package beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    cpSync(join(built, 'cli'), join(folder, 'dist/cli'), { recursive: true });
    for (const name of ['situations', 'package.json'])
      cpSync(join(root, name), join(folder, name), { recursive: true });
    const run = (...args: string[]) =>
      spawnSync('node', [join(folder, 'dist/cli/main.js'), ...args], { cwd: folder, encoding: 'utf8' });
    const example = 'situations/us-russia-2025';
    expect(run('check', example)).toMatchObject({ status: 0, stderr: '' });
    const short = 'situations/joint-plan-of-action-2013';
    expect(run('report', short, '--samples', '20')).toMatchObject({ status: 0, stderr: '' });
    const terms = readFileSync(join(folder, 'dist/cli/LICENCES.txt'), 'utf8');
    for (const name of ['commander', 'zod', 'yaml', 'hono', 'preact']) expect(terms).toContain(`\n${name} `);
  });
  test('each command has help with its settings and examples', () => {
    const { stdout, status } = cli(['help', 'verdict']);
    expect(stdout).toMatch(/--as-of <day>[\s\S]*--proposal[\s\S]*--seed <number>[\s\S]*Examples:/);
    expect(status).toBe(0);
  });
  test('a mistyped command is answered with the nearest, exit 2', () => {
    const { stderr, status } = cli(['verdct']);
    expect(stderr).toBe(
      "detente  unknown-command\n  unknown command 'verdct'; did you mean 'verdict'?\n\n1 error\n",
    );
    expect(status).toBe(2);
    const json = cli(['--json', 'serve', '--port', 'abc']);
    expect([json.status, JSON.parse(json.stdout).diagnostics[0].code]).toEqual([2, 'bad-setting']);
  });
  test('a bad setting says what is wrong, exit 2', () => {
    const bad = cli(['verdict', 'situations/us-russia-2025', '--proposal', 'bussiness_for_peace']);
    expect(bad.stderr).toContain("did you mean 'business_for_peace'?");
    expect(bad.status).toBe(2);
    const two = cli(['verdict', 'situations/us-russia-2025', '--samples', '3', '--seed', 'many']).stderr;
    expect(two).toContain('samples is 3; it must be at least 10');
    expect(two).toContain("seed is 'many'; it must be a number");
  });
  test('a broken file is shown with its line, in words or as JSON, exit 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    writeFileSync(join(folder, 'situation.yaml'), 'situation: x\nrequired: [a, b\n');
    const words = cli(['check', folder]);
    expect(words.status).toBe(2);
    expect(words.stdout).toMatch(/situation\.yaml:\d+:\d+ {2}yaml-syntax/);
    const json = cli(['brief', folder, '--json']);
    expect(json.status).toBe(2);
    const [first] = JSON.parse(json.stdout).diagnostics;
    expect(first).toMatchObject({ code: 'yaml-syntax', line: expect.any(Number) });
  });
  test('init and new write files that check, and overwrite nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    expect(cli(['init', 'copy'], { cwd: folder }).status).toBe(0);
    expect(cli(['check', 'copy'], { cwd: folder }).stdout).toContain('0 errors, 0 warnings');
    expect(cli(['new', 'my-case', '--title', 'Two: states'], { cwd: folder }).status).toBe(0);
    expect(cli(['check', 'my-case'], { cwd: folder }).stdout).toContain('0 errors, 0 warnings');
    expect(cli(['brief', 'my-case', '--samples', '100'], { cwd: folder }).status).toBe(0);
    writeFileSync(join(folder, 'my-case/situation.yaml'), 'mine');
    const again = cli(['new', 'my-case'], { cwd: folder });
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('exists and differs; nothing was written');
    expect(readFileSync(join(folder, 'my-case/situation.yaml'), 'utf8')).toBe('mine');
    expect(cli(['new', 'my-case', '--force'], { cwd: folder }).status).toBe(0);
    expect(readdirSync(join(folder, 'my-case'))).toEqual(['evidence.yaml', 'ledger.yaml', 'situation.yaml']);
  });
  test('record appends a line a run, however many run at once, and finds what was altered', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    cpSync(join(root, 'test/record-case'), join(folder, 'case'), { recursive: true });
    const path = join(folder, 'case/record.jsonl');
    const before = readFileSync(path, 'utf8');
    const runs = [1, 2, 3].map(
      (seed) => `node ${main} record case --samples 20 --seed ${seed} --quiet --json > ${seed}.json &`,
    );
    expect(spawnSync('bash', ['-c', `${runs.join(' ')} wait`], { cwd: folder }).status).toBe(0);
    const verified = (...more: string[]) =>
      command(['record', 'case', '--verify', ...more, '--json'], folder);
    expect(JSON.parse((await verified()).stdout)).toMatchObject({ entries: 5, broken: [] });
    expect(readdirSync(join(folder, 'case'))).toEqual(['outcomes.yaml', 'record.jsonl', 'situation.yaml']);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith(before)).toBe(true);
    // What each says of itself is the line that stands there.
    for (const seed of [1, 2, 3]) {
      const { line, entries } = JSON.parse(readFileSync(join(folder, `${seed}.json`), 'utf8'));
      expect(text.split('\n')[entries - 1]).toBe(line);
    }
    writeFileSync(path, text.replace('"accepted":0', '"accepted":1'));
    expect(await verified()).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse((await verified()).stdout).broken).toEqual([1]);
    const refused = await command(['record', 'case', '--samples', '20'], folder);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('case/record.jsonl:1:1')]);
    expect((await command(['score', 'case'], folder)).status).toBe(2);
    // A byte that is no text either.
    const bytes = Buffer.from(before);
    bytes[before.indexOf('\n') + 20] = 0xff;
    writeFileSync(path, bytes);
    const damaged = await verified();
    expect([damaged.status, JSON.parse(damaged.stdout).broken]).toEqual([1, [2]]);
    expect((await command(['score', 'case'], folder)).stderr).toContain('record.jsonl:2:1  broken-record');
    writeFileSync(path, before);
    const { last } = JSON.parse((await verified()).stdout);
    expect((await verified('--holds', last)).status).toBe(0);
    expect((await verified('--holds', '0'.repeat(64))).status).toBe(1);
  });
  test('a failure that is not the user’s is said in a line, its place only with --debug, exit 1', () => {
    const broken = "import fs from 'node:fs'; fs.statSync = () => { throw new Error('broken'); };";
    const code = `${broken} const { syncBuiltinESMExports } = await import('node:module'); syncBuiltinESMExports();`;
    const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };
    const { stderr, status } = cli(['check', 'x'], { env });
    expect([status, stderr]).toEqual([1, 'detente failed: broken\nrun again with --debug for the place\n']);
    expect(cli(['check', 'x', '--debug'], { env }).stderr).toContain('\n    at ');
  });
  test('a file that the system refuses is the user’s to mend, in words, exit 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    symlinkSync('/dev/zero', join(folder, 'situation.yaml'));
    const { stderr, status } = cli(['check', folder]);
    expect([status, stderr.replace(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('it is no regular file 1 error'),
    ]);
  });
  test('a full disk behind a redirection is said in a line, exit 1', () => {
    const run = (words: string) =>
      spawnSync('bash', ['-c', `node ${main} ${words}`], { cwd: root, encoding: 'utf8' });
    expect(run('--version >/dev/full')).toMatchObject({
      status: 1,
      stderr: 'detente failed: cannot write the result: the disk is full\n',
    });
    expect(run('nonsense 2>/dev/full').status).toBeGreaterThan(0);
  });
  test('Ctrl-C stops at once, even amid a long analysis, and writes nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    const example = join(root, 'situations/us-russia-2025');
    const script = `set -m; node ${main} report ${example} --samples 100000 & sleep 2; kill -INT $!; wait $!`;
    expect(spawnSync('bash', ['-c', script], { cwd: folder }).status).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });
  test('a reader that closes the pipe early is no failure', () => {
    const { status, stderr } = spawnSync(
      'bash',
      [
        '-c',
        `node ${main} evidence situations/us-russia-2025 --json | head -c 10 >/dev/null; exit \${PIPESTATUS[0]}`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });
});

/** Source files in the closure of a bundled file's static imports. */
function staticRegions(file: string): string[] {
  const seen = new Map<string, string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;]*?["'](\.[^"']+)["']/gm))
      walk(join(path, '..', name));
  };
  walk(join(built, file));
  return [...seen.values()].flatMap((text) =>
    [...text.matchAll(/^\/\/ (\S*(?:src|node_modules)\/\S+)$/gm)].map(([, path = '']) => path),
  );
}

describe('HTTP', () => {
  test('returns the line of a record and writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    cpSync(join(root, 'test/record-case'), join(folder, 'case'), { recursive: true });
    const before = readFileSync(join(folder, 'case/record.jsonl'), 'utf8');
    const response = await app({ store: fileStore(folder, { confined: true }), isLocalOnly: true }).request(
      'http://localhost/api/record',
      { method: 'POST', body: JSON.stringify({ situation: 'case', samples: 20 }) },
    );
    const { line, entries } = (await response.json()) as { line: string; entries: number };
    expect([entries, JSON.parse(line).situation]).toEqual([3, 'river']);
    expect(readFileSync(join(folder, 'case/record.jsonl'), 'utf8')).toBe(before);
    expect(readdirSync(join(folder, 'case'))).toHaveLength(3);
  });
  test('serves over a port of this machine and stops when told', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn('node', [main, 'serve', '--port', '0', '--root', root]);
    const address = await new Promise<string>((resolve) =>
      child.stdout.on('data', (data) => resolve(String(data).match(/http:\S+/)?.[0] ?? '')),
    );
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    const port = address.split(':').at(-1) ?? '';
    const second = cli(['serve', '--port', port]);
    expect([second.status, second.stderr]).toEqual([2, expect.stringContaining(`port ${port} is taken`)]);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('MCP', () => {
  test('lists a tool an operation, with its input', async () => {
    const { tools } = (await client?.listTools()) ?? { tools: [] };
    expect(tools.map(({ name }) => name)).toEqual(operations.map(({ name }) => `detente_${name}`));
    const verdict = tools.find(({ name }) => name === 'detente_verdict');
    expect([verdict?.inputSchema.required, verdict?.annotations?.readOnlyHint]).toEqual([
      ['situation'],
      true,
    ]);
  });
  test('lists situations and reads files, traces and nothing else', async () => {
    const { resources } = (await client?.listResources()) ?? { resources: [] };
    const example = 'detente://files/situations/us-russia-2025/situation.yaml';
    expect(resources.map(({ uri }) => uri)).toContain(example);
    const { resourceTemplates } = (await client?.listResourceTemplates()) ?? { resourceTemplates: [] };
    expect(resourceTemplates.map(({ name }) => name)).toEqual(['file', 'trace', 'result']);
    const textOf = async (uri: string) =>
      ((await client?.readResource({ uri }))?.contents[0] as { text?: string } | undefined)?.text;
    expect(await textOf(example)).toBe(
      readFileSync(join(root, 'situations/us-russia-2025/situation.yaml'), 'utf8'),
    );
    expect(await textOf('detente://trace/us-russia-2025%23stances.ru.ceasefire.salience')).toContain(
      'Russia',
    );
    for (const nothing of [
      'detente://files/../etc/passwd.txt',
      'detente://files/package-lock.js',
      'detente://files/.git/x.yaml',
      'detente://files/%',
      'detente://trace/nowhere',
      'detente://results/x',
      'file:///etc/passwd',
    ])
      await expect(client?.readResource({ uri: nothing }), nothing).rejects.toThrow('there is nothing at');
  });
  test('answers bad input in words', async () => {
    const result = await client?.callTool({ name: 'detente_check', arguments: {} });
    expect(result?.isError).toBe(true);
    expect(JSON.stringify(result?.content)).toContain("'situation' is missing");
  });
});
