import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformSync } from 'rolldown/utils';

const src = resolve(import.meta.dirname, '../src');

/** What Node can load of a source; tests and their cases are vitest's. */
const isCompiled = (path: string) => /\.tsx?$/.test(path) && !/\.(?:test|case)\.tsx?$/.test(path);

/** The programs of threads, which are left out: under test whoever asks does the work itself. */
const ofThreads = ['sweep/threads/sweep-worker.ts', 'asking/asking-worker.ts'];

const asScript = (path: string) => path.replace(/\.tsx?$/, '.js');

/** The sources of this run as Node loads them: at the depth of `src`, from where they find the bundled files. */
export function compiledFolder(): string {
  return resolve(src, `../.test-dist-${process.env.DETENTE_TEST_RUN}-sources`);
}

/**
 * Takes the types off every source, once a run. Node then loads a file in a fraction of the time in which vitest brings it to a
 * worker, and calls between files are calls, not look-ups in a table of modules.
 */
export function compileSources(): void {
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!isCompiled(name) || ofThreads.includes(name)) continue;
    const { code, errors } = transformSync(name, readFileSync(join(src, name), 'utf8'), {
      target: 'es2023',
      typescript: { rewriteImportExtensions: 'rewrite', onlyRemoveTypeImports: true },
      jsx: { runtime: 'automatic', importSource: 'preact' },
    });
    if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
    const to = join(compiledFolder(), asScript(name));
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, code);
  }
}

/** Where a test imports a source, it gets the compiled one; while vitest watches none are there, and it sees to changes itself. */
export function compiledSources() {
  return {
    name: 'compiled-sources',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string): string | null {
      if (importer === undefined || !/^[./]/.test(source) || !existsSync(compiledFolder())) return null;
      const path = resolve(dirname(importer), source);
      if (!path.startsWith(`${src}/`) || !isCompiled(path)) return null;
      return asScript(join(compiledFolder(), path.slice(src.length)));
    },
  };
}
