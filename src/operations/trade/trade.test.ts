import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { aggregateTable, readTradeTable } from '../../ledger/index.ts';
import { memoryStore } from '../../store/index.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { parseInput, toJson } from '../shared/run.ts';
import { InputError, type Operation } from '../shared/types.ts';
import { operation } from './trade.ts';

const own = 'exporter,importer,trade\nA,A,80\nA,B,12\nA,C,7\nB,A,9\nB,B,150\nB,C,14\nC,A,8\nC,B,10\nC,C,60\n';
const store = memoryStore(new Map([['own.csv', own]]));

function run(raw: object) {
  return operation.run(parseInput(operation as unknown as Operation, raw) as never, { store });
}

async function problemsOf(raw: object): Promise<readonly string[]> {
  try {
    await run(raw);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ code, message, hint }) => `${code}: ${message}; ${hint}`);
  }
}

async function welfareOf(raw: object): Promise<Readonly<Record<string, number>>> {
  const { countries } = await run(raw);
  return Object.fromEntries(countries.map(({ country, welfarePercent }) => [country, welfarePercent]));
}

describe('the bundled table', () => {
  test('gives the losses that its README states', async () => {
    const embargo = await welfareOf({ embargo: ['west:RUS'] });
    expect(
      [embargo['RUS'], embargo['DEU'], embargo['POL'], embargo['XEU']].map((one) => one?.toFixed(4)),
    ).toEqual(['-1.6347', '-0.1431', '-0.3848', '-0.1282']);
    const doubled = await welfareOf({ cost: ['west:RUS=2'] });
    expect([doubled['RUS'], doubled['DEU'], doubled['POL']].map((one) => one?.toFixed(4))).toEqual([
      '-1.5319',
      '-0.1339',
      '-0.3602',
    ]);
    const { countries } = await run({});
    const gains = Object.fromEntries(
      countries.map((one) => [one.country, one.gainFromTradePercent.toFixed(4)]),
    );
    expect([gains['RUS'], gains['ROW']]).toEqual(['3.0355', '4.1780']);
  });
  test('has what other models say beside it, for Russia alone', async () => {
    const { published, limit } = await run({ embargo: ['west:RUS'] });
    expect(published.map(({ country, highPercent }) => [country, highPercent])).toEqual([
      ['Russia', -0.3],
      ['Russia', -4],
      ['Russia', -4.8],
      ['Russia', -10],
      ['Russia', -14],
      ['Germany', -0.5],
    ]);
    expect(limit).toContain('a lower bound, never as the forecast');
    expect((await run({ embargo: ['USA:CHN'] })).published).toEqual([]);
    expect((await run({})).published).toEqual([]);
  });
  test('is of one year', async () => {
    expect(await problemsOf({ year: 2013 })).toEqual([
      'no-such-year: the bundled table is of 2014, not 2013; name a file of your own for other years',
    ]);
    expect((await run({ year: 2014 })).about.year).toBe(2014);
  });
});

describe('examples', () => {
  test.each(operation.examples)('$says: the result is as its schema has it', async ({ input }) => {
    const bytes = toJson(await operation.run(input, { store }));
    expect(toJson(operation.output.parse(JSON.parse(bytes)))).toBe(bytes);
    expect(toJson(await operation.run(input, { store }))).toBe(bytes);
  });
});

