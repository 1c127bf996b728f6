import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { placeDiagnostics, placedInOrder } from '../../diagnostics/index.ts';
import { printPlaced } from '../../words/index.ts';
import { type EumCsvSettings, readEumCsv } from './index.ts';

const plain = 'Actor,Capability,Position,Salience\nNorth,0.6,10,0.8\nSouth,0.4,90,0.5\n';
const actors = [
  { name: 'North', capability: 0.6, position: 10, salience: 0.8 },
  { name: 'South', capability: 0.4, position: 90, salience: 0.5 },
];
const codes = (text: string, settings?: EumCsvSettings) =>
  readEumCsv('a.csv', text, settings).diagnostics.map(({ code, severity }) => `${severity} ${code}`);

describe('an actor table', () => {
  test.each([
    ['commas', plain],
    ['tabs', plain.replaceAll(',', '\t')],
    ['semicolons', plain.replaceAll(',', ';')],
    ['blanks and empty lines', `\ufeff\n ${plain.replaceAll(',', ' , ').replaceAll('\n', '\r\n\r\n')}`],
    ['quotation marks', plain.replace('North', '"North"').replace('0.6', '"0.6"')],
    ['commas at the ends of lines', plain.replaceAll('\n', ',\n')],
    ['other headings', plain.replace('Actor,Capability', 'NAME,influence')],
    ['power', plain.replace('Capability', 'Power')],
    ['other order', 'salience,position,power,actor\n0.8,10,0.6,North\n0.5,90,0.4,South'],
  ])('is read with %s', (_, text) => {
    const { table, diagnostics } = readEumCsv('a.csv', text, { range: [0, 100] });
    expect(diagnostics).toEqual([]);
    expect(table).toEqual({ actors, salienceUnit: 'share', range: { low: 0, high: 100, from: 'caller' } });
  });

  test('takes the outermost positions as the ends of the scale, and says so', () => {
    const { table, diagnostics } = readEumCsv('a.csv', plain);
    expect(table?.range).toEqual({ low: 10, high: 90, from: 'positions' });
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'note: the scale is taken to run from 10 to 90, the outermost positions',
    ]);
  });

  test('turns percent into shares, and says so', () => {
    const text = plain.replace('0.8', '80').replace('0.5', '50');
    const { table, diagnostics } = readEumCsv('a.csv', text, { range: [0, 100] });
    expect(table?.actors).toEqual(actors);
    expect(table?.salienceUnit).toBe('percent');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'salience is read as percent, as 80 is above 1',
    ]);
  });

  test('says which columns it leaves out', () => {
    const text = plain.replace('Salience', 'Salience,Notes').replace('0.8', '0.8,old').replace('0.5', '0.5,');
    expect(codes(text, { range: [0, 100] })).toEqual(['warning unused-column']);
  });
});

