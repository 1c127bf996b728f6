import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where a name is declared, and with what words. */
interface Declared {
  readonly name: string;
  readonly words: string;
}

/**
 * What the package shows to programs: for each subpath every exported name with its signature, from the declarations that the compiler
 * writes. A change of it shows in a review as a change of a text.
 */
export function apiReport(built: string, exports: Readonly<Record<string, string>>): string {
  const parts = Object.entries(exports)
    .filter(([, path]) => path.endsWith('.js'))
    .map(([subpath, path]) => {
      const file = join(built, relative('./dist', path)).replace(/\.js$/, '.d.ts');
      const lines = [...declaredIn(file)]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ words }) => words);
      return `## detente${subpath.slice(1)}\n\n\`\`\`ts\n${lines.join('\n')}\n\`\`\`\n`;
    });
  return `# What the package shows\n\nEvery exported name by its import, as the compiler declares it; made and held by a test.\n\n${parts.join('\n')}`;
}

function declaredIn(file: string): readonly Declared[] {
  const text = withoutComments(readFileSync(file, 'utf8'));
  const own = [...text.matchAll(/^export (?:declare )?(function\*?|const|class|interface|type) (\w+)/gm)].map(
    ({ index, 1: kind = '', 2: name = '' }) => ({ name, words: shortened(kind, statementAt(text, index)) }),
  );
  const all = [...text.matchAll(/^export \* from ['"]([^'"]+)['"]/gm)].flatMap(([, from = '']) =>
    declaredIn(besideOf(file, from)),
  );
  const named = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from ['"]([^'"]+)['"]/gm)].flatMap(
    ([, list = '', from = '']) => {
      const there = declaredIn(besideOf(file, from));
      return list.split(',').flatMap((one) => {
        const [name = '', shown = name] = one
          .trim()
          .replace(/^type /, '')
          .split(' as ');
        if (name === '') return [];
        const found = there.find((declared) => declared.name === name);
        return [{ name: shown, words: found?.words ?? `export ${name}` }];
      });
    },
  );
  return [...own, ...all, ...named];
}

function besideOf(file: string, from: string): string {
  const path = resolve(dirname(file), from).replace(/\.(js|tsx?)$/, '.d.ts');
  if (!existsSync(path)) throw new Error(`${file} passes on ${from}, which has no declarations`);
  return path;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** From `export` to the end of the statement, on one line. */
function statementAt(text: string, start: number): string {
  const after = text.slice(start);
  const next = after
    .slice(1)
    .search(/^(export |declare |import |interface |type |const |\}\s*$\n(?=export))/m);
  const whole = next < 0 ? after : after.slice(0, next + 1);
  return whole.replace(/\s+/g, ' ').trim();
}

/** Functions are told whole; long types of data by their beginning: their words are the schema's. */
function shortened(kind: string, words: string): string {
  const plain = words.replace(/^export declare /, 'export ');
  return kind !== 'function' && plain.length > 240 ? `${plain.slice(0, 240)}…` : plain;
}
