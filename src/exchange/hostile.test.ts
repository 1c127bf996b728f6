import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domainXml, northXml, southXml, wordsOf } from './genius.case.ts';
import { importDomain } from './import-domain.ts';
import { looksLikeDomain } from './looks-like-domain.ts';

const json = JSON.stringify({
  id: 'river',
  issues: [
    { name: 'Water', type: 'discrete', values: ['half', 'all'] },
    { name: 'Years', type: 'real', min: 2, max: 4 },
  ],
  parties: [
    {
      kind: 'linear',
      reservation: 0.4,
      discount: 1,
      values: [
        { w: 0.6, v: [0.5, 1] },
        { w: 0.4, f: { parameter1: '0.5', parameter0: '-1' } },
      ],
    },
  ],
});

function read(text: string, path = 'a.json') {
  return importDomain([{ path, text }]);
}

describe('hostile files', () => {
  test.each<readonly [string, string, string]>([
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><utility_space name="&y;"/>',
      'document-type',
    ],
    ['deep XML', '<a>'.repeat(100_000), 'nested-too-deep'],
    ['deep JSON', `${'{"a":'.repeat(100_000)}1`, 'nested-too-deep'],
    ['deep lists', '['.repeat(1_000_000), 'nested-too-deep'],
    ['a huge file', `{"a":"${'x'.repeat(20_000_001)}"}`, 'file-too-large'],
    ['more values than anybody writes', `[${'0,'.repeat(2_100_000)}0]`, 'file-too-large'],
    ['NaN', json.replace('0.4,', 'NaN,'), 'not-finite'],
    ['Infinity', json.replace('0.4,', '-Infinity,'), 'not-finite'],
    ['a number beyond all', json.replace('0.4,', '1e999,'), 'not-finite'],
    ['a number as text', json.replace('0.4,', '"0.4",'), 'not-a-number'],
    [
      'billions of options',
      json.replace('"real","min":2,"max":4', '"integer","min":0,"max":9e15'),
      'too-many-options',
    ],
    [
      'bounds beyond all distances',
      json.replace('"min":2,"max":4', '"min":-1e308,"max":1e308'),
      'bad-bounds',
    ],
    [
      'products beyond all numbers',
      json.replace('"w":0.6,"v":[0.5,1]', '"w":1e200,"v":[1e200,1]'),
      'not-finite',
    ],
    ['a key twice', json.replace('"kind"', '"kind":"hyper","kind"'), 'duplicate-key'],
    ['half a file', json.slice(0, 200), 'json-syntax'],
    ['two values', `${json}${json}`, 'json-syntax'],
    ['a comment', `{ // no\n${json.slice(1)}`, 'json-syntax'],
    ['a line break in a text', json.replace('Water', 'Wa\nter'), 'json-syntax'],
  ])('%s is an error', (_, text, code) => {
    const imported = read(text);
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(`error ${code}`);
  });
  test('many issues of many options are refused before they fill memory', () => {
    const issue = (j: number) => ({ name: `i${j}`, type: 'integer', min: 1, max: 100_000 });
    const issues = Array.from({ length: 300 }, (_, j) => issue(j));
    const values = issues.map(() => ({ w: 1 / 300, f: { slope: 0, offset: 1 } }));
    const text = JSON.stringify({ issues, parties: [{ kind: 'linear', values }] });
    expect(wordsOf(read(text))).toEqual([
      expect.stringContaining('domain-too-large: options times parties are 30000000'),
    ]);
  });
  test('many equal, unknown or missing names take no longer than their number', () => {
    const many = Array.from({ length: 100_000 }, (_, k) => `option ${k}`);
    const same = many.map(() => 'same');
    const item = (value: string, evaluation: string) => `<item value="${value}"${evaluation}/>`;
    const space = (values: readonly string[], evaluation: string, more = '') =>
      `<utility_space><issue index="1" name="a">${values.map((value) => item(value, evaluation)).join('')}</issue>${more}</utility_space>`;
    const profile = (values: readonly string[]) =>
      space(values, ' evaluation="1"', '<weight index="1" value="1"/>');
    const read2 = (domain: string, one: string) =>
      importDomain([
        { path: 'domain.xml', text: domain },
        { path: 'one.xml', text: one },
      ]);
    expect(read2(space(same, ''), profile(same)).domain?.space.issues[0]?.options.at(-1)).toBe(
      'same (100000)',
    );
    expect(read2(space(many, ''), profile(many)).domain).toBeDefined();
    expect(
      read2(space(many, ''), profile([...many.slice(1).map((name) => `${name}x`), 'option 0'])).domain,
    ).toBeUndefined();
    const issues = same.slice(0, 9000).map((name) => ({ name, type: 'discrete', values: ['a'] }));
    const party = { kind: 'linear', values: issues.map(() => ({ w: 0, v: [1] })) };
    expect(read(JSON.stringify({ issues, parties: [party] })).domain?.space.issues).toHaveLength(9000);
  });
  test('keys of the language’s own do not reach a prototype', () => {
    const text = json.replace(
      '"id"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id"',
    );
    expect(read(text).domain).toBeDefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  test('a thousand problems are cut off', () => {
    const items = Array.from({ length: 1000 }, (_, k) => `<item value="${k}"/>`).join('');
    const profile = `<utility_space><weight index="1" value="1"/><issue index="1" name="a">${items}</issue></utility_space>`;
    const { diagnostics } = read(profile, 'a.xml');
    expect(diagnostics.filter(({ code }) => code !== 'more-problems')).toHaveLength(200);
    expect(diagnostics.slice(200).map(({ message }) => message)).toEqual([
      '800 more errors are not listed',
      '1 more warning is not listed',
      '1 more note is not listed',
    ]);
  });
  test('a long run of a sign is refused in words', () => {
    for (const run of ['&', '<a ', '<a b=', '"', ' ', '<!--', 'a=b ', '<', '/', '&#', '\\'])
      for (const frame of [`<utility_space ${run.repeat(200_000)}`, `{"${run.repeat(200_000)}`]) {
        const { domain, diagnostics } = read(frame);
        expect([domain, diagnostics.some(({ severity }) => severity === 'error')]).toEqual([undefined, true]);
      }
  });
});

describe('whatever is cut out of or put into a file', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom('<', '>', '"', '&', '/', '-', '{', '}', ',', '0', 'null', ' '),
      fc.string({ maxLength: 6 }),
    ),
  });
  const edited = (text: string, edits: readonly { at: number; cut: number; put: string }[]) =>
    edits.reduce((now, { at, cut, put }) => {
      const start = Math.floor(at * now.length);
      return now.slice(0, start) + put + now.slice(start + cut);
    }, text);
  test('there is a domain or an error, and every place lies in its file', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('domain', 'north', 'json'),
        (edits, which) => {
          const texts: Record<string, string> =
            which === 'json'
              ? { json: edited(json, edits) }
              : { domain: domainXml, north: northXml, south: southXml };
          if (which !== 'json') texts[which] = edited(texts[which] as string, edits);
          const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
          const { domain, diagnostics } = importDomain(files);
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          expect(domain === undefined).toBe(errors.length > 0);
          for (const { file, span } of diagnostics) {
            if (span === undefined) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.start).toBeLessThan(span.end);
            expect(span.start).toBeLessThanOrEqual(texts[file]?.length ?? -1);
          }
          if (domain?.space.model.kind === 'additive')
            for (const values of domain.space.model.values) expect(values.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
  test('any JSON value is read like the language reads it, or refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ issueWeights: {}, issues: {}, more: value });
        expect(wordsOf(read(text)).join('\n')).not.toContain('json-syntax');
      }),
    );
  });
});

describe('looksLikeDomain', () => {
  test.each<readonly [string, string, boolean]>([
    ['a.xml', domainXml, true],
    ['a.xml', `\n<!-- profile 1 -->\n${northXml}`, true],
    ['a.json', json, true],
    ['a.json', '{"LinearAdditiveUtilitySpace": {}}', true],
    ['a.json', '{"name":"x","issuesValues":{}}', true],
    ['a.json', '{"reservationValue":0,"issueWeights":{}}', true],
    ['a.json', '{"forecast": []}', false],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', false],
    ['situation.yaml', 'title: x\nissues:\n  water: {}\n', false],
    ['a.json', '', false],
  ])('of %s (%s) is %s', (path, text, expected) => {
    expect(looksLikeDomain(path, text)).toBe(expected);
  });
});
