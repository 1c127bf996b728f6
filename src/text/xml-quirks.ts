import type { Collector, Span } from '../diagnostics/index.ts';

/** Ways in which published files are no XML and yet clear. */
export type Quirk = 'declaration' | 'blank' | 'ampersand' | 'less-than' | 'unquoted' | 'text';

/** Where each was met first and how often: one warning a kind, not one a line. */
export type Quirks = Map<Quirk, { readonly span: Span; readonly times: number }>;

export function noteQuirk(quirks: Quirks, quirk: Quirk, span: Span): void {
  const seen = quirks.get(quirk);
  quirks.set(quirk, seen === undefined ? { span, times: 1 } : { span: seen.span, times: seen.times + 1 });
}

const words: Readonly<Record<Quirk, readonly [message: string, hint: string]>> = {
  declaration: ['the XML declaration does not stand first; it is skipped', 'move it to the first line'],
  blank: ['no blank stands between two attributes; they are read as two', 'put a blank between them'],
  ampersand: ["'&' stands by itself; it is read as the sign", "write '&amp;'"],
  'less-than': ["'<' stands in a value; it is read as the sign", "write '&lt;'"],
  text: ['text between tags is left out', 'did a tag lose its bracket?'],
  unquoted: ['a value has no quotes; it is read up to the next blank', 'put it in double quotes'],
};

export function describeQuirks(quirks: Quirks, file: string, report: Collector): void {
  for (const [quirk, { span, times }] of quirks) {
    const [message, hint] = words[quirk];
    const often = times === 1 ? '' : ` (${times} times in this file)`;
    report.warning(`xml-${quirk}`, { file, span }, message + often, hint);
  }
}
