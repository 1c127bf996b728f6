import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { placeDiagnostics, placedInOrder } from '../../diagnostics/index.ts';
import { printPlaced } from '../../words/index.ts';
import { readKtabCsv, readKtabXml } from './index.ts';

const plain = `Gas price,"Spring round, second draft",3,2,
Actor,Description,Power,Price Position,Price Salience,Term Position,Term Salience,
North, Seller, 100, 80.5, 40, 10, 60,
South, Buyer, 60, 20, 70, 90, 20,
Transit, "Carrier, of both", 20, 50, 10, 50, 10,
`;

describe('a scenario in lines', () => {
  test('is read with its dimensions, actors and their numbers', () => {
    expect(readKtabCsv('a.csv', plain)).toEqual({
      scenario: {
        name: 'Gas price',
        description: 'Spring round, second draft',
        dimensions: ['Price', 'Term'],
        actors: [
          {
            name: 'North',
            description: 'Seller',
            capability: 100,
            positions: [80.5, 10],
            saliences: [40, 60],
          },
          { name: 'South', description: 'Buyer', capability: 60, positions: [20, 90], saliences: [70, 20] },
          {
            name: 'Transit',
            description: 'Carrier, of both',
            capability: 20,
            positions: [50, 50],
            saliences: [10, 10],
          },
        ],
      },
      diagnostics: [],
    });
  });

  test.each([
    ['without final commas', plain.replaceAll(',\n', '\n')],
    ['with a byte order mark and Windows lines', `\ufeff${plain.replaceAll('\n', '\r\n')}`],
    ['with many final commas and empty lines', plain.replaceAll(',\n', ',,,,\n\n')],
    ['without a last line end', plain.trimEnd()],
    ['with quotation marks around numbers', plain.replace(' 80.5', ' "80.5"')],
  ])('is read %s', (_, text) => {
    expect(readKtabCsv('a.csv', text)).toEqual(readKtabCsv('a.csv', plain));
  });

  test('has its commas and semicolons told apart', () => {
    const text = plain.replace('Gas price', 'Gas; price');
    expect(readKtabCsv('a.csv', text).scenario?.name).toBe('Gas; price');
  });

  test('keeps a heading as it is where nothing else is left of it, and numbers empty ones', () => {
    const text = plain.replace('Price Position', 'Position').replace('Term Position', '');
    expect(readKtabCsv('a.csv', text).scenario?.dimensions).toEqual(['Position', 'Dimension 2']);
  });

  test('warns of two dimensions of one name', () => {
    const { scenario, diagnostics } = readKtabCsv('a.csv', plain.replace('Term Position', 'Price Position'));
    expect(scenario?.dimensions).toEqual(['Price', 'Price']);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning dimension-twice',
    ]);
  });
});

