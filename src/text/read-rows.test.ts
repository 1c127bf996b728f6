import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCollector, placeDiagnostics } from '../diagnostics/index.ts';
import { cellNumber, csvCell, type Rows, readRows } from './index.ts';

function read(text: string): { readonly table: Rows | undefined; readonly words: readonly string[] } {
  const report = newCollector();
  const table = readRows('t.csv', text, report);
  const words = placeDiagnostics(report.diagnostics(), new Map([['t.csv', text]])).map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );
  return { table, words };
}

const cellsOf = (text: string) => read(text).table?.rows.map((row) => row.map((cell) => cell.text));

describe('a table', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\ufeffa,b\r\n1,2\r\n'],
    ['blank lines and line ends of old', 'a,b\r\r1,2'],
    ['quotes with blanks around them', ' "a" , "b"\n"1", 2 \n'],
    ['cells of blanks in lines that count for nothing', 'a,b\n , \n1,2'],
  ])('with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('is parted by what its first line has most of, outside quotes', () => {
    expect(read('name; part one,d,1,2\n').table?.separator).toBe(',');
    expect(read('"a,b,c";d\n').table?.separator).toBe(';');
    expect(read('alone\n').table?.separator).toBe(',');
  });

  test('says where a quotation mark is never closed, and where text follows the closing one', () => {
    expect(read('a,b\n"1,2\n').words).toEqual(['2:1 open-quote']);
    expect(read('a,b\n"1" x,2\n').words).toEqual(['2:5 text-after-quote']);
  });

  test('names other encodings instead of showing garbage', () => {
    const utf16 = new TextDecoder().decode(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'));
    const latin1 = new TextDecoder().decode(Buffer.from('a,b\nM\u00e4rz,2\n', 'latin1'));
    expect(read(utf16).words).toEqual(['0:0 not-utf-8']);
    expect(read(latin1).words).toEqual(['2:2 not-utf-8']);
    expect(read('a,b\0\u0001\n1,2').words).toEqual(['0:0 not-text']);
  });

  test('writes decimals with commas where these do not part cells', () => {
    const number = (text: string, sign: '.' | ',') => cellNumber(text, sign);
    expect(read('a;b\n1,5;2\n').table?.decimalSign).toBe(',');
    expect(read('a;b\n1.5;2\n').table?.decimalSign).toBe('.');
    expect(read('a,b\n"1,5",2\n').table?.decimalSign).toBe('.');
    expect([number('1,5', ','), number('12', ','), number('-,5e1', ',')]).toEqual([1.5, 12, -5]);
    // What may be a thousand times too small is no number.
    expect([number('1.500', ','), number('1,500', '.'), number('1.500,5', ',')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('cells', () => {
  test('come back from what was written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = `${'h,'.repeat(20)}\n${rows.map((row) => row.map((one) => csvCell(`.${one}.`)).join(',')).join('\n')}`;
        expect(cellsOf(text)?.slice(1)).toEqual(rows.map((row) => row.map((one) => `.${one}.`)));
      }),
    );
  });

  test('never overlap, and the reading always ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', ' ') }), (text) => {
        let last = 0;
        for (const { span } of read(text).table?.rows.flat() ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.start;
        }
      }),
    );
  });

  test('that a spreadsheet would run as a formula begin with an apostrophe; numbers stay numbers', () => {
    expect(['=1+1', '@a', '+x', '-x', '-5', '+1e3', 'a,b', ' a'].map(csvCell)).toEqual([
      "'=1+1",
      "'@a",
      "'+x",
      "'-x",
      '-5',
      '+1e3',
      '"a,b"',
      '" a"',
    ]);
  });
});