describe('a broken table', () => {
  test.each<readonly [string, string, string, string?]>([
    ['an empty file', '', 'the file is empty'],
    ['headings alone', 'Actor,Capability,Position,Salience', 'no actor follows the headings'],
    [
      'no headings',
      plain.slice(plain.indexOf('\n') + 1),
      'the first line holds numbers, not the names of columns',
    ],
    ['a misspelt heading', plain.replace('Salience', 'Saliense'), 'there is no column of salience', '1:1'],
    [
      'two columns of positions',
      plain.replace('Salience', 'Position'),
      "'Position' is a second column of position",
      '1:27',
    ],
    ['a word for a number', plain.replace('90', 'high'), "position is 'high', which is not a number", '3:11'],
    [
      'an infinite number',
      plain.replace('90', '1e999'),
      "position is '1e999', which is not a number",
      '3:11',
    ],
    [
      'a decimal comma',
      plain.replaceAll(',', ';').replace('0.8', '0,8'),
      "salience is '0,8', which is not a number",
      '2:14',
    ],
    ['a sign of percent', plain.replace('0.5', '50%'), "salience is '50%', which is not a number", '3:14'],
    ['an empty cell', plain.replace('0.4', ''), 'capability is empty', '3:7'],
    [
      'a negative capability',
      plain.replace('0.4', '-4'),
      'capability is -4; it must be 0, or lie between 1e-9 and 1e12',
      '3:7',
    ],
    [
      'a salience beyond all percent',
      plain.replace('0.5', '150'),
      'salience is 150; it runs from 0 to 1, or from 0 to 100 percent',
      '3:14',
    ],
    ['a negative salience', plain.replace('0.5', '-0.5'), 'salience is -0.5; it runs from 0 to 1', '3:14'],
    ['an actor twice', plain.replace('South', 'North'), "'North' is listed a second time", '3:1'],
    ['an actor without name', plain.replace('South', ''), 'this actor has no name', '3:1'],
    [
      'a line that is too long',
      plain.replace('South', 'South, Deep'),
      'this line has 5 cells where the headings are 4',
    ],
    [
      'a line that is too short',
      plain.replace(',0.5', ''),
      'this line has 3 cells where the headings are 4',
      '3:1',
    ],
    [
      'an open quotation mark',
      plain.replace('South', '"South'),
      'a quotation mark opens here and never closes',
      '3:1',
    ],
    [
      'nobody with any weight',
      plain.replace('0.6', '0').replace('0.5', '0'),
      'capability × salience is 0 for every actor',
    ],
    [
      'a position off the scale',
      plain.replace('90', '190'),
      'position 190 is off the scale, which runs from 0 to 100',
      '3:11',
    ],
  ])('with %s', (_, text = '', words = '', place) => {
    const { table, diagnostics } = readEumCsv('a.csv', text, { range: [0, 100] });
    expect(table).toBeUndefined();
    const placed = placeDiagnostics(diagnostics, new Map([['a.csv', text]]));
    const found = placed.find(({ message }) => message.includes(words));
    expect(found, placed.map(({ message }) => message).join('; ')).toBeDefined();
    expect(found?.severity).toBe('error');
    expect(found?.hint).toMatch(/\w/);
    if (place !== undefined) expect(`${found?.line}:${found?.column}`).toBe(place);
    for (const { message } of diagnostics) expect(message.length).toBeLessThanOrEqual(100);
  });

  test('names the decimal point and the heading that was meant', () => {
    const hints = (text: string) => readEumCsv('a.csv', text).diagnostics.map(({ hint }) => hint);
    expect(hints(plain.replaceAll(',', ';').replace('0.8', '0,8'))).toContain(
      'write decimals with a point, without parting thousands',
    );
    expect(hints(plain.replace('Salience', 'Saliense'))).toContain('did you mean salience?');
  });

  test('warns of saliences in two units and of actors without capability', () => {
    const mixed = plain.replace('0.8', '80');
    expect(codes(mixed, { range: [0, 100] })).toEqual(['note salience-percent', 'warning salience-mixed']);
    expect(codes(plain.replace('0.6', '0'), { range: [0, 100] })).toEqual(['warning no-capability']);
  });

  test('with more actors than anybody lists', () => {
    const lines = Array.from({ length: 1001 }, (_, i) => `a${i},1,1,1`);
    expect(codes(`Actor,Capability,Position,Salience\n${lines.join('\n')}`)).toEqual([
      'error too-many-actors',
    ]);
  });

  test('never throws, and every diagnostic can be printed', () => {
    const pieces = fc.array(
      fc.constantFrom('Actor', ',', ';', '\t', '"', '\n', '\r', '0.5', 'x', '-1', '%', '\ufeff'),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(pieces, fc.boolean(), (parts, isHeaded) => {
        const text = (isHeaded ? 'Actor,Capability,Position,Salience\n' : '') + parts.join('');
        const { table, diagnostics } = readEumCsv('a.csv', text);
        expect(table === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        printPlaced(placedInOrder(diagnostics, new Map([['a.csv', text]])));
      }),
      { numRuns: 500 },
    );
  });
});

describe('tables of other programs', () => {
  const folder = sharedFolder('data/forecast/eum_cases');
  folder.test('are all read', () => {
    const files = folder.names();
    expect(files.length).toBe(5);
    for (const file of files) {
      const text = folder.text(file);
      for (const version of [text, text.replaceAll(',', '\t')]) {
        const { table, diagnostics } = readEumCsv(file, version);
        expect(diagnostics.map(({ code }) => code)).toEqual(['range-from-positions']);
        expect(table?.actors.length).toBe(text.trim().split('\n').length - 1);
        expect(table?.salienceUnit).toBe('share');
      }
    }
  });
});
