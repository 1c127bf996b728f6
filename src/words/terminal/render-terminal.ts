import { columnsOf, padded, wrapped } from '../columns.ts';
import type { Block, BlockOf, Document, Tone } from '../document.ts';
import { visible } from '../visible.ts';
import { printPlaced } from './set-diagnostics.ts';
import { plainOf, setLines } from './set-line.ts';
import { setTable } from './set-table.ts';
import { type Colour, plainStyle, type TerminalStyle } from './style.ts';

/**
 * A document as text of a width, blocks apart by an empty line, without a line end after the last.
 *
 * @example
 * renderTerminal(document(sentence('Nobody loses.'))) // => 'Nobody loses.'
 */
export function renderTerminal({ blocks }: Document, style: TerminalStyle = plainStyle): string {
  return blocks
    .map((block) => setBlock(block, style))
    .filter((text) => text !== '')
    .join('\n\n');
}

const colours: Readonly<Record<Tone, Colour | undefined>> = {
  plain: undefined,
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  bad: 'red',
};

function setBlock(block: Block, style: TerminalStyle): string {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, style);
    case 'paragraph':
      return paragraph(block, style);
    case 'group':
      return block.blocks
        .map((one) => setBlock(one, style))
        .filter((text) => text !== '')
        .join('\n');
    case 'table':
      return setTable(block, style);
    case 'list':
      return listLines(block, style);
    case 'terms':
      return termLines(block, style);
    case 'figure':
      return wrapped(`figure: ${visible(block.title)}`, style.width).join('\n');
    case 'diagnostics':
      return printPlaced(block.items, style).trimEnd();
    case 'verbatim':
      return block.text.split('\n').map(visible).join('\n').trimEnd();
    case 'target':
      return wrapped(plainOf(block.content), style.width).join('\n');
  }
}

/** The title on the left and its answer on the right where both fit; else one under the other. */
function headingLines({ content, aside = [] }: BlockOf<'heading'>, { width, paint }: TerminalStyle): string {
  const title = wrapped(plainOf(content), width);
  const answer = wrapped(plainOf(aside), width);
  const [first = '', ...more] = title;
  const gap = width - columnsOf(first) - columnsOf(answer[0] ?? '');
  if (aside.length === 0) return paint(title.join('\n'), 'bold');
  if (more.length > 0 || answer.length > 1 || gap < 2)
    return `${paint(title.join('\n'), 'bold')}\n${answer.join('\n')}`;
  return `${paint(first, 'bold')}${' '.repeat(gap)}${answer[0]}`;
}

function paragraph({ content, tone }: BlockOf<'paragraph'>, style: TerminalStyle): string {
  const colour = colours[tone];
  // A colour of the whole and one of a part would end one another.
  if (colour === undefined) return setLines(content, style.width, style).join('\n');
  return style.paint(wrapped(plainOf(content), style.width).join('\n'), colour);
}

function listLines({ items, isOrdered }: BlockOf<'list'>, style: TerminalStyle): string {
  const head = (n: number) => (isOrdered ? `${n + 1}. ` : '  ');
  const indent = isOrdered ? String(items.length).length + 2 : 2;
  return items
    .map((item, n) =>
      setLines(item, style.width - indent, style)
        .map((line, k) => (k === 0 ? padded(head(n), indent) : ' '.repeat(indent)) + line)
        .join('\n'),
    )
    .join('\n');
}

const termWidth = 14;

function termLines({ items }: BlockOf<'terms'>, style: TerminalStyle): string {
  const isNarrow = style.width < 60;
  return items
    .map(({ term, content }) => {
      const indent = isNarrow ? 4 : termWidth;
      const lines = setLines(content, style.width - indent, style).map(
        (line) => `${' '.repeat(indent)}${line}`,
      );
      const name = `  ${visible(term)}`;
      if (isNarrow) return [name.trimEnd(), ...lines].filter((line) => line !== '').join('\n');
      const [first = '', ...rest] = lines;
      return [`${padded(name, indent)}${first.slice(indent)}`.trimEnd(), ...rest].join('\n');
    })
    .join('\n');
}
