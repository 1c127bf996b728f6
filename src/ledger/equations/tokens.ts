import type { Span } from '../../diagnostics/index.ts';
import type { Written } from './written.ts';

/** One word or sign of an equation, with its place in the file. */
export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: string; readonly span: Span }
  | { readonly kind: 'unreadable'; readonly text: string; readonly span: Span }
  | { readonly kind: 'line'; readonly text: string; readonly span: Span };

const blank = /[ \t\u00a0\ufeff]+|#[^\n]*/y;
const line = /(?:\r?\n|;)/y;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}\p{M}\p{N}_]+)*/uy;
const sign = /\*\*|<=|>=|==|!=|<>|[-+*/^()[\],=<>−·×≤≥≠]/y;

// What is typed or pasted in several ways and means one thing.
const spellings: Readonly<Record<string, string>> = {
  '**': '^',
  '<>': '!=',
  '−': '-',
  '·': '*',
  '×': '*',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};

/** Reads a text into tokens; a character that means nothing is a token, too, which the parser reports. */
export function* tokens(written: Written): Generator<Token> {
  const { text } = written;
  let at = 0;
  const match = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    return form.exec(text)?.[0];
  };
  while (at < text.length) {
    const skipped = match(blank);
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const start = at;
    const token = nextToken(match, text, at);
    at += token.text.length;
    yield { ...normalised(token), span: written.spanOf(start, at) };
  }
}

type Bare =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'name' | 'sign' | 'unreadable' | 'line'; readonly text: string };

function nextToken(match: (form: RegExp) => string | undefined, text: string, at: number): Bare {
  const lineText = match(line);
  if (lineText !== undefined) return { kind: 'line', text: lineText };
  const nameText = match(name);
  if (nameText !== undefined) return { kind: 'name', text: nameText };
  const numberText = match(number);
  if (numberText !== undefined) return { kind: 'number', text: numberText, value: Number(numberText) };
  const signText = match(sign);
  if (signText !== undefined) return { kind: 'sign', text: signText };
  return { kind: 'unreadable', text: String.fromCodePoint(text.codePointAt(at) ?? 0) };
}

function normalised(token: Bare): Bare {
  if (token.kind === 'sign') return { ...token, text: spellings[token.text] ?? token.text };
  // Accents typed in two ways are one name.
  return token.kind === 'name' ? { ...token, text: nameAs(token.text) } : token;
}

/** The one spelling of a name: accents composed, no blanks around. */
export function nameAs(text: string): string {
  return text.trim().normalize('NFC');
}

/** Is the text a name and nothing else? */
export function isName(text: string): boolean {
  name.lastIndex = 0;
  return name.exec(text)?.[0].length === text.length && text.length > 0;
}
