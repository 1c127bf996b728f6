import { describe, expect, test } from 'vitest';
import { domainXml, northXml, readFolder, readTexts, southXml, wordsOf } from './genius.case.ts';
import { importDomain } from './import-domain.ts';

function valuesOf(imported: ReturnType<typeof importDomain>, party = 0): readonly number[] {
  const model = imported.domain?.space.model;
  if (model?.kind !== 'additive') throw new Error(wordsOf(imported).join('\n') || 'no additive domain');
  return [...(model.values[party] ?? [])].map((value) => Number(value.toPrecision(12)));
}

const north = [0.125, 0.5, 0.075, 0.3, 0.15, 0, 0.05, 0.1, 0.15, 0.2];

describe('a GENIUS folder', () => {
  test('is read by its rules: evaluations over the largest, weights over their sum', () => {
    const imported = readFolder('domain');
    expect(wordsOf(imported)).toEqual([]);
    expect(imported.domain).toMatchObject({
      name: 'river',
      format: 'genius',
      discounts: [0.9, null],
      continuous: [],
      guarantee: [0, 0],
      space: {
        issues: [
          { name: 'Water', options: ['half', 'all'] },
          { name: 'Toll & tax', options: ['none', 'low', 'high'] },
          { name: 'Years', options: ['2', '3', '4', '5', '6'] },
        ],
        parties: [
          { name: 'north', reservation: 0.4 },
          { name: 'south', reservation: 0.1 },
        ],
      },
    });
    expect(valuesOf(imported)).toEqual(north);
    expect(valuesOf(imported, 1).slice(-5)).toEqual([0.2, 0.15, 0.1, 0.05, 0]);
    expect(imported.domain?.conventions.join(' ')).toContain('weights are divided by their sum');
  });
  test('may lack the domain file', () => {
    const imported = readTexts({ north: northXml, south: southXml });
    expect(wordsOf(imported)).toEqual([
      'warning no-domain-file: there is no domain file; the issues are those of this profile',
    ]);
    expect(valuesOf(imported)).toEqual(north);
  });
  test('leaves other files out, such as the published frontiers', () => {
    const imported = readTexts({
      domain: domainXml,
      north: northXml,
      south: southXml,
      pareto: '\n0.86, 0.77\n',
    });
    expect(wordsOf(imported)).toEqual(['warning left-out: the file is left out: it is neither XML nor JSON']);
    expect(imported.domain?.space.parties).toHaveLength(2);
  });
});

