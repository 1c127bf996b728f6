import { describe, expect, test } from 'vitest';
import { countOf, mostDiagnostics, newCollector, sortDiagnostics } from '../src/diagnostics/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { changed, small, smallStore } from './helpers.ts';

async function found(files: Partial<typeof small>): Promise<readonly string[]> {
  const { diagnostics } = await load(smallStore(files), { situation: 'small' });
  return sortDiagnostics(diagnostics).map(({ file, code }) => `${file.slice(6, -5)} ${code}`);
}

const slip = (text: string) => `${text}  broken: [\n`;

describe('all errors at once', () => {
  test('of syntax in one file, of shape and of meaning in the other', async () => {
    const shape = changed(small.situation, 'capability: { value: 100,', 'capability: { value: -1,');
    const both = changed(shape, 'controller: north', 'controller: nroth');
    const codes = await found({ situation: both, evidence: slip(small.evidence) });
    expect(codes).toEqual(
      expect.arrayContaining(['evidence yaml-syntax', 'situation bad-estimate', 'situation unknown-actor']),
    );
  });

  test('of meaning in both files', async () => {
    const evidence = changed(small.evidence, 'source: envoy\n', 'source: envoi\n');
    const situation = changed(small.situation, 'required: [north, south]', 'required: [north, east]');
    expect(await found({ situation, evidence })).toEqual([
      'evidence unknown-source',
      'situation unknown-actor',
    ]);
  });

  test('what a broken entry names is not missed: its name counts', async () => {
    // The claim that the numbers cite is wrong itself, and yet there.
    const evidence = changed(small.evidence, 'credibility: 2', 'credibility: 9');
    expect(await found({ evidence })).toEqual(['evidence invalid-value']);
    const situation = changed(small.situation, 'name: North, capability', 'nam: North, capability');
    expect(await found({ situation })).toEqual(['situation missing-key', 'situation unknown-key']);
  });

  test('after a slip of syntax what stands before it is checked, and nothing is made up', async () => {
    const wrong = changed(small.situation, 'capability: { value: 100,', 'capability: { value: -1,');
    expect([...new Set(await found({ situation: slip(wrong) }))]).toEqual([
      'situation bad-estimate',
      'situation yaml-syntax',
    ]);
  });

  test.each([
    [
      'value: 100, assumption: anchor',
      'value: 100, assumption: anchor, of a sort',
      'situation unquoted-comma',
    ],
    ['label: Half', 'label: Half, or so', 'situation unquoted-comma'],
  ])('a comma that ends a text is said to: %s', async (from, to, code) => {
    const { diagnostics } = await load(smallStore({ situation: changed(small.situation, from, to) }), {
      situation: 'small',
    });
    expect(diagnostics.map((one) => `situation ${one.code}`)).toEqual([code]);
    expect(diagnostics[0]?.hint).toMatch(/^quote it: \w+: ".*, (?:of a sort|or so)"$/);
  });

  test('no claims at all are worth a word', async () => {
    const evidence = `${small.evidence.slice(0, small.evidence.indexOf('claims:'))}claims: {}\n`;
    const { diagnostics } = await load(smallStore({ evidence }), { situation: 'small' });
    expect(diagnostics.map(({ code }) => code)).toContain('no-claims');
  });

  test('settings that are no estimate have a place', async () => {
    const { diagnostics } = await load(smallStore(), {
      situation: 'small',
      set: ['stances.south.water.positon=3'],
    });
    expect(diagnostics.find(({ code }) => code === 'unknown-estimate')?.span).toBeDefined();
  });

  test('many are counted, listed to a bound, and cost no more than they must', async () => {
    const claims = Array.from({ length: 5000 }, (_, i) => `  c${i}: { statement: x, type: rumour }\n`).join(
      '',
    );
    const evidence = small.evidence + claims;
    const { diagnostics } = await load(smallStore({ evidence }), { situation: 'small' });
    expect(countOf(sortDiagnostics(diagnostics), 'error')).toBe(5000 * 6);
    expect(sortDiagnostics(diagnostics).length).toBeLessThanOrEqual(mostDiagnostics + 1);
  });
});

test('a collector keeps errors before warnings, counts the rest, and lists each once', () => {
  const report = newCollector();
  for (let i = 0; i < 500; i++) report.warning('w', { file: 'f', span: { start: i, end: i + 1 } }, 'odd');
  for (let i = 0; i < 3; i++) report.error('e', { file: 'f' }, `wrong ${i}`);
  report.error('e', { file: 'f' }, 'wrong 0');
  const listed = sortDiagnostics(report.diagnostics());
  expect(listed.filter(({ severity }) => severity === 'error')).toHaveLength(3);
  expect(countOf(listed, 'warning')).toBe(500);
  expect(listed.length).toBeLessThanOrEqual(mostDiagnostics + 1);
});
