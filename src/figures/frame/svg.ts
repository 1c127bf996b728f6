import { figureStyle } from './palette.ts';

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

/** The whole picture: namespace, title and description for readers who cannot see it, styles for both grounds. */
export function frame(
  id: string,
  title: string,
  description: string,
  width: number,
  height: number,
  body: string,
): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">`;
  return `${head}<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(description)}</desc><style>${figureStyle}</style>${body}</svg>`;
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
    .split(/\s+/)
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
