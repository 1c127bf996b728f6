import { expect, test } from 'vitest';
import { thinMarkup } from './thin-markup.ts';

const table =
  '<table><thead><tr><th scope="col">a</th><th class="n">b</th></tr></thead><tbody><tr><td>1</td><td class="n">2</td></tr><tr><th scope="row">x</th><td>3</td></tr></tbody></table><p>after</p>';

test('leaves out the end tags of cells, rows and parts of a table, and quotes that nothing needs', () => {
  expect(thinMarkup(table)).toBe(
    '<table><thead><tr><th scope=col>a<th class=n>b<tbody><tr><td>1<td class=n>2<tr><th scope=row>x<td>3</table><p>after</p>',
  );
});
test('names a column of numbers once where every cell of it is one', () => {
  const cells =
    '<tr><th scope="row">x</th><td class="n">3</td><td>c</td></tr><tr><th scope="row">y</th><td class="n">4</td><td class="n">5</td></tr>';
  expect(thinMarkup(`<table class="wide"><tbody>${cells}</tbody></table>`)).toBe(
    '<table class="wide n2"><tbody><tr><th scope=row>x<td>3<td>c<tr><th scope=row>y<td>4<td class=n>5</table>',
  );
});
test('leaves the spans of a table that merges cells to the cells', () => {
  const merged =
    '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td class="n">1</td></tr></tbody></table>';
  expect(thinMarkup(merged)).toBe('<table><tbody><tr><td colspan=2>a<tr><td>b<td class=n>1</table>');
});
test('says by a class where a label hangs', () => {
  const labels =
    '<text x="1" y="2" class="s" text-anchor="end">a</text><text text-anchor="middle" x="1">b</text>';
  expect(thinMarkup(labels)).toBe('<text x=1 y=2 class="s te">a</text><text class=tm x=1>b</text>');
});
test('keeps the quotes of names, of addresses, of values with spaces and before the slash of an empty element', () => {
  const drawn =
    '<a id="a" href="#b"><path d="M1 2" x="1" y="2"/><line x1="3.5" stroke="var(--c)" x2="4"></line></a>';
  expect(thinMarkup(drawn)).toBe(
    '<a id="a" href="#b"><path d="M1 2" x=1 y="2"/><line x1=3.5 stroke=var(--c) x2=4></line></a>',
  );
});
test('keeps the spaces of a download as they are', () => {
  const link = '<a href="data:text/csv,a%20b%0Ac" download="a.csv">a</a><a href="x%20y">b</a>';
  expect(thinMarkup(link)).toBe('<a href="data:text/csv,a b%0Ac" download=a.csv>a</a><a href="x%20y">b</a>');
});
test('leaves text that looks like markup alone, as it is escaped', () => {
  const text = '<td>&lt;/td&gt;&lt;td&gt;</td><td>b</td></tr>';
  expect(thinMarkup(text)).toBe('<td>&lt;/td&gt;&lt;td&gt;<td>b</tr>');
});
