/** Paragraphs as spans without the space around them: parted by empty lines, or by lines where there are no empty ones. */
export function paragraphsOf(text: string): (readonly [start: number, end: number])[] {
  const isSpaced = /\n[^\S\n]*\n/.test(text);
  const found: (readonly [number, number])[] = [];
  let start = -1;
  let end = -1;
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const [first, last] = trimmed(text, at, stop);
    const isEmpty = first >= last;
    if (isEmpty || !isSpaced) {
      if (start >= 0) found.push([start, end]);
      start = -1;
    }
    if (!isEmpty) {
      if (start < 0) start = first;
      end = last;
    }
    at = stop + 1;
  }
  if (start >= 0) found.push([start, end]);
  return found;
}

function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let [first, last] = [start, end];
  while (first < last && /\s/.test(text.charAt(first))) first++;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  return [first, last];
}
