import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'rolldown';

/**
 * The command line in few files: a short command spends its time on opening files, and its imports are hundreds.
 * What a command loads when it runs stays a chunk of its own. The assistant's door and the database stay out: their packages are optional.
 */
export default defineConfig({
  // What a thread runs stands beside the command line under its own name.
  input: { main: 'src/cli/main.ts', 'sweep-worker': 'src/sweep/threads/sweep-worker.ts' },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: [/^@modelcontextprotocol\//, 'pg', 'pg-boss'],
  plugins: [licences()],
  output: {
    dir: 'dist/cli',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});

/** Packages whose code is copied keep their terms beside it. */
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle() {
      const folders = new Set<string>();
      for (const id of this.getModuleIds()) {
        const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
        if (folder !== undefined) folders.add(folder);
      }
      const source = [...folders].sort().map(termsOf).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'LICENCES.txt', source });
    },
  };
}

function termsOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const terms =
    file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${terms}`;
}
