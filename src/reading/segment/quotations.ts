/** A quotation with its marks; `isContinued`: it goes on in the next paragraph, so that its closing mark is missing. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly isContinued: boolean;
}

/** Opening marks with those that close them. «Titles» in 《》 are none. */
const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
};

/**
 * The outermost quotations between two places, in one pass: a mark that opens anew while its own kind is open starts
 * over, so that a mark that nobody closes costs nothing and swallows nothing but itself.
 */
export function quotationsIn(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let mark = '';
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (open >= 0) {
      if (closes(mark, char, text, i)) {
        found.push({ start: open, end: i + 1, isContinued: false });
        open = -1;
      } else if (char === mark && char !== '"' && char !== '‘') open = i;
    } else if (opens(char, text, i)) {
      open = i;
      mark = char;
    }
  }
  if (open >= 0 && startsWithMark(text, end, mark))
    found.push({ start: open, end: trimmedEnd(text, open, end), isContinued: true });
  return found;
}

function opens(char: string, text: string, i: number): boolean {
  if (char === '"') return isClear(text.charAt(i - 1)) && /\S/.test(text.charAt(i + 1));
  if (char === '‘') return isClear(text.charAt(i - 1));
  return closing[char] !== undefined && char in closing;
}

function closes(mark: string, char: string, text: string, i: number): boolean {
  if (mark === '"') return char === '"';
  if (closing[mark]?.includes(char) !== true) return false;
  return char !== '’' || !/\p{L}/u.test(text.charAt(i + 1));
}

/** What may stand before an opening mark. */
function isClear(before: string): boolean {
  return before === '' || /[\s([{—–\-:,>\p{Script=Han}，。：；]/u.test(before);
}

/** A paragraph that opens with a mark carries an open quotation on. */
function startsWithMark(text: string, end: number, mark: string): boolean {
  const next = /\S/.exec(text.slice(end, end + 20))?.[0];
  return next === mark;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /\s/.test(text.charAt(last - 1))) last--;
  return last;
}
