import { describe, expect, test } from 'vitest';
import { newCollector } from '../diagnostics/index.ts';
import { readJson } from './read-json.ts';
import { readRows } from './read-rows.ts';
import { readXml } from './read-xml.ts';
import { readWithPlaces, readYaml } from './yaml-source.ts';

/** What is said of bytes that were read as UTF-8. */
const asRead = (bytes: Buffer) => new TextDecoder().decode(bytes);

const texts: Readonly<Record<string, readonly [text: string, code: string]>> = {
  'UTF-16, little end first': [asRead(Buffer.from('\ufeffa: M\u00e4rz\n', 'utf16le')), 'not-utf-8'],
  'UTF-16, big end first': [asRead(Buffer.from('\ufeffa: 1\n', 'utf16le').swap16()), 'not-utf-8'],
  'Latin-1': [asRead(Buffer.from('a: 1\nb: M\u00e4rz\n', 'latin1')), 'not-utf-8'],
  'zero bytes': ['a: 1\nb: 2\0\0\n', 'not-text'],
};

const readers: Readonly<Record<string, (text: string) => readonly { code: string; span?: unknown }[]>> = {
  YAML: (text) => readYaml('a', text).diagnostics,
  'YAML with places': (text) => readWithPlaces('a', text).diagnostics,
  JSON: (text) => collected((report) => readJson('a', text, report)),
  XML: (text) => collected((report) => readXml('a', text, report)),
  tables: (text) => collected((report) => readRows('a', text, report)),
};

function collected(read: (report: ReturnType<typeof newCollector>) => unknown) {
  const report = newCollector();
  expect(read(report)).toBeUndefined();
  return report.diagnostics();
}

describe.each(Object.entries(readers))('a text for %s', (_, read) => {
  test.each(Object.entries(texts))('in %s is named as that, and no more is said of it', (_, [text, code]) => {
    expect(read(text).map((one) => one.code)).toEqual([code]);
  });
});

test('YAML in Latin-1 shows the byte', () => {
  const [text] = texts['Latin-1'] ?? [''];
  expect(readYaml('a', text).diagnostics[0]?.span).toEqual({ start: 9, end: 10 });
  expect(readYaml('a', text).value).toBeUndefined();
});
