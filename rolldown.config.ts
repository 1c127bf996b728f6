import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'rolldown';
import { docsSite } from './site/plugin.ts';
import { drawerScript } from './src/report/page/drawer-script.ts';
import { screenStyle } from './src/report/page/style.ts';
import { version } from './src/version.ts';

/** Tests build apart from what a user runs. */
const built = process.env.DETENTE_BUILD ?? 'dist';

/**
 * The command line in few files: a short command spends its time on opening files, and its imports are hundreds.
 * What a command loads when it runs stays a chunk of its own. The assistant's door and the database stay out: their packages are optional.
 */
const commandLine = defineConfig({
  // What a thread runs stands beside the command line under its own name.
  input: {
    main: 'src/cli/main.ts',
    'sweep-worker': 'src/sweep/threads/sweep-worker.ts',
    'asking-worker': 'src/asking/asking-worker.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: [
    /^@modelcontextprotocol\//,
    'openid-client',
    'pg',
    'pg-boss',
    'kysely',
    'piscina',
    'prom-client',
  ],
  plugins: [licences()],
  output: {
    dir: join(built, 'cli'),
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    // A chunk that took something from the entry would run the command line again, in every thread.
    codeSplitting: { groups: [{ name: 'command', test: /src\/(version|cli\/style)\.ts$|\/commander\// }] },
  },
});

/**
 * The application in the browser: the page, small and at once, and its worker, which loads an operation when it is asked. Node and the
 * database are only reached where there are any.
 */
const workbench = defineConfig({
  input: {
    page: 'src/app/page/main.tsx',
    worker: 'src/app/worker/worker.ts',
    // What the worker's own threads run, under the name that it is asked for by.
    'sweep-worker': 'src/sweep/threads/browser-worker.ts',
  },
  platform: 'browser',
  tsconfig: 'tsconfig.json',
  external: [/^node:/, 'pg', 'pg-boss', 'kysely'],
  plugins: [licences(), copied(['src/app/index.html', 'src/app/style.css']), ofTheReport()],
  output: {
    dir: join(built, 'workbench'),
    cleanDir: true,
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});

/**
 * The page and its worker in one program, packed, for a report that carries the workbench. A page in one file has nothing beside it from
 * which more could be loaded, and no Node.
 */
const live = defineConfig({
  input: { program: 'src/app/live/live.ts' },
  platform: 'browser',
  tsconfig: 'tsconfig.json',
  treeshake: {
    moduleSideEffects: (id) => /src\/app\/(?:live|page|worker)\/(?:live|main|worker)\.tsx?$/.test(id),
  },
  transform: { define: { 'import.meta': '{}' } },
  plugins: [withoutNode(), packed()],
  output: { dir: join(built, 'live'), cleanDir: true, format: 'iife', codeSplitting: false, minify: true },
});

/** Where the documents go as a site: beside the program that gives them out, or where DETENTE_DOCS says. */
const docs = process.env.DETENTE_DOCS ?? join(built, 'docs');

const documents = defineConfig({
  input: { page: 'site/page/search.ts' },
  platform: 'browser',
  tsconfig: 'tsconfig.json',
  plugins: [licences(), docsSite(docs, version)],
  output: {
    dir: join(docs, version),
    cleanDir: true,
    // No module: a page opened from a disk may not load one.
    format: 'iife',
    minify: true,
    entryFileNames: '[name].js',
  },
});

export default process.env.DETENTE_DOCS === undefined ? [commandLine, workbench, live, documents] : documents;

/** What only Node and a database have is empty here: whoever asks for it finds nothing, as in a page that is served. */
function withoutNode(): Plugin {
  const empty = '\0empty';
  return {
    name: 'without-node',
    resolveId: (id) => (/^(?:node:.*|pg|pg-boss|kysely)$/.test(id) ? empty : null),
    load: (id) => (id === empty ? 'module.exports = {};' : null),
  };
}

/** The program as a report takes it in, with the look that belongs to it and the hash by which alone it may run. */
function packed(): Plugin {
  return {
    name: 'packed',
    generateBundle(_, bundle) {
      for (const [name, one] of Object.entries(bundle)) {
        if (one.type !== 'chunk') continue;
        const { code } = one;
        delete bundle[name];
        const program = {
          packed: gzipSync(code, { level: 9 }).toString('base64'),
          sha256: createHash('sha256').update(code).digest('base64'),
          style: readFileSync('src/app/style.css', 'utf8'),
          licences: termsOfAll(this.getModuleIds()),
        };
        this.emitFile({ type: 'asset', fileName: 'program.json', source: JSON.stringify(program) });
      }
    },
  };
}

/** Files that go along as they are. */
function copied(paths: readonly string[]): Plugin {
  return {
    name: 'copied',
    generateBundle() {
      for (const path of paths)
        this.emitFile({ type: 'asset', fileName: basename(path), source: readFileSync(path, 'utf8') });
    },
  };
}

/** The look of the report's page and the script of its drawer: the application shows the same parts. */
function ofTheReport(): Plugin {
  return {
    name: 'of-the-report',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'report.css', source: screenStyle });
      this.emitFile({ type: 'asset', fileName: 'drawer.js', source: drawerScript });
    },
  };
}

/** Packages whose code is copied keep their terms beside it. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source: termsOfAll(this.getModuleIds()) });
    },
  };
}

function termsOfAll(ids: Iterable<string>): string {
  const folders = new Set<string>();
  for (const id of ids) {
    const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort().map(termsOf).join('\n\n');
}

function termsOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const terms =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${terms}`;
}
