import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { placeDiagnostics } from '../../diagnostics/index.ts';
import { mostCountries, readTradeTable } from './index.ts';

const good = 'exporter,importer,trade\nA,A,8\nA,B,2\nB,A,1\nB,B,9\n';

/** `line:column severity code: message; hint`, as a reader meets them. */
function wordsOf(text: string, year?: number): readonly string[] {
  const { diagnostics } = readTradeTable('t.csv', text, year);
  return placeDiagnostics(diagnostics, new Map([['t.csv', text]])).map(
    ({ line, column, severity, code, message, hint }) =>
      `${line}:${column} ${severity} ${code}: ${message}; ${hint}`,
  );
}

describe('a trade table', () => {
  test('is read in the order of its countries', () => {
    const { table, diagnostics } = readTradeTable('t.csv', good);
    expect(diagnostics).toEqual([]);
    expect(table).toEqual({ countries: ['A', 'B'], flows: Float64Array.of(8, 2, 1, 9), year: null });
  });
  test.each([';', '\t'])('may have its cells parted by %j', (sign) => {
    const { table, diagnostics } = readTradeTable('t.csv', good.replaceAll(',', sign));
    expect(diagnostics).toEqual([]);
    expect(table).toEqual({ countries: ['A', 'B'], flows: Float64Array.of(8, 2, 1, 9), year: null });
  });
  test('may have quotes, other columns, other cases, spaces, empty lines and any line ends', () => {
    const text =
      '\ufeff"Importer",note,"Exporter" ,TRADE\r\n"Korea, Republic of","says ""x""", A , 1e3 \r\n\r\nA,,"Korea, Republic of",.5\rA,,A,8\n"Korea, Republic of",,"Korea, Republic of",9';
    const { table, diagnostics } = readTradeTable('t.csv', text);
    expect(diagnostics).toEqual([]);
    expect(table?.countries).toEqual(['A', 'Korea, Republic of']);
    expect(table?.flows).toEqual(Float64Array.of(8, 1000, 0.5, 9));
  });
  test('may be parted by semicolons or tabs, with decimals as those who write so write them', () => {
    const flows = Float64Array.of(8.5, 2, 1, 9);
    for (const sign of [';', '\t'])
      for (const decimal of ['.', ',']) {
        const text = good.replace('A,A,8', 'A,A,8#5').replaceAll(',', sign).replace('#', decimal);
        expect(readTradeTable('t.csv', text)).toMatchObject({ table: { flows }, diagnostics: [] });
      }
  });
  test('takes the last year of several and says so, or the one asked for', () => {
    const text = `exporter,importer,year,trade\n${[2000, 2014].flatMap((y) => [`A,A,${y},${y}`, `A,B,${y},2`, `B,A,${y},1`, `B,B,${y},9`]).join('\n')}`;
    expect(readTradeTable('t.csv', text).table).toMatchObject({ year: 2014 });
    expect(wordsOf(text)).toEqual([
      '0:0 note last-year: the rows of 2014 are taken; --year chooses another: 2000, 2014',
    ]);
    expect(readTradeTable('t.csv', text, 2000).table?.flows[0]).toBe(2000);
    expect(wordsOf(text, 2000)).toEqual([]);
    expect(wordsOf(text, 2005)[0]).toBe(
      '0:0 error no-such-year: there are no rows of 2005; the file has 2000, 2014',
    );
    expect(wordsOf(good, 2005)[0]).toContain("year 2005 is asked for, and the file has no column 'year'");
  });
  test('counts pairs without a row, and countries without home trade', () => {
    const text = 'exporter,importer,trade\nA,A,8\nA,B,2\nB,A,1\n';
    expect(wordsOf(text)).toEqual([
      '0:0 warning no-home-trade: 1 country sells nothing at home: B; add rows such as B,B,… with output less exports',
      '0:0 warning missing-pairs: pairs without a row count as 0: 1 of 4, first B to B; add rows with 0 if that is what they are',
    ]);
    expect(readTradeTable('t.csv', text).table?.flows).toEqual(Float64Array.of(8, 2, 1, 0));
  });
});

