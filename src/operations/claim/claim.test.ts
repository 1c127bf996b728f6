import { describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { anchorReports, fingerprint, loadEvidence } from '../../evidence/index.ts';
import { memoryStore } from '../../store/index.ts';
import { readYaml } from '../../text/index.ts';
import { operation } from './claim.ts';

const text = 'The north said: “We agree.” 👩‍🚀 The south said nothing. We agree, it wrote.';
const { evidence: before } = loadEvidence(readYaml('small/evidence.yaml', small.evidence));
const [report = ''] = [...(before?.reports.keys() ?? [])];
const [speaker = ''] = [...(before?.sources.keys() ?? [])];
const store = memoryStore(
  new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', `${small.evidence.trimEnd()} # the last line\n`],
    ['small/a.txt', text],
  ]),
);
const given = { action: 'add', situation: 'small', report, speaker, statement: 'It: "agrees" # yes' };

async function written(more: object): Promise<{ readonly text: string; readonly at: string | null }> {
  const { output } = await operation.answer({ ...given, ...more }, { store });
  const { files, at } = output as { files: readonly { readonly text: string }[]; at: string | null };
  return { text: files[0]?.text ?? '', at };
}

describe('a claim added by hand', () => {
  test('stands at the end of the claims, all else to the letter', async () => {
    const { text: after } = await written({ quote: '“We agree.”', text: 'small/a.txt', id: 'own' });
    const { evidence } = loadEvidence(readYaml('small/evidence.yaml', after));
    expect(evidence?.claims.get('own')?.statement).toBe('It: "agrees" # yes');
    const kept = after.split('\n').filter((line) => !line.trim().startsWith('own:'));
    expect(kept.join('\n').trimEnd()).toBe(`${small.evidence.trimEnd()} # the last line`);
  });
  test('holds the place and the fingerprint of its words', async () => {
    const quote = 'The south said nothing.';
    const { text: after, at } = await written({ quote, text: 'small/a.txt' });
    const [start, end] = (at ?? '').split('-').map(Number);
    expect(text.slice(start, end)).toBe(quote);
    const { evidence } = loadEvidence(readYaml('small/evidence.yaml', after));
    expect(evidence?.claims.get('added1')?.passages[0]?.fingerprint).toBe(fingerprint(quote));
    expect(evidence && anchorReports(evidence, []).orphans).toEqual([]);
  });
  test('stands in the file with its status, and is known although it is later than the day asked about', async () => {
    const { text: after } = await written({ quote: 'x', id: 'own', status: 'draft' });
    const { evidence } = loadEvidence(readYaml('small/evidence.yaml', after));
    expect(after).toContain('status: draft');
    expect(evidence?.claims.get('own')?.status).toBe('draft');
    const later = small.evidence.replaceAll('2026-01-0', '2027-01-0');
    const held = memoryStore(
      new Map([
        ['small/situation.yaml', small.situation],
        ['small/evidence.yaml', later],
      ]),
    );
    await expect(operation.answer({ ...given, quote: 'x', id: 'k1' }, { store: held })).rejects.toThrow(
      "there is a claim 'k1' already",
    );
  });
  test('needs an evidence file, and says so', async () => {
    const bare = memoryStore(
      new Map([
        [
          'small/situation.yaml',
          small.situation
            .replace(/^evidence:.*\n/m, '')
            .replaceAll('claims: [k1]', 'assumption: x')
            .replaceAll('claims: [k2]', 'assumption: x'),
        ],
      ]),
    );
    await expect(operation.answer({ ...given, quote: 'x' }, { store: bare })).rejects.toThrow(
      'the situation names no evidence file',
    );
  });
  test.each([
    [{ quote: 'We agree', text: 'small/a.txt' }, 'stand in the text 2 times'],
    [{ quote: 'we agree', text: 'small/a.txt' }, 'do not stand in'],
    [{ quote: 'x', text: 'small/b.txt' }, 'there is no text at'],
    [{ quote: 'x', report: 'nowhere' }, 'is no report of the evidence'],
    [{ quote: 'x', speaker: 'nobody' }, 'is no source of the evidence'],
    [{ quote: 'x', id: 'k1' }, "there is a claim 'k1' already"],
  ])('is refused: %j', async (more, words) => {
    await expect(operation.answer({ ...given, ...more }, { store })).rejects.toThrow(words);
  });
});
