/** Text made safe inside XML; control characters and marks that reverse reading direction are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** Coordinates at a tenth of a pixel: finer is noise in the file. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A line of text; `at` is its baseline. */
export function label(x: number, at: number, text: string, attributes = ''): string {
  return `<text x="${px(x)}" y="${px(at)}"${attributes === '' ? '' : ` ${attributes}`}>${escapeXml(text)}</text>`;
}

/** Width of 12 px text, near enough to lay out with: figures are drawn where no font can be measured. */
export function textWidth(text: string, size = 12): number {
  return text.length * size * 0.53;
}

/** Text broken into lines that fit a width; a word too long for it is cut. */
export function fitLines(text: string, width: number, size = 12): readonly string[] {
  const lines: string[] = [];
  const most = Math.max(4, Math.floor(width / (size * 0.53)));
  let line = '';
  for (const word of text
    .split(/\s+(?!%(?!\S))/)
    .map((one) => (one.length > most ? `${one.slice(0, most - 1)}…` : one))) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** One line, cut to a width. */
export function cut(text: string, width: number, size = 12): string {
  const most = Math.max(3, Math.floor(width / (size * 0.53)));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Lines that fit a width, at most so many: what goes beyond is cut. */
export function clampLines(text: string, width: number, most: number, size = 12): readonly string[] {
  const lines = fitLines(text, width, size);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, size)];
}

/** A line of text cut to a width; the whole of what was cut is its title, which a pointer shows and a reader speaks. */
export function fitted(
  x: number,
  at: number,
  text: string,
  width: number,
  { size = 12, attributes = '' }: TextLook = {},
): string {
  const shown = cut(text, width, size);
  return withTitle(label(x, at, shown, attributes), shown === text ? '' : text);
}

export interface TextLook {
  /** In pixels; larger than what is drawn where the font may be wider than reckoned with. */
  readonly size?: number;
  readonly attributes?: string;
  /** From one baseline to the next. */
  readonly leading?: number;
}

/** Lines of text from a first baseline on; the whole of what was cut is the title of the last line. */
export function textBlock(
  x: number,
  at: number,
  text: string,
  width: number,
  most: number,
  { size = 12, attributes = '', leading = 14 }: TextLook = {},
): { readonly svg: string; readonly lines: number } {
  const lines = clampLines(text, width, most, size);
  const isWhole = !lines.some((line) => line.endsWith('…'));
  const drawn = lines.map((line, k) => {
    const one = label(x, at + k * leading, line, attributes);
    return k === lines.length - 1 && !isWhole ? withTitle(one, text) : one;
  });
  return { svg: text === '' ? '' : drawn.join(''), lines: lines.length };
}

/** A text element with what it is short for. */
export function withTitle(element: string, whole: string): string {
  return whole === ''
    ? element
    : `${element.slice(0, -'</text>'.length)}<title>${escapeXml(whole)}</title></text>`;
}

/** Width of 11 px text with some spare for wider fonts; wide scripts count double. */
export function spareWidth(text: string, size = 12.5): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/g)?.length ?? 0;
  return (text.length + wide) * size * 0.53;
}
