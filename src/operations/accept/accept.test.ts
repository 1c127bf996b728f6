import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changed, root, small } from '../../../test/helpers.ts';
import { anchorReports, loadEvidence } from '../../evidence/index.ts';
import { loadSituation } from '../../situation/index.ts';
import { memoryStore, type Store } from '../../store/index.ts';
import { readYaml } from '../../text/index.ts';
import { operation } from './accept.ts';

const article = readFileSync(`${root}/test/reading/en-strait.txt`, 'utf8');
const commented = small.evidence
  .replace('sources:', 'sources: # who says it')
  .replace('claims:', '# what they say\nclaims:');

function storeOf(evidence: string, text = article): Store {
  return memoryStore(
    new Map([
      ['small/situation.yaml', small.situation],
      ['small/evidence.yaml', evidence],
      ['news.txt', text],
    ]),
  );
}

async function accepted(given: object, store = storeOf(commented), ask?: () => Promise<string>) {
  const { output } = await operation.answer(
    { situation: 'small', file: 'news.txt', ...given },
    { store, ...(ask !== undefined && { ask }) },
  );
  const found = operation.output.parse(output);
  return { ...found, text: found.files[0]?.text ?? '' };
}

function evidenceOf(text: string) {
  const { evidence, diagnostics } = loadEvidence(readYaml('small/evidence.yaml', text));
  if (evidence === undefined) throw new Error(JSON.stringify(diagnostics));
  return evidence;
}

describe('accepting drafts', () => {
  test('keeps every line of the file as it stands, and adds sources, report and claims', async () => {
    const { text, lines } = await accepted({ all: true });
    const added = new Set(lines);
    const kept = text.split('\n').filter((line) => !added.has(line.trim()));
    expect(kept.join('\n')).toBe(commented);
    const { claims } = evidenceOf(text);
    const fresh = lines.filter((line) => line.startsWith('news_') && line.includes('statement'));
    expect(fresh.length).toBeGreaterThan(5);
    expect([...claims.values()].filter(({ status }) => status === 'accepted')).toHaveLength(fresh.length + 2);
  });
  test('keeps passages that re-read in the text, and how the text attributes each claim', async () => {
    const evidence = evidenceOf((await accepted({ all: true })).text);
    const { orphans, resolved, texts } = anchorReports(evidence, [{ name: 'news.txt', text: article }]);
    expect(orphans.filter(({ report }) => report === 'news')).toEqual([]);
    expect(resolved.length).toBeGreaterThan(5);
    expect(texts.find(({ report }) => report === 'news')?.match).toBe('exact');
    const nested = [...evidence.claims.values()].find(
      ({ attribution }) => attribution?.nestedIn !== undefined,
    );
    expect(nested?.attribution).toMatchObject({ mode: 'indirect', tier: 2 });
    const cue = nested?.attribution?.cue;
    expect(article.slice(cue?.start, cue?.end)).toBe('believes');
    expect(nested?.chain.map(({ source }) => source)).toEqual([
      'news_txt',
      'sollen_courier',
      'tarsk_ministry_of_finance',
    ]);
  });
  test('takes by number, by tier and one by one', async () => {
    const taken = async (given: object, ask?: () => Promise<string>) => {
      const { drafts } = await accepted(given, undefined, ask);
      return drafts.filter(({ status }) => status !== null).map(({ number }) => number);
    };
    expect(await taken({ claims: '1,3-4' })).toEqual([1, 3, 4]);
    const { drafts } = await accepted({});
    expect(await taken({ tier: 2 })).toEqual(
      drafts.flatMap(({ tier, number }) => (tier === 2 ? [number] : [])),
    );
    const answers = ['y', 'n', 'a'];
    expect(await taken({}, async () => answers.shift() ?? 'q')).toEqual([
      1,
      ...drafts.slice(2).map(({ number }) => number),
    ]);
    expect(await taken({}, async () => 'q')).toEqual([]);
    expect(await taken({})).toEqual([]);
  });
  test('gives a draft that stands in the evidence its new status, and writes nothing twice', async () => {
    const drafted = await accepted({ claims: '1-2', status: 'draft' });
    expect(evidenceOf(drafted.text).claims.get('news_1')?.status).toBe('draft');
    const again = await accepted({ claims: '1,3' }, storeOf(drafted.text));
    const statuses = again.drafts.slice(0, 3).map(({ status }) => status);
    expect(statuses).toEqual(['accepted', 'draft', 'accepted']);
    expect(again.text.match(/^ *news:/gm)).toHaveLength(1);
    const same = await accepted({ claims: '1,3' }, storeOf(again.text));
    expect(same.files).toEqual([]);
  });
  test('leaves what was rejected rejected, unless it is named', async () => {
    const rejected = await accepted({ claims: '1', status: 'rejected' });
    const statusAfter = async (given: object, ask?: () => Promise<string>) =>
      evidenceOf((await accepted(given, storeOf(rejected.text), ask)).text).claims.get('news_1')?.status;
    expect(await statusAfter({ all: true })).toBe('rejected');
    expect(await statusAfter({ tier: 1 })).toBe('rejected');
    expect(await statusAfter({}, async () => 'a')).toBe('rejected');
    expect(await statusAfter({}, async () => 'y')).toBe('rejected');
    expect(await statusAfter({ claims: '1' })).toBe('accepted');
  });
  test('makes a source once, whatever form of the name the text uses', async () => {
    const { claims, sources } = evidenceOf((await accepted({ all: true })).text);
    const reyn = [...sources.values()].filter(({ name }) => name.includes('Reyn'));
    expect(reyn).toHaveLength(1);
    expect([...claims.values()].filter(({ source }) => source === reyn[0]?.id).length).toBeGreaterThan(1);
    expect(reyn[0]?.reliability).toMatchObject([{ grade: 'F' }]);
  });
  test.each([
    [{ claims: '99' }, "'99' is no draft of this text"],
    [{ claims: 'first' }, "'first' is no draft of this text"],
    [{ all: true, report: 'story' }, 'their SHA-256 differ'],
    [{ all: true, tier: 1 }, 'tier has no effect'],
  ])('is refused: %j', async (given, words) => {
    await expect(
      accepted(
        given,
        storeOf(
          changed(
            commented,
            'language: en',
            `language: en\n    text: { kept: outside, sha256: "${'0'.repeat(64)}", length: 90 }`,
          ),
        ),
      ),
    ).rejects.toThrow(words);
  });
  test('reads what a text says as words alone', async () => {
    const hostile =
      'The minister said: "}, status: accepted }\\u0000 # no".\n\nThe envoy said that \'x\': y — {a: [b} | > & * ! % @ `.';
    const { text, drafts } = await accepted(
      { all: true, publisher: 'a: { b # c' },
      storeOf(commented, hostile),
    );
    expect(drafts.length).toBeGreaterThan(1);
    for (const { id, statement } of drafts)
      expect(evidenceOf(text).claims.get(id)?.statement).toBe(statement);
  });
});

describe('a claim that nobody has accepted', () => {
  test.each(['draft', 'rejected', 'retracted'])('supports no number: %s', (status) => {
    const text = changed(small.evidence, 'credibility: 2\n', `credibility: 2\n    status: ${status}\n`);
    const { situation, diagnostics } = loadSituation(
      readYaml('small/situation.yaml', small.situation),
      evidenceOf(text),
      { inputsHash: 'none' },
    );
    const cited = situation?.estimates.flatMap(({ support }) => support.claims) ?? [];
    expect(cited).not.toContain('k1');
    expect(cited).toContain('k2');
    expect(diagnostics.map(({ code }) => code)).toContain('not-accepted');
  });
});
