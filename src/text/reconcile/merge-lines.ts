/**
 * A log of one JSON object a line, to which both have added: what the one has added, then what the other has. Undefined where a text is no
 * log, or where somebody has changed a line that stood there.
 */
export function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  if (!ours.startsWith(base) || !theirs.startsWith(base)) return undefined;
  const added = [ours, theirs].map((text) =>
    text
      .slice(base.length)
      .split(/(?<=\n)/)
      .filter((line) => line !== ''),
  );
  const lines = [...base.split(/(?<=\n)/).filter((line) => line !== ''), ...added.flat()];
  if (lines.length === 0 || !lines.every(isObject)) return undefined;
  const [first = [], second = []] = added;
  // Which side is called ours makes no difference, and what both have is there once.
  const [one, other] = first.join('') < second.join('') ? [first, second] : [second, first];
  return base + [...one, ...other.filter((line) => !one.includes(line))].join('');
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