describe('what published files get wrong and is clear', () => {
  const first = '<?xml version="1.0" encoding="UTF-8"?>';
  test.each<readonly [string, string | RegExp, string, string]>([
    [
      'a comment before the declaration',
      first,
      `\n<!-- profile 1 -->\n${first}`,
      'xml-declaration: the XML declaration does not stand first',
    ],
    [
      'no blank between attributes',
      'value="half" evaluation',
      'value="half"evaluation',
      'xml-blank: no blank stands between two attributes',
    ],
    ['an ampersand by itself', 'Toll &amp; tax', 'Toll & tax', "xml-ampersand: '&' stands by itself"],
    ['a value without quotes', 'evaluation="5"', 'evaluation=5', 'xml-unquoted: a value has no quotes'],
    ['text between tags', '<discount', 'north <discount', 'xml-text: text between tags is left out'],
    [
      'weights that sum to 2',
      /value="0.5"\/>(.*?)0.3(.*?)0.2/s,
      'value="1"/>$10.6$20.4',
      'weights-sum: the weights sum to 2, not to 1; they are divided by it',
    ],
    [
      'a name that differs',
      'name="Water"',
      'name="Waters"',
      "issue-name: issue 1 is named 'Waters' here and 'Water' in the domain",
    ],
    [
      'an option the domain lacks',
      '<item index="3" value="high"',
      '<item index="9" value="highest" evaluation="3"/><item index="3" value="high"',
      "unknown-option: 'highest' is no option of 'Toll & tax'",
    ],
  ])('%s is read with a warning', (_, from, to, words) => {
    const imported = readFolder('north', from, to);
    expect(wordsOf(imported)).toEqual([expect.stringContaining(`warning ${words}`)]);
    expect(valuesOf(imported)).toEqual(north);
  });
  test('several of a kind are one warning', () => {
    const imported = readFolder('north', / evaluation=/g, 'evaluation=');
    expect(wordsOf(imported)).toEqual([expect.stringContaining('(5 times in this file)')]);
  });
  test.each([
    ['<reservation value="null"/>', 'warning'],
    ['<reservation value=""/>', 'warning'],
    ['<reservation/>', 'warning'],
    ['', 'note'],
  ])('the reservation value %j is unknown, not 0', (element, severity) => {
    const imported = readFolder('north', '<reservation value="0.4"/>', element);
    expect(imported.domain?.space.parties[0]?.reservation).toBeNull();
    expect(imported.diagnostics).toMatchObject([
      { code: 'no-reservation', severity, file: 'river/north.xml' },
    ]);
  });
  test.each(['0.0', '2.0', '-1', 'null'])('a discount factor of %s means none', (factor) => {
    const imported = readFolder('north', 'value="0.9"', `value="${factor}"`);
    expect(imported.domain?.discounts).toEqual([null, null]);
    expect(imported.diagnostics).toMatchObject([{ code: 'no-discount', severity: 'warning' }]);
  });
  test('issues are matched by index, whatever their order', () => {
    const [, water = ''] = /( *<issue index="1"[\s\S]*?<\/issue>\n)/.exec(northXml) ?? [];
    const moved = northXml.replace(water, '').replace('  </objective>', `${water}  </objective>`);
    expect(moved.indexOf('index="1" name')).toBeGreaterThan(moved.indexOf('index="3" name'));
    const imported = readTexts({ domain: domainXml, north: moved, south: southXml });
    expect(wordsOf(imported)).toEqual([]);
    expect(valuesOf(imported)).toEqual(north);
  });
  test('evaluations that are all 0 count 0', () => {
    const imported = readFolder('north', /evaluation="(?:5|20)"/g, 'evaluation="0"');
    expect(wordsOf(imported)).toEqual([expect.stringContaining("no evaluation of 'Water' is above 0")]);
    expect(valuesOf(imported).slice(0, 2)).toEqual([0, 0]);
  });
  test('a value that the domain lists twice is two options', () => {
    const twice = (text: string) => text.replace(/( *<item index="2" value="all".*?\/>\n)/, '$1$1');
    const imported = readTexts({ domain: twice(domainXml), north: northXml, south: southXml });
    expect(wordsOf(imported)).toEqual([expect.stringContaining("'all' stands twice in issue 'Water'")]);
    expect(imported.domain?.space.issues[0]?.options).toEqual(['half', 'all', 'all (2)']);
    expect(valuesOf(imported).slice(0, 3)).toEqual([0.125, 0.5, 0.5]);
  });
  test('another number of issues than announced', () => {
    const imported = readFolder('domain', 'number_of_issues="3"', 'number_of_issues="50"');
    expect(wordsOf(imported)).toEqual([expect.stringContaining("number_of_issues is '50', the file has 3")]);
  });
});

describe('a real issue', () => {
  const real = (text: string) =>
    text.replace(/type="integer" etype="integer" vtype="integer"/, 'type="real" etype="real" vtype="real"');
  const profile = (text: string, evaluator: string) => real(text).replace(/<evaluator .*\/>/, evaluator);
  const read = (evaluator: string, eps?: number) =>
    importDomain(
      [
        { path: 'domain.xml', text: real(domainXml) },
        { path: 'north.xml', text: profile(northXml, evaluator) },
        {
          path: 'south.xml',
          text: profile(southXml, '<evaluator ftype="linear" parameter1="-0.25" parameter0="1.5"/>'),
        },
      ],
      eps === undefined ? {} : { eps },
    );
  test('becomes a grid with a guarantee', () => {
    const { domain } = read(
      '<evaluator ftype="triangular" parameter0="2" parameter1="6" parameter2="3.3"/>',
      0.05,
    );
    const [years] = domain?.continuous ?? [];
    expect(years).toMatchObject({ issue: 2, name: 'Years', low: 2, high: 6 });
    expect([...(years?.points ?? [])]).toContain(3.3);
    expect(domain?.guarantee.every((one) => one > 0 && one <= 0.05 * (1 + 1e-8))).toBe(true);
    expect(domain?.space.issues[2]?.options[0]).toBe('2');
    expect(domain?.conventions.at(-1)).toContain("'Years' by");
  });
  test('takes parameter1 and parameter0 as slope and offset of the number itself', () => {
    const imported = read('<evaluator ftype="linear" parameter1="0.25" parameter0="-0.5"/>', 0.5);
    const values = valuesOf(imported).slice(5);
    expect([values[0], values.at(-1)]).toEqual([0, 0.2]);
  });
  test('may have one value throughout', () => {
    expect(valuesOf(read('<evaluator ftype="constant" parameter0="0.6"/>', 0.5)).slice(5)).toEqual([
      0.12, 0.12,
    ]);
  });
  test('of which too fine a grid is wanted is an error', () => {
    const imported = read('<evaluator ftype="linear" parameter1="0.25" parameter0="-0.5"/>', 1e-9);
    expect(wordsOf(imported)).toEqual([expect.stringContaining('grid-too-fine')]);
  });
});
