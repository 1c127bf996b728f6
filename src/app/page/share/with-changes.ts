import { isMap } from 'yaml';
import { setKeys } from '../../../text/index.ts';
import type { NumberChange } from '../../protocol.ts';
import { type FieldPath, namesAt, nodeAt, readable, scalarAt, withValue } from '../edit/written.ts';
import { catalogue } from '../language.ts';
import type { WrittenText } from '../use-workshop.ts';

const { sharing: say } = catalogue;

export interface WithChanges {
  readonly files: readonly WrittenText[];
  /** Paths of numbers that no file holds as one value. */
  readonly left: readonly string[];
}

/** The files with changed numbers in the places where they stand; everything else as it was. */
export function withChanges(
  texts: Readonly<Record<string, string>>,
  situation: string,
  changes: readonly NumberChange[],
): WithChanges {
  const folder = situation.split('/').slice(0, -1).join('/');
  const now = new Map<string, string>();
  const left: string[] = [];
  for (const { path, value } of changes) {
    const isMoney = path.startsWith('ledger.');
    const file = isMoney ? ledgerOf(texts, folder) : situation;
    const text = now.get(file) ?? texts[file] ?? '';
    const next = withNumber(text, path.split('.').slice(isMoney ? 1 : 0), value);
    if (next === undefined) left.push(path);
    else now.set(file, next);
  }
  return { files: [...now].map(([path, text]) => ({ path, text })), left };
}

function ledgerOf(texts: Readonly<Record<string, string>>, folder: string): string {
  const isLedger = (path: string) => path.startsWith(`${folder}/`) && /^ledger:/m.test(texts[path] ?? '');
  const named = `${folder}/ledger.yaml`;
  return texts[named] !== undefined
    ? named
    : (Object.keys(texts).find((path) => path.endsWith('.yaml') && isLedger(path) && path !== named) ??
        named);
}

function withNumber(text: string, path: FieldPath, value: string): string | undefined {
  const read = readable(text);
  if (read === undefined) return undefined;
  if (scalarAt(read, path) !== undefined) return withValue(text, path, value);
  if (scalarAt(read, [...path, 'value']) !== undefined) return withValue(text, [...path, 'value'], value);
  const node = nodeAt(read, path);
  const own = `value: ${value}, assumption: ${JSON.stringify(say.assumption)}`;
  // What the file left to a default is written beside what it says.
  if (node === undefined && isMap(nodeAt(read, path.slice(0, -1))))
    return withValue(text, path, `{ ${own} }`);
  if (!isMap(node)) return undefined;
  // Three points or readings give way to the value; whoever set it answers for it.
  const names = namesAt(read, [...path, 'claims']);
  const claims = names.length === 0 ? '' : `, claims: [${names.join(', ')}]`;
  const written = `{ ${own}${claims} }`;
  return setKeys(text, [{ path: path.slice(0, -1), key: String(path.at(-1)), value: written }]);
}
