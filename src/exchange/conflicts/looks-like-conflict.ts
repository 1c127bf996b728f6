/**
 * Is the text a conflict (GMCR+, or our own format) rather than a situation or a domain? Looks at the keys at the top
 * only: a yes says that `readConflict` is the one to ask, not that the file is right.
 *
 * @example
 * looksLikeConflict('a.yaml', 'conflict: a\nactors: {}') // => true
 */
export function looksLikeConflict(path: string, text: string): boolean {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('<')) return false;
  if (start.startsWith('{')) {
    const keys = topKeys(start);
    return keys.has('decisionMakers') || (keys.has('conflict') && !keys.has('situation'));
  }
  if (/\.(?:json|gmcr|csv|tsv|xml)$/i.test(path)) return false;
  return /^(["']?)conflict\1[ \t]*:/m.test(start) && !/^(["']?)situation\1[ \t]*:/m.test(start);
}

/** Keys of the outermost map of a text in JSON, as far as it can be read; one pass, no parsing. */
function topKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let isKey = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') {
      const end = endOfString(text, i);
      if (depth === 1 && isKey) keys.add(text.slice(i + 1, end));
      i = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (depth === 1 && character === ',') isKey = true;
    else if (depth === 1 && character === ':') isKey = false;
    if (depth === 0 && i > 0) break;
  }
  return keys;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  return text.length;
}