describe('shocks', () => {
  test('are typed by country, by bloc, by sums of them, or for everybody', async () => {
    const one = await welfareOf({ file: 'own.csv', embargo: ['A+B:C'] });
    expect(await welfareOf({ file: 'own.csv', bloc: ['ab = A + B'], embargo: [' ab : C '] })).toEqual(one);
    expect(await welfareOf({ file: 'own.csv', embargo: ['A:C', 'B:C'] })).toEqual(one);
    expect(await welfareOf({ file: 'own.csv', embargo: ['C:*'] })).toEqual(one);
    expect(await welfareOf({ file: 'own.csv', embargo: ['C>A+B', 'A+B>C'] })).toEqual(one);
    expect(await welfareOf({ file: 'own.csv', bloc: ['ab=A+B', 'all=ab+C'], embargo: ['C:all'] })).toEqual(
      one,
    );
  });
  test('one way are not both ways', async () => {
    const both = await welfareOf({ file: 'own.csv', cost: ['A:C=2'] });
    const sold = await welfareOf({ file: 'own.csv', cost: ['A>C=2'] });
    const bought = await welfareOf({ file: 'own.csv', cost: ['C>A=2'] });
    expect(both['C']).toBeLessThan(Math.min(sold['C'] ?? 0, bought['C'] ?? 0));
    expect(sold['C']).not.toBe(bought['C']);
  });
  test.each([
    [
      { embargo: ['west:C'] },
      ["unknown-country: 'west' is neither a country of the table nor a bloc; define it: --bloc west=A+B"],
    ],
    [
      { file: undefined, embargo: ['wst:RUS'] },
      ["unknown-country: 'wst' is neither a country of the table nor a bloc; did you mean 'west'?"],
    ],
    [
      { embargo: ['A'] },
      [
        "bad-shock: 'A' does not name two sides; write west:RUS for both ways, RUS>west for what RUS sells to west",
      ],
    ],
    [{ embargo: ['A:B:C'] }, [expect.stringContaining("bad-shock: 'A:B:C' does not name two sides")]],
    [
      { embargo: ['A:A'] },
      ["bad-shock: 'A:A' names one country twice; home trade cannot be changed; name two sides"],
    ],
    [
      { cost: ['A:B'] },
      ["bad-cost: cost 'A:B' has no multiplier above 0; write west:RUS=2 for costs twice as high"],
    ],
    [{ cost: ['A:B=0'] }, [expect.stringContaining('bad-cost')]],
    [
      { cost: ['A:B=-1', 'A:B=1e3', 'A:X=2'] },
      [
        expect.stringContaining('bad-cost'),
        expect.stringContaining('bad-cost'),
        expect.stringContaining("'X'"),
      ],
    ],
    [{ bloc: ['ab'] }, ["bad-bloc: bloc 'ab' is not name=A+B; write --bloc west=DEU+FRA+USA"]],
    [{ bloc: ['A=B+C'] }, ["bad-bloc: bloc 'A' is the name of a country; give it another name"]],
    [
      { file: 'none.csv' },
      [
        "no-such-file: there is no file 'none.csv'; name a CSV file with exporter,importer,trade; without one the bundled table is read",
      ],
    ],
    [
      { year: 2000 },
      [expect.stringContaining("no-year: year 2000 is asked for, and the file has no column 'year'")],
    ],
    [
      { embargo: ['A:*'], closure: 'additive' },
      [
        'no-equilibrium: A would be cut off with a trade imbalance; nobody is left to finance it: --closure multiplicative lets it end',
      ],
    ],
  ])('%j is told what is wrong', async (raw, words) => {
    expect(await problemsOf({ file: 'own.csv', ...raw })).toEqual(words);
  });
});

describe('in words', () => {
  const style = { width: 80, paint: (text: string) => text };
  test.each([
    [{ embargo: ['west:RUS'] }],
    [{ cost: ['west:RUS=0.5'], elasticity: 2.5 }],
    [{}],
    [{ file: 'own.csv', embargo: ['A:C'] }],
  ])('%j fits 80 columns', async (raw) => {
    const words = renderTerminal(operation.words(await run(raw), catalogues.en), style);
    for (const line of words.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
  test('the largest loss comes first, and the limit is never left out', async () => {
    const words = renderTerminal(operation.words(await run({ embargo: ['west:RUS'] }), catalogues.en), style);
    expect(words).toMatch(/^embargo west:RUS: the largest loss of real income is that of RUS,\s−1\.6 %/);
    expect(words.replace(/\s+/g, ' ')).toContain('Read the figures as a lower bound, never as the forecast.');
    expect(words).toMatch(/Russia +−4\.0 or worse/);
  });
  test('cheaper trade harms nobody', async () => {
    const words = renderTerminal(
      operation.words(await run({ file: 'own.csv', cost: ['*:*=0.9'] }), catalogues.en),
      style,
    );
    expect(words).toContain('trade costs *:*=0.9: nobody loses');
    expect(words).not.toContain('Russia ');
  });
});

const shared = sharedFolder('data/trade');

shared.describe('the bundled table and its source', () => {
  test('agree to the tenth of a million that is printed', () => {
    const names = (text: string) => text.split(' ');
    const alone = names('RUS DEU FRA ITA POL GBR USA CHN IND TUR').map((name) => ({ name, members: [name] }));
    const rest = names(
      'AUT BEL BGR CYP CZE DNK ESP EST FIN GRC HRV HUN IRL LTU LUX LVA MLT NLD PRT ROU SVK SVN SWE CHE NOR',
    );
    const regions = [
      ...alone,
      { name: 'XEU', members: rest },
      { name: 'XPA', members: names('JPN KOR TWN AUS CAN') },
      { name: 'ROW', members: names('BRA IDN MEX ROW') },
    ];
    const { table: whole } = readTradeTable('wiod', shared.text('wiod44_trade_2000_2014.csv'), 2014);
    const text = readFileSync(new URL('../../../catalog/trade-2014/trade.csv', import.meta.url), 'utf8');
    const { table: small, diagnostics } = readTradeTable('trade.csv', text);
    expect(diagnostics).toEqual([]);
    if (whole === undefined || small === undefined) throw new Error('a table is broken');
    const summed = aggregateTable(whole, regions);
    const place = new Map(summed.countries.map((name, i) => [name, i]));
    for (const [i, from] of small.countries.entries())
      for (const [j, to] of small.countries.entries()) {
        const expected = summed.flows[(place.get(from) ?? 0) * 13 + (place.get(to) ?? 0)] ?? 0;
        expect(Math.abs((small.flows[i * 13 + j] ?? 0) - expected)).toBeLessThan(0.0500001);
      }
    expect(small.countries).toHaveLength(13);
  });
});
