import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { app } from '../src/http/index.ts';
import { exampleLine } from '../src/operations/fields.ts';
import { runOperation, toJson } from '../src/operations/run.ts';
import type { Operation } from '../src/operations/types.ts';
import { operations } from '../src/operations.ts';
import { fileStore } from '../src/store/index.ts';
import { version } from '../src/version.ts';
import { buildCli } from './build.ts';
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
}, 120_000);

afterAll(async () => client?.close());

function cli(args: readonly string[], more: { cwd?: string; env?: Record<string, string> } = {}) {
  return spawnSync('node', [main, ...args], {
    cwd: more.cwd ?? root,
    encoding: 'utf8',
    env: { ...process.env, ...more.env },
    maxBuffer: 50_000_000,
  });
}

/** An example's command line as words, `detente` and quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(1);
}

describe('every operation answers alike through every door', () => {
  test.each(operations.map(({ name }) => name))(
    '%s',
    async (name) => {
      const operation = loaded.find((one) => one.name === name) as Operation;
      expect(operation.examples.length).toBeGreaterThan(0);
      expect(operation.summary).toBe(operations.find((one) => one.name === name)?.summary);
      for (const { input } of operation.examples) {
        const direct = await runOperation(operation, input, { store: fileStore(root) });
        const bytes = toJson(direct);
        expect(() => operation.output.parse(JSON.parse(bytes))).not.toThrow();

        const response = await http.request(`http://localhost/api/${name}`, {
          method: 'POST',
          body: JSON.stringify(input),
        });
        expect(await response.text()).toBe(bytes);
        expect(response.status).toBe(200);

        const tool = await client?.callTool(
          { name: `detente_${name}`, arguments: input as Record<string, unknown> },
          undefined,
          { timeout: 120_000 },
        );
        expect((tool?.content as { text: string }[] | undefined)?.[0]?.text).toBe(bytes);
        expect(toJson(tool?.structuredContent as object)).toBe(bytes);

        const writes = (operation.writes?.(direct) ?? []).length > 0;
        const cwd = writes ? mkdtempSync(join(tmpdir(), 'detente-')) : root;
        const args = wordsOf(exampleLine(operation, input)).map((word) =>
          writes && word.startsWith('situations/') ? join(root, word) : word,
        );
        const run = cli([...args, '--json'], { cwd });
        expect(run.stderr).toBe('');
        if (writes && args.some((word) => word.startsWith(root))) {
          // Written from elsewhere, the example's path is another; everything else is the same.
          expect(run.stdout.replaceAll(`${root}/`, '')).toBe(bytes);
        } else expect(run.stdout).toBe(bytes);
        expect(run.status).toBe(0);
      }
    },
    120_000,
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
    for (const { name, summary } of operations)
      expect(stdout).toContain(`${name} `.trimEnd()) ?? expect(stdout).toContain(summary);
    expect(status).toBe(0);
    expect(staticImports('cli/main.js')).not.toEqual(expect.arrayContaining(['zod']));
    expect(staticImports('cli/main.js')).not.toEqual(expect.arrayContaining(['yaml']));
    expect(staticImports('cli/main.js')).toContain('commander');
  });
  test('each command has help with its settings and examples', () => {
    const { stdout, status } = cli(['verdict', '--help']);
    expect(stdout).toMatch(/--as-of <string>[\s\S]*--proposal[\s\S]*--seed <number>[\s\S]*Examples:/);
    expect(status).toBe(0);
  });
  test('a mistyped command is answered with the nearest, exit 2', () => {
    const { stderr, status } = cli(['verdct']);
    expect(stderr).toContain('verdict');
    expect(status).toBe(2);
  });
  test('a bad setting says what is wrong, exit 2', () => {
    const bad = cli(['verdict', 'situations/us-russia-2025', '--proposal', 'bussiness_for_peace']);
    expect(bad.stderr).toContain("did you mean 'business_for_peace'?");
    expect(bad.status).toBe(2);
    expect(cli(['verdict', 'situations/us-russia-2025', '--samples', 'many']).stderr).toContain(
      "'many' is no number",
    );
    expect(
      cli(['verdict', 'situations/us-russia-2025', '--proposal', 'assets_loan', '--samples', '3']).stderr,
    ).toContain('at least 10');
  });
  test('a broken file is shown with its line, in words or as JSON, exit 2', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detente-'));
    writeFileSync(join(folder, 'situation.yaml'), 'situation: x\nrequired: [a, b\n');
    const words = cli(['check', folder]);
    expect(words.status).toBe(2);
    expect(words.stdout).toMatch(/situation\.yaml:\d+:\d+ {2}yaml-syntax/);
    const json = cli(['brief', folder, '--json']);
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout).diagnostics[0]).toMatchObject({
      code: 'yaml-syntax',
      line: expect.any(Number),
    });
  });
  test('colours only where they are wanted', () => {
    const colour = '\u001b[';
    expect(cli(['check', 'situations/us-russia-2025']).stdout).not.toContain(colour);
    expect(cli(['check', 'situations/us-russia-2025'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(
      colour,
    );
    expect(
      cli(['check', 'situations/us-russia-2025', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout,
    ).not.toContain(colour);
    expect(
      cli(['check', 'situations/us-russia-2025'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout,
    ).not.toContain(colour);
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
    expect(readdirSync(join(folder, 'my-case'))).toEqual(['evidence.yaml', 'situation.yaml']);
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

/** Packages in the closure of a built file's static imports. */
function staticImports(file: string): string[] {
  const base = join(root, '.test-dist');
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)[^;]*?from '([^']+)'/gm,
    )) {
      if (name.startsWith('.')) walk(join(path, '..', name));
      else packages.add(name);
    }
  };
  walk(join(base, file));
  return [...packages];
}

