import type { Block, BlockOf, Document, Inline } from '../document.ts';
import { safeAddress } from '../safe-address.ts';
import { printPlaced } from '../terminal/set-diagnostics.ts';
import { visible } from '../visible.ts';

/**
 * A document as CommonMark with tables, to paste into a note; text from files never becomes markup.
 *
 * @example
 * renderMarkdown(document(heading('Verdict'), sentence('Nobody loses.'))) // => '## Verdict\n\nNobody loses.\n'
 */
export function renderMarkdown({ blocks }: Document): string {
  return `${blocks
    .map(setBlock)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function setBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${[block.content, block.aside ?? []]
        .map(setInlines)
        .filter((text) => text !== '')
        .join(' · ')}`;
    case 'paragraph':
      return paragraph(block);
    case 'group':
      return block.blocks.map(setBlock).join('\n\n');
    case 'table':
      return tableLines(block);
    case 'list':
      return block.items
        .map((item, n) => `${block.isOrdered ? `${n + 1}.` : '-'} ${setInlines(item)}`)
        .join('\n');
    case 'terms':
      return block.items
        .map(({ term, content }) =>
          `- ${term === '' ? '' : `**${safe(term)}** `}${setInlines(content)}`.trimEnd(),
        )
        .join('\n');
    case 'figure':
      return `*${safe(block.title)}* ${safe(block.description)}`.trimEnd();
    case 'diagnostics':
      return fenced(printPlaced(block.items).trimEnd(), '');
    case 'verbatim':
      return fenced(block.text.trimEnd(), block.language);
    case 'target':
      return setInlines(block.content);
  }
}

function paragraph({ content, tone }: BlockOf<'paragraph'>): string {
  const text = lineStart(setInlines(content));
  if (tone === 'strong' && content.every(({ kind }) => kind === 'text')) return `**${text}**`;
  if (tone === 'quiet' && content.every(({ kind }) => kind === 'text')) return `_${text}_`;
  return text;
}

function tableLines({ columns, rows }: BlockOf<'table'>): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = columns.map(({ title, unit }) => safe(unit === undefined ? title : `${title}, ${unit}`));
  return [
    line(heads),
    `|${columns.map(({ holds }) => (holds === 'number' ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => line(row.map(setInlines))),
  ].join('\n');
}

function setInlines(content: readonly Inline[]): string {
  return content
    .map(setInline)
    .map((text, k) => (content[k - 1]?.kind === 'mark' && text.startsWith('(') ? `\\${text}` : text))
    .join('');
}

function setInline(one: Inline): string {
  switch (one.kind) {
    case 'text':
    case 'toned':
    case 'number':
      return safe(one.text);
    case 'mark':
      return `[${safe(one.text)}]`;
    case 'strong':
      return `**${safe(one.text)}**`;
    case 'code':
      return inTicks(visible(one.text));
    case 'link': {
      const address = safeAddress(one.address);
      if (address === undefined) return safe(one.text);
      return one.text === one.address ? `<${address}>` : `[${safe(one.text)}](<${address}>)`;
    }
  }
}

/** Text from files must neither end a table's cell nor become markup. */
function safe(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>#|!~]/g, (sign) => `\\${sign}`);
}

/** What would begin a list, a heading or a rule at the start of a line. */
function lineStart(text: string): string {
  return text.replace(/^(\d+)([.)])(?= )/, '$1\\$2').replace(/^([-+=])(?=[ -=]|$)/, '\\$1');
}

function inTicks(text: string): string {
  const most = longestRun(text);
  const fence = '`'.repeat(most + 1);
  const space = most > 0 ? ' ' : '';
  return `${fence}${space}${text.replaceAll('|', '\\|')}${space}${fence}`;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.split('\n').map(visible).join('\n')}\n${fence}`;
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);
}
