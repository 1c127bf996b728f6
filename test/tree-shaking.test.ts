import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import { startBrowser } from './app-open.ts';
import { buildCli, built } from './build.ts';
import { command } from './command.ts';
import { root } from './helpers.ts';

beforeAll(() => void buildCli());

/** Bundles a program that imports the built package, for a browser and without anything in Node's place. */
async function bundled(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'detente-shaken-'));
  const input = join(folder, 'program.ts');
  writeFileSync(input, program);
  const bundle = await rolldown({
    input,
    platform: 'browser',
    resolve: { alias: { 'detente/text': join(built, 'text/index.js'), detente: built } },
    external: [/^node:/],
    logLevel: 'silent',
  });
  const { output } = await bundle.write({ dir: join(folder, 'out'), minify: true });
  const first = output.find((one) => one.type === 'chunk' && one.isEntry);
  const entry = readFileSync(join(folder, 'out', first?.fileName ?? ''), 'utf8');
  return { entry, imports: first?.type === 'chunk' ? first.imports : [] };
}

test('a program that asks for one thing carries that alone, and nothing of Node', async () => {
  const { entry, imports } = await bundled(
    "import { ascending } from 'detente/numeric/index.js'; globalThis.q = ascending;",
  );
  expect(imports).toEqual([]);
  expect(entry.length).toBeLessThan(5_000);
});

test('loading and judging a case in memory bundles for a browser without Node’s parts', async () => {
  const { entry, imports } = await bundled(`
    import { loadSituation } from 'detente/situation/index.js';
    import { verdict } from 'detente/verdict/index.js';
    globalThis.detente = { loadSituation, verdict };`);
  expect(imports).toEqual([]);
  expect(entry).not.toMatch(/["'`]node:|require\(/);
  expect(entry.length).toBeLessThan(900_000);
});

test('the program that the library’s page has for a browser judges a case there as the command does', async () => {
  const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
  const program = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].at(-1)?.[1] ?? '';
  const { entry, imports } = await bundled(`${program}\nObject.assign(globalThis, { judge });`);
  expect(imports).toEqual([]);
  expect(entry).not.toMatch(/["'`]node:|require\(/);
  const name = 'joint-plan-of-action-2013';
  const [situation, evidence] = ['situation', 'evidence'].map((file) =>
    readFileSync(join(root, `situations/${name}/${file}.yaml`), 'utf8'),
  );
  const browser = await startBrowser();
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: entry, type: 'module' });
    await tab.waitForFunction('globalThis.judge');
    const texts = JSON.stringify({ situation, evidence });
    const judged = await tab.evaluate<readonly Judged[]>(`judge(${texts})`);
    const { stdout } = await command(['verdicts', name, '--samples', '300', '--json']);
    const { proposals }: { proposals: readonly Answered[] } = JSON.parse(stdout);
    expect(judged.map(({ proposal }) => proposal)).toEqual(proposals.map(({ proposal }) => proposal));
    // An engine of another version differs in the last digits.
    for (const [i, { probability }] of judged.entries())
      expect(probability).toBeCloseTo(proposals[i]?.joint.probability ?? Number.NaN, 9);
  } finally {
    await browser.close();
  }
});

interface Judged {
  readonly proposal: string;
  readonly probability: number;
}

interface Answered {
  readonly proposal: string;
  readonly joint: { readonly probability: number };
}

test('the whole library carries more than twice of what a verdict needs', async () => {
  const all = await bundled("import * as all from 'detente'; globalThis.all = all;");
  const one = await bundled("import { verdict } from 'detente'; globalThis.verdict = verdict;");
  expect(one.imports).toEqual([]);
  expect(one.entry.length).toBeLessThan(450_000);
  expect(all.entry.length).toBeGreaterThan(2 * one.entry.length);
});