describe('HTTP', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    http.request(`http://localhost${path}`, { method: 'POST', body, headers });
  test('describes itself as OpenAPI 3.1 with every operation', async () => {
    const spec = (await (await http.request('http://localhost/openapi.json')).json()) as {
      openapi: string;
      paths: object;
    };
    expect(spec.openapi).toBe('3.1.0');
    expect(Object.keys(spec.paths)).toEqual(operations.map(({ name }) => `/api/${name}`));
    expect(JSON.stringify(spec)).not.toContain('"$ref":"#/$defs/estimate"');
  });
  test('answers bad input with what is wrong', async () => {
    expect((await post('/api/verdict', '{')).status).toBe(400);
    const bad = await post(
      '/api/verdict',
      JSON.stringify({ situation: 'situations/us-russia-2025', propsal: 'x' }),
    );
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain("did you mean 'proposal'?");
    const unknown = await post('/api/verdit', '{}');
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ hint: "did you mean 'verdict'?" });
    expect((await post('/api/check', JSON.stringify({ situation: 'x'.repeat(1_100_000) }))).status).toBe(413);
  });
  test('answers only for this machine', async () => {
    expect((await post('/api/check', '{}', { host: 'evil.example' })).status).toBe(403);
    expect((await post('/api/check', '{}', { host: '127.0.0.1.evil.example' })).status).toBe(403);
    expect((await post('/api/schema', '{}', { host: '127.0.0.1:4114' })).status).toBe(200);
  });
  test('reads nothing outside the served folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'detente-'));
    writeFileSync(join(outside, 'situation.yaml'), 'situation: secret');
    const inside = mkdtempSync(join(tmpdir(), 'detente-'));
    symlinkSync(outside, join(inside, 'link'));
    const confined = app({ store: fileStore(inside, { confined: true }), isLocalOnly: true });
    for (const situation of [
      outside,
      `../${outside.split('/').at(-1)}`,
      'link',
      'link/situation.yaml',
      '\0',
    ]) {
      const response = await confined.request('http://localhost/api/check', {
        method: 'POST',
        body: JSON.stringify({ situation }),
      });
      expect(await response.text(), situation).toContain('no-such-file');
    }
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
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('MCP', () => {
  test('lists a tool an operation, with its input', async () => {
    const { tools } = (await client?.listTools()) ?? { tools: [] };
    expect(tools.map(({ name }) => name)).toEqual(operations.map(({ name }) => `detente_${name}`));
    expect(tools.find(({ name }) => name === 'detente_verdict')?.inputSchema.required).toEqual(['situation']);
  });
  test('answers bad input in words', async () => {
    const result = await client?.callTool({ name: 'detente_check', arguments: {} });
    expect(result?.isError).toBe(true);
    expect(JSON.stringify(result?.content)).toContain("'situation' is missing");
  });
});
