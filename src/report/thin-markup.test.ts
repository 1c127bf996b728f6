import { expect, test } from 'vitest';
import { thinMarkup } from './thin-markup.ts';

const table =
  '<table><thead><tr><th scope="col">a</th><th class="n">b</th></tr></thead><tbody><tr><td>1</td><td class="n">2</td></tr><tr><th scope="row">x</th><td>3</td></tr></tbody></table><p>after</p>';

test('leaves out only the end tags of cells, rows and parts of a table', () => {
  expect(thinMarkup(table)).toBe(
    '<table><thead><tr><th scope="col">a<th class=n>b<tbody><tr><td>1<td class=n>2<tr><th scope="row">x<td>3</table><p>after</p>',
  );
});
test('leaves text that looks like markup alone, as it is escaped', () => {
  const text = '<td>&lt;/td&gt;&lt;td&gt;</td><td>b</td></tr>';
  expect(thinMarkup(text)).toBe('<td>&lt;/td&gt;&lt;td&gt;<td>b</tr>');
});
