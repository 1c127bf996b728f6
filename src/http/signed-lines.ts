import { reviewsName } from '../evidence/index.ts';
import { commentsName } from '../situation/index.ts';

/** Settings with which a question says something in somebody's name. */
const speaking: Readonly<Record<string, readonly string[]>> = {
  comment: ['text', 'reply', 'resolve'],
  review: ['decision'],
};

/** Settings of a question as whoever is logged in asks it, or the name that they may not speak in. */
export type SignedSettings =
  | { readonly kind: 'signed'; readonly settings: unknown }
  | { readonly kind: 'not-theirs'; readonly by: string };

/**
 * What is said on a shared server is said by the account that is logged in: it may be left out, and another's is refused.
 *
 * @example
 * signedSettings('comment', { situation: 'a', text: 'why?' }, 'ines').settings // => { situation: 'a', text: 'why?', by: 'ines' }
 * signedSettings('comment', { situation: 'a', text: 'why?', by: 'olga' }, 'ines').kind // => 'not-theirs'
 */
export function signedSettings(operation: string, settings: unknown, name: string): SignedSettings {
  const keys = speaking[operation] ?? [];
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return { kind: 'signed', settings };
  const given = new Map<string, unknown>(Object.entries(settings));
  if (!keys.some((key) => given.has(key))) return { kind: 'signed', settings };
  const by = given.get('by');
  if (by !== undefined && by !== name) return { kind: 'not-theirs', by: String(by).slice(0, 80) };
  return { kind: 'signed', settings: { ...settings, by: name } };
}

/** Whether a file is a log of what people have said; a disk may take upper and lower case for the same. */
export function isSignedLog(path: string): boolean {
  const name = path.split('/').at(-1)?.toLowerCase();
  return name === reviewsName || name === commentsName;
}

/**
 * What is wrong with the new text of a log of what people have said, as somebody writes it: what others have said stays, in its order, and
 * what is added is their own. Null where nothing is.
 *
 * @example
 * wrongInLog('{"by":"olga"}\n', '{"by":"olga"}\n{"by":"ines"}\n', 'ines') // => null
 * wrongInLog('{"by":"olga"}\n', '{"by":"ines"}\n', 'ines')?.kind // => 'taken-out'
 * wrongInLog(undefined, '{"by":"olga"}\n', 'ines') // => { kind: 'not-theirs', line: 1 }
 */
export function wrongInLog(
  old: string | undefined,
  text: string,
  name: string,
): { readonly kind: 'taken-out' | 'not-theirs'; readonly line: number } | null {
  const before = linesOf(old ?? '');
  let at = 0;
  let strange: number | undefined;
  for (const { line, number } of linesOf(text))
    if (line === before[at]?.line) at += 1;
    else if (byOf(line) !== name) strange ??= number;
  const gone = before[at];
  if (gone !== undefined) return { kind: 'taken-out', line: gone.number };
  return strange === undefined ? null : { kind: 'not-theirs', line: strange };
}

function linesOf(text: string): readonly { readonly line: string; readonly number: number }[] {
  const lines = text.split(/\r?\n/).map((line, k) => ({ line: line.trim(), number: k + 1 }));
  return lines.filter(({ line }) => line !== '');
}

function byOf(line: string): unknown {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'by' in entry ? entry.by : undefined;
  } catch {
    return undefined;
  }
}
