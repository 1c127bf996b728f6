import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';
import { buildCli, built } from './build.ts';

beforeAll(() => void buildCli());

/** Bundles a program that imports the built package, for a browser and without anything in Node's place. */
async function bundled(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'detente-shaken-'));
  const input = join(folder, 'program.js');
  writeFileSync(input, program);
  const bundle = await rolldown({
    input,
    platform: 'browser',
    resolve: { alias: { detente: built } },
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
