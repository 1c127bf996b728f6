import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { buildSite } from './build-site.ts';
import { versionsPage } from './frame.ts';

/** The documents as a site below `folder`: those of this version anew, beside them what other versions have left. */
export function docsSite(folder: string, version: string): Plugin {
  return {
    name: 'docs-site',
    generateBundle() {
      for (const { path, content } of buildSite('.', version))
        this.emitFile({ type: 'asset', fileName: path, source: content });
    },
    writeBundle() {
      writeFileSync(join(folder, 'index.html'), versionsPage(versionsIn(folder), version));
    },
  };
}

/** The newest first, by their numbers. */
function versionsIn(folder: string): readonly string[] {
  const numbers = new Intl.Collator('en', { numeric: true });
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'index.html')))
    .sort((a, b) => numbers.compare(b, a));
}
