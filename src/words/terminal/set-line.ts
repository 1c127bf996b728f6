import { wrapped } from '../columns.ts';
import type { Inline } from '../document.ts';
import { visible } from '../visible.ts';
import type { Colour, TerminalStyle } from './style.ts';

/** Pieces of a sentence as lines of at most the width, emphasis painted. */
export function setLines(
  content: readonly Inline[],
  width: number,
  { paint }: TerminalStyle,
): readonly string[] {
  const lines = wrapped(plainOf(content), width);
  if (content.every((one) => one.kind !== 'strong')) return lines;
  return painted(content, lines, paint);
}

/** What the pieces say on a terminal; an address stands behind its words. */
export function plainOf(content: readonly Inline[]): string {
  return content.map(wordsOf).join('');
}

function wordsOf(one: Inline): string {
  const text = visible(one.text);
  if (one.kind === 'mark') return `[${text}]`;
  if (one.kind !== 'link' || one.address === one.text) return text;
  return `${text} (${visible(one.address)})`;
}

/** Wrapping moves blanks only, so the signs that are none tell which piece each stretch belongs to. */
function painted(
  content: readonly Inline[],
  lines: readonly string[],
  paint: TerminalStyle['paint'],
): readonly string[] {
  const isStrong = content.flatMap((one) =>
    Array.from(wordsOf(one).replaceAll(' ', ''), () => one.kind === 'strong'),
  );
  let at = 0;
  return lines.map((line) =>
    line
      .split(/( +)/)
      .map((word) => {
        if (word.trim() === '') return word;
        const from = at;
        at += Array.from(word).length;
        return runs(Array.from(word), isStrong.slice(from, at), 'bold', paint);
      })
      .join(''),
  );
}

function runs(
  signs: readonly string[],
  isStrong: readonly boolean[],
  colour: Colour,
  paint: TerminalStyle['paint'],
): string {
  let text = '';
  for (let k = 0; k < signs.length; ) {
    let end = k;
    while (end < signs.length && isStrong[end] === isStrong[k]) end++;
    const run = signs.slice(k, end).join('');
    text += isStrong[k] === true ? paint(run, colour) : run;
    k = end;
  }
  return text;
}
