import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A function that a stage shows to others, with what its docstring says. */
export interface FaceFunction {
  readonly name: string;
  readonly file: string;
  readonly doc: string;
  /** The code of each `@example`, without the stars. */
  readonly examples: readonly string[];
}

/** The functions that an index names or passes on with `export *`, in the order of their names. */
export function functionsOf(index: string): readonly FaceFunction[] {
  return [...exportedFrom(index)]
    .map(([name, file]) => ({ name, file, ...docOf(name, file) }))
    .filter(({ isFunction }) => isFunction)
    .map(({ name, file, doc, examples }) => ({ name, file, doc, examples }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Values by name, with the file that each is written in. */
function exportedFrom(file: string): Map<string, string> {
  const text = readFileSync(file, 'utf8');
  const found = new Map<string, string>();
  for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm))
    found.set(name, file);
  for (const [, from = ''] of text.matchAll(/^export \* from '([^']+)'/gm))
    for (const [name, where] of exportedFrom(resolve(dirname(file), from))) found.set(name, where);
  for (const [, list = '', from = ''] of text.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)) {
    const source = exportedFrom(resolve(dirname(file), from));
    for (const entry of list.split(',').map((one) => one.trim())) {
      const [name = '', shown = name] = entry.split(' as ');
      const where = source.get(name);
      if (where !== undefined) found.set(shown, where);
    }
  }
  return found;
}

function docOf(name: string, file: string) {
  const text = readFileSync(file, 'utf8');
  const at = text.search(new RegExp(`^export (async )?function\\*? ${name}\\b`, 'm'));
  if (at < 0) return { isFunction: false, doc: '', examples: [] };
  const before = text.slice(0, at).trimEnd();
  const start = before.lastIndexOf('/**');
  // The docstring is the comment that ends where the function begins.
  const comment = before.endsWith('*/') && start >= 0 ? before.slice(start + 3, -2) : '';
  const doc = comment.replace(/^\s*\* ?/gm, '');
  const examples = doc
    .split(/^@example\s*$/m)
    .slice(1)
    .map((one) => one.split(/^@\w+/m)[0]?.trim() ?? '');
  return { isFunction: true, doc, examples };
}
