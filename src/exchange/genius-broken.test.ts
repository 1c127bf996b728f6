import { describe, expect, test } from 'vitest';
import { domainXml, northXml, readFolder, readTexts, southXml, wordsOf } from './genius.case.ts';

type File = 'domain' | 'north' | 'south';

/** What is broken, where, and the words that a user must see. */
const cases: readonly (readonly [
  name: string,
  file: File,
  from: string | RegExp,
  to: string,
  line: number,
  words: string,
])[] = [
  ['no issues', 'domain', /<issue[\s\S]*<\/issue>/, '', 1, 'no-issues: the domain has no issues'],
  [
    'an issue without options',
    'domain',
    /<item index="1" value="half"\/>\s*<item index="2" value="all"\/>/,
    '',
    4,
    "no-options: no <item> in issue 'Water'",
  ],
  [
    'an issue without an index',
    'domain',
    '<issue index="1"',
    '<issue',
    4,
    "missing-attribute: <issue> has no index in issue 'Water'",
  ],
  [
    'two issues of one index',
    'domain',
    'issue index="2"',
    'issue index="1"',
    8,
    'index-twice: a second issue has index 1',
  ],
  ['an issue without a name', 'domain', 'name="Water"', 'name=" "', 4, 'empty-name: an issue has no name'],
  [
    'an unknown type of issue',
    'domain',
    'type="integer" etype',
    'type="whole" etype',
    13,
    "unknown-issue-type: the type is 'whole' in issue 'Years'",
  ],
  [
    'bounds the wrong way round',
    'domain',
    'lowerbound="2"',
    'lowerbound="7"',
    14,
    "bad-bounds: the bounds run from 7 to 6 in issue 'Years'",
  ],
  [
    'bounds that are no numbers',
    'domain',
    'upperbound="6"',
    'upperbound="six"',
    14,
    "not-a-number: upperbound of <range> is 'six' in issue 'Years'; it must be a whole number",
  ],
  [
    'no bounds',
    'domain',
    '<range lowerbound="2" upperbound="6"/>',
    '',
    13,
    "bad-bounds: no bounds in issue 'Years'",
  ],
  [
    'no evaluation of an option',
    'north',
    ' evaluation="5"',
    '',
    8,
    "missing-evaluation: option 'half' of 'Water' has no evaluation",
  ],
  [
    'an option that is not there',
    'north',
    '<item index="1" value="half" evaluation="5"/>',
    '',
    7,
    "missing-evaluation: option 'half' of 'Water' has no evaluation",
  ],
  [
    'an evaluation that is no number',
    'north',
    'evaluation="5"',
    'evaluation="NaN"',
    8,
    "not-a-number: the evaluation of 'half' in 'Water' is 'NaN'",
  ],
  ['no evaluator', 'north', /<evaluator .*\/>/, '', 16, "missing-evaluation: no <evaluator> of 'Years'"],
  [
    'an unknown evaluator',
    'north',
    'ftype="linear" slope="0.25" offset="0"',
    'ftype="faratin"',
    18,
    "unknown-evaluator: ftype is 'faratin' of 'Years'",
  ],
  [
    'a slope that is no number',
    'north',
    'slope="0.25"',
    'slope="1e999"',
    18,
    "not-a-number: slope of <evaluator> is '1e999'",
  ],
  [
    'a weight that is no number',
    'north',
    'value="0.5"',
    'value="much"',
    4,
    "not-a-number: value of <weight> is 'much' (issue 1); it must be a number",
  ],
  [
    'a weight below 0',
    'north',
    'value="0.5"',
    'value="-0.5"',
    4,
    'bad-weight: the weight of issue 1 is -0.5; a weight is at least 0',
  ],
  [
    'no weight',
    'north',
    '<weight index="1" value="0.5"/>',
    '',
    7,
    "missing-weight: issue 1 ('Water') has no weight",
  ],
  [
    'two weights',
    'north',
    'weight index="2"',
    'weight index="1"',
    5,
    'weight-twice: issue 1 has two weights',
  ],
  [
    'a reservation value that is no number',
    'north',
    'value="0.4"',
    'value="low"',
    22,
    "not-a-number: value of <reservation> is 'low'",
  ],
  [
    'two reservation values',
    'north',
    '<reservation value="0.4"/>',
    '<reservation value="0.4"/><reservation value="0.5"/>',
    22,
    'element-twice: a second <reservation>',
  ],
  [
    'a discount factor that is no number',
    'north',
    'value="0.9"',
    'value="slow"',
    21,
    "not-a-number: value of <discount_factor> is 'slow'",
  ],
  [
    'an issue of another domain',
    'north',
    'issue index="1" name="Water"',
    'issue index="8" name="Waters"',
    7,
    "other-domain: issue 'Waters' has index 8, which the domain has not; did you mean 'Water'?",
  ],
  [
    'other bounds than the domain',
    'north',
    'upperbound="6"',
    'upperbound="8"',
    16,
    "other-domain: issue 3 ('Years') has other options or bounds than in the domain",
  ],
  [
    'an attribute twice',
    'north',
    'evaluation="5"',
    'evaluation="5" evaluation="6"',
    8,
    "duplicate-attribute: 'evaluation' stands twice in one tag",
  ],
  [
    'a tag that is not closed',
    'north',
    '</issue>',
    '',
    20,
    'xml-syntax: </objective> stands where <issue> must end',
  ],
  [
    'a file that is cut off',
    'north',
    /<reservation[\s\S]*/,
    '',
    2,
    'xml-syntax: <utility_space> is not closed; the file may be cut off',
  ],
  [
    'a quote that is not closed',
    'north',
    /value="0.4"\/>[\s\S]*/,
    'value="0.4/>',
    22,
    'xml-syntax: a value in <reservation> has no closing quote',
  ],
  [
    'a comment that is not closed',
    'north',
    '<objective',
    '<!-- <objective',
    3,
    'xml-syntax: a comment is not closed',
  ],
  [
    'a document type',
    'north',
    '<utility_space>',
    '<!DOCTYPE x [<!ENTITY a "b">]><utility_space>',
    2,
    'document-type: document types and entities are not read',
  ],
];