describe('a broken trade table', () => {
  const replaced = (from: string, to: string) => good.replace(from, to);
  test.each([
    ['', ['0:0 error no-rows: the file is empty; write exporter,importer,trade in its first line']],
    [
      'exporter,importer,trade\n',
      ['0:0 error no-rows: the file has no rows to read; write exporter,importer,trade below the heads'],
    ],
    [replaced('trade', 'trad'), ["1:1 error missing-column: there is no column 'trade'; rename 'trad'"]],
    [
      good.replaceAll('\n', ',1\n').replace('trade,1', 'trade,trade'),
      ["1:25 error duplicate-column: there are two columns 'trade'; keep one"],
    ],
    [
      replaced('A,B,2', 'A,B,"2,000"'),
      [
        "3:5 error bad-number: trade is '2,000'; it must be a number; write decimals with a point, without parting thousands",
      ],
    ],
    [
      replaced('A,B,2', 'A,B,'),
      ["3:5 error bad-number: trade is ''; it must be a number; write 0, or leave the row out"],
    ],
    [replaced('A,B,2', 'A,B,NaN'), [expect.stringContaining("3:5 error bad-number: trade is 'NaN'")]],
    [replaced('A,B,2', 'A,B,1e999'), [expect.stringContaining("3:5 error bad-number: trade is '1e999'")]],
    [
      replaced('A,B,2', 'A,B,-2'),
      ['3:5 error negative-trade: trade is -2; it must be 0 or more; write 0, or correct it'],
    ],
    [replaced('A,B,2', 'A,B,2\nA,B,3'), ['4:1 error duplicate-pair: A to B is given twice; keep one row']],
    [
      replaced('A,B,2', 'A,B'),
      [
        '3:1 error short-row: the row has 2 cells; the heads have 3; give every row all its cells',
        expect.anything(),
      ],
    ],
    [
      replaced('A,B,2', 'A,,2'),
      ['3:3 error no-name: a country has no name; name it, or leave the row out', expect.anything()],
    ],
    [
      `${good}C,A,1\n`,
      [
        "6:1 error unmatched-country: 'C' is never an importer; give every country rows as both, its home trade included",
        expect.stringContaining('no-home-trade'),
      ],
    ],
    [
      'exporter,importer,trade\nA,B,2\nB,A,1\nA,A,0',
      [
        '0:0 error no-home-trade: no country sells anything at home; add rows such as A,A,… with output less exports',
        '0:0 warning missing-pairs: pairs without a row count as 0: 1 of 4, first B to B; add rows with 0 if that is what they are',
      ],
    ],
    [
      `${good}C,C,0\nA,C,0\nC,A,0`,
      expect.arrayContaining([
        "6:1 error empty-country: 'C' sells nothing, not even at home; leave it out, or add its home trade",
      ]),
    ],
    [
      'exporter,importer,trade,year\nA,A,1,2000\nA,A,1,MM',
      ["3:7 error bad-year: the year is 'MM'; it must be a whole number; write 2014"],
    ],
    [
      `${good}"C,A,1\n`,
      ['6:1 error open-quote: a quotation mark opens here and never closes; close it, or drop it'],
    ],
  ])('%j is told what is wrong', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
    expect(readTradeTable('t.csv', text).table).toBeUndefined();
  });
  test('that is wrong in every line says so briefly', () => {
    const text = `exporter,importer,trade\n${'A,A,x\n'.repeat(500)}`;
    const words = wordsOf(text);
    expect(words).toHaveLength(201);
    expect(words.at(-1)).toContain('more errors are not listed; mend those above first');
  });
  test('with too many countries is refused', () => {
    const rows = Array.from({ length: mostCountries + 1 }, (_, i) => `C${i},C${i},1`);
    expect(wordsOf(`exporter,importer,trade\n${rows.join('\n')}`)).toEqual([
      '0:0 error too-many-countries: there are 501 countries; at most 500; aggregate some',
    ]);
  });
});

const folder = sharedFolder('data/trade');

folder.describe('tables of others', () => {
  test('are read as they are', () => {
    const wiod = folder.text('wiod44_trade_2000_2014.csv');
    const stata = folder.text('stata_ge_gravity_2000.csv');
    const early = readTradeTable('wiod', wiod, 2000).table;
    expect(early).toEqual({ ...readTradeTable('stata', stata).table, year: 2000 });
    expect(early?.countries).toHaveLength(44);
    expect(readTradeTable('wiod', wiod).table?.year).toBe(2014);
  });
});