describe('a broken scenario in lines', () => {
  test.each<readonly [string, string, string, string?]>([
    ['an empty file', '', 'the file is empty'],
    [
      'a first line of two cells',
      plain.replace(',3,2,', ''),
      'the first line has 2 cells; it has four',
      '1:1',
    ],
    [
      'a comma in a name',
      plain.replaceAll('"', ''),
      "the number of actors is 'second draft'; it is a whole number from 1",
      '1:25',
    ],
    ['half an actor', plain.replace(',3,2', ',3.5,2'), "the number of actors is '3.5'", '1:40'],
    ['no dimension', plain.replace(',3,2', ',3,0'), "the number of dimensions is '0'", '1:42'],
    ['no headings', plain.slice(0, plain.indexOf('\n')), 'no headings follow', '1:1'],
    [
      'one actor too few',
      plain.replace(',3,2', ',4,2'),
      'the first line says 4 actors; the file lists 3',
      '1:40',
    ],
    [
      'two actors',
      plain.replace(',3,2', ',2,2').replace(/Transit.*\n/, ''),
      'there are 2 actors; 3 to 250 are read',
      '1:40',
    ],
    [
      'fewer headings',
      plain.replace('Term Position,Term Salience,', ''),
      'the headings are 6 cells; 2 dimensions need 7',
    ],
    [
      'a line that is too short',
      plain.replace(', 90, 20,', ', 90'),
      'this line has 6 cells; 2 dimensions need 7',
      '4:1',
    ],
    [
      'a line that is too long',
      plain.replace('Seller', 'Seller, state'),
      'this line has 8 cells; 2 dimensions need 7',
      '3:1',
    ],
    [
      'a word for a number',
      plain.replace('80.5', 'high'),
      "position on 'Price' is 'high', which is no number",
      '3:21',
    ],
    ['an empty cell', plain.replace('80.5', ''), "position on 'Price' is empty"],
    [
      'a position off the scale',
      plain.replace('80.5', '180'),
      "position on 'Price' is 180; it runs from 0 to 100",
      '3:21',
    ],
    [
      'a negative salience',
      plain.replace(' 70', ' -7'),
      "salience on 'Price' is -7; it runs from 0 to 100",
      '4:23',
    ],
    [
      'saliences above 100',
      plain.replace(' 60,\n', ' 61,\n'),
      "the saliences of 'North' add up to 101; at most 100",
      '3:27',
    ],
    [
      'an actor who cares for nothing',
      plain.replaceAll(', 10,', ', 0,'),
      "'Transit' has no salience on any dimension",
    ],
    [
      'no capability',
      plain.replace(' 60, 20', ' 0, 20'),
      'capability is 0; it must lie between 1e-9 and 1e12',
      '4:15',
    ],
    [
      'percent with the sign',
      plain.replace(' 70', ' 70%'),
      "salience on 'Price' is '70%', which is no number",
    ],
    ['an actor twice', plain.replace('South', 'North'), "'North' is listed a second time", '4:1'],
    ['an actor without name', plain.replace('South', ''), 'this actor has no name'],
    [
      'an open quotation mark',
      plain.replace('"Carrier, of both"', '"Carrier'),
      'a quotation mark opens here and never closes',
      '5:10',
    ],
  ])('with %s', (_, text = '', words = '', place) => {
    const { scenario, diagnostics } = readKtabCsv('a.csv', text);
    expect(scenario).toBeUndefined();
    const placed = placeDiagnostics(diagnostics, new Map([['a.csv', text]]));
    const found = placed.find(({ message }) => message.includes(words));
    expect(found, placed.map(({ message }) => message).join('; ')).toBeDefined();
    expect(found?.severity).toBe('error');
    expect(found?.hint).toMatch(/\w/);
    if (place !== undefined) expect(`${found?.line}:${found?.column}`).toBe(place);
    for (const { message } of diagnostics) expect(message.length).toBeLessThanOrEqual(100);
  });

  test('is told of in lines that are not too long, however long its names are', () => {
    const long = 'N'.repeat(300);
    const text = plain.replace(' 60,\n', ' 61,\n').replace('North', long).replace('Price Position', long);
    const { diagnostics } = readKtabCsv('a.csv', text.replace('80.5', '-80.5').replace(' 90', long));
    expect(diagnostics.length).toBe(2);
    for (const { message } of [...diagnostics, ...readKtabCsv('a.csv', text).diagnostics])
      expect(message.length).toBeLessThanOrEqual(100);
  });

  test('has all of its mistakes told at once', () => {
    const text = plain.replace('80.5', 'high').replace(' 70', ' 170').replace(' 20, 50', ' -20, 50');
    expect(readKtabCsv('a.csv', text).diagnostics.map(({ code }) => code)).toEqual([
      'not-a-number',
      'salience-out-of-range',
      'capability-out-of-range',
    ]);
  });

  test('never throws, and every diagnostic can be printed', () => {
    const pieces = fc.array(fc.constantFrom('A', ',', '"', '\n', '\r', '50', '3', ' ', '-1', '%', '\ufeff'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, isHeaded) => {
        const text = (isHeaded ? plain.slice(0, 125) : '') + parts.join('');
        const { scenario, diagnostics } = readKtabCsv('a.csv', text);
        expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        printPlaced(placedInOrder(diagnostics, new Map([['a.csv', text]])));
      }),
      { numRuns: 500 },
    );
  });
});

describe('scenarios of the program', () => {
  const folder = sharedFolder('data/forecast');
  const files = folder.names().filter((name) => /^(?:SOE|dummy|synth|accom)/.test(name));

  folder.test('are all read', () => {
    expect(files.length).toBe(23);
    for (const file of files) {
      const text = folder.text(file);
      const { scenario, diagnostics } = file.endsWith('xml')
        ? readKtabXml(file, text)
        : readKtabCsv(file, text);
      expect(diagnostics).toEqual([]);
      expect(scenario?.actors.length).toBeGreaterThan(4);
    }
  });

  folder.test('say the same in lines and in XML', () => {
    const lines = readKtabCsv('a', folder.text('dummyData_3Dim.csv')).scenario;
    const bare = readKtabCsv('a', folder.text('dummyData_3Dim-no-final-comma.csv')).scenario;
    const xml = readKtabXml('a', folder.text('dummyData_3Dim.xml')).scenario;
    expect(xml?.actors).toEqual(lines?.actors);
    expect(xml?.dimensions).toEqual(lines?.dimensions);
    expect(bare?.actors).toEqual(lines?.actors);
  });

  folder.test('are refused where a coordinate is missing, as in the example in XML', () => {
    const text = folder.text('smpExample.xml');
    const { scenario, diagnostics } = readKtabXml('smpExample.xml', text);
    expect(scenario).toBeUndefined();
    expect(diagnostics.map(({ message }) => message)).toEqual(["position on 'FirstDim' is empty"]);
    const mended = readKtabXml('a.xml', text.replace('<dCoord></dCoord>', '<dCoord>12</dCoord>'));
    expect(mended.diagnostics).toEqual([]);
    expect(mended.scenario?.idealAdjustment?.[1]?.slice(0, 2)).toEqual([0.07, 0.75]);
    // Ellie is not named there and follows herself.
    expect(mended.scenario?.idealAdjustment?.[4]).toEqual([0, 0, 0, 0, 1]);
    expect(mended.scenario?.settings?.votingRule).toBe('PropCbc');
  });
});
