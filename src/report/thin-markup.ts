/**
 * The same page in fewer bytes: end tags of cells and rows that HTML lets go, quotes that it does not need, and one word a table
 * instead of one a cell for columns of numbers. A page that is mailed should stay small, and most of it is tables.
 */
export function thinMarkup(html: string): string {
  return (
    html
      .replace(/<table[^>]*>[\s\S]*?<\/table>/g, numberColumns)
      .replace(/<\/t[dh]>(?=<t[dh][ >]|<\/tr>)/g, '')
      .replace(/<\/tr>(?=<tr[ >]|<\/tbody>|<\/thead>)/g, '')
      .replace(/<\/thead>(?=<tbody>)/g, '')
      .replace(/<\/tbody>(?=<\/table>)/g, '')
      .replace(/<text [^<>]*>/g, anchorClass)
      .replace(/<[a-z][^<>]*>/g, unquoted)
      // A download keeps its spaces as they are; an address of data may hold them.
      .replace(/ href="data:[^"]*"/g, (data) => data.replaceAll(/(?<=[^"])%20(?=[^"])/g, ' '))
      .replaceAll('<svg xmlns=http://www.w3.org/2000/svg ', '<svg ')
  );
}

/** Rules for as many columns as may be named on a table; `n3` sets the third as numbers. */
export const numberColumnStyle = `${Array.from({ length: 12 }, (_, k) => `.n${k + 1} td:nth-child(${k + 1})`).join()}{text-align:right;white-space:nowrap}`;

/** Where every cell of a column is a number, the table says so once; its headings keep what they say of themselves. */
function numberColumns(table: string): string {
  if (table.includes('colspan')) return table;
  const columns: boolean[] = [];
  for (const [row] of table.matchAll(/<tr[ >][\s\S]*?<\/tr>/g))
    [...row.matchAll(/<(t[dh])(?=[ >])([^>]*)>/g)].forEach(([, tag, attributes], k) => {
      if (tag === 'td') columns[k] = (columns[k] ?? true) && attributes === ' class="n"';
    });
  const named = columns.map((all, k) => all && k < 12);
  if (!named.includes(true)) return table;
  const words = named.flatMap((all, k) => (all ? [`n${k + 1}`] : [])).join(' ');
  return table
    .replace(
      /^<table(?: class="([^"]*)")?/,
      (_, own?: string) => `<table class="${own ? `${own} ` : ''}${words}"`,
    )
    .replace(/<tr[ >][\s\S]*?<\/tr>/g, (row) => {
      let k = -1;
      return row.replace(/<t[dh](?=[ >])[^>]*>/g, (cell) => {
        k += 1;
        return named[k] && cell === '<td class="n">' ? '<td>' : cell;
      });
    });
}

/** Where a label of a figure hangs, as a class: it is on every second of them. */
export const anchorStyle = '.tm{text-anchor:middle}.te{text-anchor:end}';

function anchorClass(tag: string): string {
  const [, where] = / text-anchor="(middle|end)"/.exec(tag) ?? [];
  if (where === undefined) return tag;
  const word = where === 'end' ? 'te' : 'tm';
  const without = tag.replace(` text-anchor="${where}"`, '');
  return without.includes(' class="')
    ? without.replace(/ class="([^"]*)"/, ` class="$1 ${word}"`)
    : without.replace('<text', `<text class="${word}"`);
}

/** Names that links and readers of the page look for keep their quotes; so does what stands before the slash of an empty element. */
function unquoted(tag: string): string {
  return tag.replace(/ (?!id=|href=|data-|aria-)([\w:-]+)="([^\s"'=<>`]+)"(?=[ >])/g, ' $1=$2');
}
