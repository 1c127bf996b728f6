import type { PageText } from './page-text.ts';

/** Markdown as text: marks of headings, lists, emphasis, links and code go, the words stay. */
export function fromMarkdown(text: string): PageText {
  const { body, day } = withoutFrontMatter(text);
  const lines = body.split('\n').map(cleanLine);
  const clean = lines
    .filter((line) => line !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: clean, hasTitle: /^\s*# /.test(body), published: day };
}

function withoutFrontMatter(text: string): { readonly body: string; readonly day: string | undefined } {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 4) : -1;
  if (end < 0) return { body: text, day: undefined };
  const day = /^date:\s*["']?(\d{4}-\d\d-\d\d)/m.exec(text.slice(0, end))?.[1];
  return { body: text.slice(end + 5), day };
}

function cleanLine(line: string): string | undefined {
  if (line.length > 20_000) return line;
  if (/^\s*(?:```|~~~|<!--|[-*_]{3,}\s*$|\|?[-:| ]{5,}$)/.test(line)) return undefined;
  return line
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/, /^\s{0,3}#/.test(line) ? '\n' : '')
    .replace(/!\[[^\][]{0,300}\]\([^()\s]{0,1000}\)/g, '')
    .replace(/\[([^\][]{1,500})\]\([^()\s]{0,1000}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,500})\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])[*_](?=\S)([^*_]{1,500})[*_](?![\p{L}\p{N}])/gu, '$1')
    .replace(/`([^`]{1,300})`/g, '$1');
}
