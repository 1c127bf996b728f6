/**
 * The commonest slip in a flow map: in `{ value: 3, assumption: why, because }` the comma ends the text, and what follows is
 * read as a key without a value. Undefined where a key is no such thing.
 *
 * @example
 * unquotedComma({ assumption: 'why', because: null }, 'value') // => undefined
 */
export function unquotedComma(
  map: unknown,
  key: string,
): { readonly message: string; readonly hint: string } | undefined {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) return undefined;
  const entries = Object.entries(map);
  const at = entries.findIndex(([name, value]) => name === key && value === null);
  if (at < 1) return undefined;
  const before = entries.slice(0, at).findLastIndex(([, value]) => value !== null);
  const [name, text] = entries[before] ?? [];
  if (name === undefined || typeof text !== 'string') return undefined;
  const whole = [text, ...entries.slice(before + 1, at + 1).map(([part]) => part)].join(', ');
  return {
    message: `is read as a key: the comma before it ends the text of '${name}'`,
    hint: `quote it: ${name}: "${whole.slice(0, 120)}"`,
  };
}