describe('a broken GENIUS folder', () => {
  test.each(cases)('with %s is refused', (_, file, from, to, line, words) => {
    const texts = { domain: domainXml, north: northXml, south: southXml };
    texts[file] = texts[file].replace(from, to);
    const imported = readFolder(file, from, to);
    expect(imported.domain).toBeUndefined();
    const places = new Map(Object.entries(texts).map(([name, text]) => [`river/${name}.xml`, text]));
    const found = wordsOf(imported, places);
    expect(found.join('\n')).toContain(`${line}: error ${words}`);
    for (const { severity, hint, message, span, file: name } of imported.diagnostics) {
      expect(message).not.toMatch(/\.$|undefined|NaN(?!')/);
      if (severity === 'error')
        expect([name, hint ?? message.includes('must be'), span !== undefined]).toEqual([
          name,
          expect.anything(),
          true,
        ]);
    }
  });
  test('says all that is wrong at once, in all files', () => {
    const imported = readTexts({
      domain: domainXml,
      north: northXml.replace('value="0.5"', 'value="x"').replace(' evaluation="4"', ''),
      south: southXml.replace('slope="-0.25"', 'slope=""').replace('value="0.1"', 'value="y"'),
    });
    expect(imported.diagnostics.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'river/north.xml not-a-number',
      'river/north.xml missing-evaluation',
      'river/south.xml not-a-number',
      'river/south.xml not-a-number',
    ]);
  });
  test('counts options before it spells them out', () => {
    const wide = (text: string) => text.replace('upperbound="6"', 'upperbound="600000000"');
    const imported = readTexts({ domain: wide(domainXml), north: wide(northXml) });
    expect(wordsOf(imported)).toEqual([
      "error too-many-options: 'Years' has 599999999 options; at most 100000 are read; use a larger step, or make it a real issue",
      expect.stringContaining('error domain-too-large'),
    ]);
  });
  test('needs profiles', () => {
    expect(wordsOf(readTexts({ domain: domainXml }))).toEqual([
      'error no-parties: there is a domain but no profile; name the files of its profiles after it, or the folder that holds them too',
    ]);
  });
  test('is one domain', () => {
    expect(wordsOf(readTexts({ a: domainXml, b: domainXml, north: northXml }))).toEqual([
      'error several-domains: this is a second domain; import one domain at a time',
    ]);
  });
  test('refuses a profile of another domain, naming what differs', () => {
    const other = northXml.replaceAll(/value="(half|all)"/g, 'value="$1 of it"').replace('"Water"', '"Gold"');
    expect(wordsOf(readTexts({ domain: domainXml, other })).join()).toContain(
      "issue 1 is 'Gold' here and 'Water' in the domain, with other values; is this a profile of another domain?",
    );
  });
});
