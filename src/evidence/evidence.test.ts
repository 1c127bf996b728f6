import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../test/shared-data.ts';
import { quantileFunction } from '../numeric/index.ts';
import { firstDay, lastDay, readYaml } from '../text/index.ts';
import { chainFidelityOf, decay } from './claim-weight.ts';
import { fingerprint } from './fingerprint.ts';
import {
  anchoringDiagnostics,
  anchorReports,
  type Claim,
  contradictions,
  type Evidence,
  independentOrigins,
  loadEvidence,
  noEvidence,
  poolReadings,
  textHash,
} from './index.ts';

const text = 'The envoy said the river is low. "We will share it," she added. The river is low.';

function span(words: string): string {
  const start = text.indexOf(words);
  return `{ at: ${start}-${start + words.length}, fingerprint: "${fingerprint(words)}" }`;
}

const file = `evidence: river
graded: { by: us, on: 2026-01-01 }
sources:
  paper: { name: A paper, kind: outlet, reliability: [{ grade: B }] }
  copier: { name: A copier, kind: platform, reliability: [{ grade: D }] }
  envoy: { name: The envoy, kind: person, reliability: [{ grade: C }, { grade: A, topic: water }] }
  writer: { name: The writer, kind: author, reliability: [{ grade: C }] }
reports:
  story:
    title: The river
    publisher: copier
    credited_to: paper
    published: { on: 2026-01-05, basis: stated }
    language: en
    text: { kept: outside, file: story.txt, sha256: ${textHash(text)}, length: ${text.length} }
claims:
  low:
    statement: Little water flows.
    type: fact
    report: story
    passages: [${span('the river is low')}]
    source: envoy
    chain: [copier, paper, { source: envoy, mode: indirect }]
    credibility: 2
    topics: [water]
  share:
    statement: The other side offers to share.
    type: proposal
    report: story
    passages: [${span('"We will share it,"')}, ${span('she added')}]
    source: envoy
    chain: [copier, paper, { source: envoy, mode: direct }]
    credibility: 3
    relations: [{ type: contradicts, to: low, note: test }]
  view:
    statement: The writer repeats it.
    type: evaluation
    report: story
    passages: [{ fingerprint: "${fingerprint('The river is low')}", length: 16 }]
    source: writer
    chain: [copier, writer]
    credibility: 2
`;

function loaded(yaml = file): Evidence {
  const { evidence, diagnostics } = loadEvidence(readYaml('evidence.yaml', yaml));
  if (evidence === undefined) throw new Error(JSON.stringify(diagnostics));
  return evidence;
}

describe('a body of evidence', () => {
  const evidence = loaded();
  test('grades by the source on its topic and by the claim', () => {
    expect(
      [...evidence.claims.values()].map(({ grade }) => `${grade.reliability}${grade.credibility}`),
    ).toEqual(['A2', 'C3', 'C2']);
  });
  test('takes the deepest identified carrier and the month as origin, never the writer', () => {
    expect([...evidence.claims.values()].map(({ origin }) => origin)).toEqual([
      'envoy/2026-01',
      'envoy/2026-01',
      'copier/2026-01',
    ]);
    expect(independentOrigins(evidence.claims.values())).toEqual(['copier/2026-01', 'envoy/2026-01']);
  });
  test('skips unnamed carriers', () => {
    const other = loaded(
      file.replace('{ source: envoy, mode: indirect }]', '{ source: envoy, mode: indirect, named: false }]'),
    );
    expect(other.claims.get('low')?.origin).toBe('paper/2026-01');
  });
  test('lists each contradiction once', () => {
    const twice = loaded(
      file.replace('topics: [water]', 'topics: [water]\n    relations: [{ type: contradicts, to: share }]'),
    );
    expect(contradictions(twice)).toEqual([{ claims: ['low', 'share'] }]);
  });
});

describe('passages', () => {
  const evidence = loaded();
  test('without the text nothing is read and nothing is lost', () => {
    const anchoring = anchorReports(evidence, []);
    expect(anchoring).toMatchObject({ resolved: [], orphans: [], unread: 4 });
  });
  test('with the text every passage is read to the letter', () => {
    const anchoring = anchorReports(evidence, [{ name: 'any-name.txt', text }]);
    expect(anchoring.texts).toEqual([{ report: 'story', match: 'exact', name: 'any-name.txt' }]);
    expect(anchoring.resolved.map((one) => one.text)).toEqual([
      'the river is low',
      '"We will share it,"',
      'she added',
      'The river is low',
    ]);
    expect(anchoring.orphans).toEqual([]);
  });
  test('a changed character makes an orphan of its passage alone', () => {
    const anchoring = anchorReports(evidence, [
      { name: 'story.txt', text: text.replace('share it', 'Share it') },
    ]);
    expect(anchoring.texts[0]?.match).toBe('changed');
    expect(anchoring.orphans.map(({ claim, index }) => [claim, index])).toEqual([['share', 0]]);
    expect(anchoring.orphans[0]?.proposal).toBeUndefined();
    const [changed, orphan] = anchoringDiagnostics(anchoring, evidence);
    expect(changed?.code).toBe('text-changed');
    expect(orphan?.message).toContain("passage 1 of claim 'share' is no longer found at 33-52");
  });
  test('a shifted text is never followed: the new place is proposed, not taken', () => {
    const anchoring = anchorReports(evidence, [{ name: 'other.txt', text: `X${text}` }]);
    expect(anchoring.resolved.map(({ claim }) => claim)).toEqual(['view']);
    expect(anchoring.orphans.map(({ proposal, at }) => (proposal?.start ?? 0) - (at?.start ?? 0))).toEqual([
      1, 1, 1,
    ]);
  });
  test('words that stand twice have no place of their own', () => {
    const anchoring = anchorReports(evidence, [{ name: 'story.txt', text: `${text} The river is low.` }]);
    expect(anchoring.orphans.map(({ claim }) => claim)).toEqual(['view']);
  });
  test('any single changed character orphans exactly the passages over it', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const other = text[at] === 'x' ? 'y' : 'x';
        const { orphans } = anchorReports(evidence, [
          { name: 'story.txt', text: text.slice(0, at) + other + text.slice(at + 1) },
        ]);
        const placed = [...evidence.claims.values()].flatMap(({ id, passages }) =>
          passages.map((passage, index) => ({ id, passage, index })),
        );
        const hit = placed.filter(
          ({ passage }) => passage.at !== undefined && passage.at.start <= at && at < passage.at.end,
        );
        expect(
          orphans.filter((one) => one.at !== undefined).map(({ claim, index }) => `${claim} ${index}`),
        ).toEqual(hit.map(({ id, index }) => `${id} ${index}`));
      }),
    );
  });
});

describe('the article', () => {
  const seeds = sharedFolder('seeds');
  const seed = '000_f0b9733cd1b931cf.txt';
  const article = loaded(
    readFileSync(new URL('../../situations/us-russia-2025/evidence.yaml', import.meta.url), 'utf8'),
  );
  const own = [...article.claims.values()].filter(({ report }) => report === 'article');

  test('has its 55 claims, and 80 or more of other reports, with 25 or more contradicting pairs', () => {
    expect(own.length).toBe(55);
    expect(article.claims.size - own.length).toBeGreaterThanOrEqual(80);
    expect(contradictions(article).length).toBeGreaterThanOrEqual(25);
    for (const claim of article.claims.values())
      expect(article.reports.get(claim.report)?.url, claim.id).toBeDefined();
  });
  seeds.test('resolves to the letter, 55 of 55', () => {
    const anchoring = anchorReports(article, [{ name: 'seed.txt', text: seeds.text(seed) }]);
    expect(anchoring.orphans).toEqual([]);
    expect(new Set(anchoring.resolved.map(({ claim }) => claim)).size).toBe(55);
  });
  seeds.test('loses only what a changed character touches', () => {
    const changed = seeds.text(seed).replace('Arctic oil in Russia', 'Arctic oil in russia');
    const { orphans } = anchorReports(article, [{ name: 'seed.txt', text: changed }]);
    expect(orphans.map(({ claim }) => claim)).toEqual(['c12']);
  });
  seeds.test('no statement takes six words in a row from the article', () => {
    const words = (line: string) => line.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const runs = (line: string) =>
      words(line)
        .slice(5)
        .map(
          (_, i, rest) =>
            words(line)
              .slice(i, i + 6)
              .join(' ') + (rest.length < 0 ? '' : ''),
        );
    const known = new Set(runs(seeds.text(seed)));
    const taken = [...article.claims.values()].flatMap(({ id, statement }) =>
      runs(statement)
        .filter((run) => known.has(run))
        .map((run) => `${id}: ${run}`),
    );
    expect(taken).toEqual([]);
  });
});

describe('dates', () => {
  test('partial dates stand for their whole span', () => {
    expect(['2024-02', '2025', '2025-12-11/2025-12-12', '2025-12-11'].map(lastDay)).toEqual([
      '2024-02-29',
      '2025-12-31',
      '2025-12-12',
      '2025-12-11',
    ]);
    expect(['2024-02', '2025', '2025-12-11/2025-12-12'].map(firstDay)).toEqual([
      '2024-02-01',
      '2025-01-01',
      '2025-12-11',
    ]);
  });
});

function claim(id: string, letter: 'A' | 'B' | 'C' | 'E', origin: string, more: Partial<Claim> = {}): Claim {
  const base = loaded().claims.get('low');
  if (base === undefined) throw new Error('no base');
  return { ...base, id, origin, grade: { reliability: letter, credibility: 2 }, chain: [], ...more };
}

const constant = (value: number) => ({ kind: 'constant' as const, value });

describe('pooling', () => {
  test('one origin has one vote: 200, about 200 and 210 bn give 181, 204 and 227', () => {
    const bn = (value: number, approximate = false) =>
      ({ kind: 'lognormal', median: value, spread: approximate ? 0.1 : 0.05 }) as const;
    const readings = [
      { claim: claim('a', 'B', 'wsj/2025-12'), distribution: bn(200) },
      { claim: claim('b', 'C', 'author/2025-12'), distribution: bn(200, true) },
      { claim: claim('c', 'B', 'third/2025-12'), distribution: bn(210) },
    ];
    const pool = poolReadings(readings, noEvidence);
    expect(pool.weights.map(({ weight }) => weight)).toEqual([0.375, 0.25, 0.375]);
    const quantile = quantileFunction(pool.distribution);
    expect([0.05, 0.5, 0.95].map((p) => Math.round(quantile(p) * 10) / 10)).toEqual([181.2, 204.2, 227]);
  });
  const letters = fc.constantFrom('A' as const, 'B' as const, 'C' as const);
  const readings = fc.array(
    fc.record({
      letter: letters,
      origin: fc.constantFrom('x', 'y', 'z'),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const made = (list: readonly { letter: 'A' | 'B' | 'C'; origin: string; value: number }[]) =>
    list.map(({ letter, origin, value }, i) => ({
      claim: claim(`c${i}`, letter, origin),
      distribution: constant(value),
    }));
  test('weights sum to one, quantiles are in order, the order of readings does not matter', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const pool = poolReadings(made(list), noEvidence);
        expect(pool.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        const quantile = quantileFunction(pool.distribution);
        expect(quantile(0.05)).toBeLessThanOrEqual(quantile(0.5));
        expect(quantile(0.5)).toBeLessThanOrEqual(quantile(0.95));
        const turned = quantileFunction(poolReadings(made(list).reverse(), noEvidence).distribution);
        expect(turned(0.37)).toBe(quantile(0.37));
      }),
    );
  });
  test('a repost of a known origin changes nothing', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const first = made(list);
        const [repost] = first;
        if (repost === undefined) return;
        const pool = poolReadings(first, noEvidence);
        const more = poolReadings(
          [...first, { ...repost, claim: { ...repost.claim, id: 'copy' } }],
          noEvidence,
        );
        const shareOf = (found: typeof pool, origin: string) =>
          found.weights.filter((one) => one.origin === origin).reduce((sum, { weight }) => sum + weight, 0);
        for (const origin of pool.origins)
          expect(shareOf(more, origin)).toBeCloseTo(shareOf(pool, origin), 12);
      }),
    );
  });
  test('no reading is an error, not a default', () => {
    expect(() => poolReadings([], noEvidence)).toThrow('a pool needs a reading');
  });
  test('old positions fade by half in 180 days, dead forecasts at once', () => {
    const old = claim('old', 'B', 'x', { type: 'position', said: '2025-01-01' });
    expect(decay(old, noEvidence, '2025-06-30')).toBeCloseTo(0.5, 12);
    const forecast = claim('f', 'B', 'x', { type: 'forecast', said: '2025-01-01', validUntil: '2025-03-01' });
    expect(decay(forecast, noEvidence, '2025-02-01')).toBe(1);
    expect(decay(forecast, noEvidence, '2025-04-01')).toBe(0);
    const pool = poolReadings([{ claim: old, distribution: constant(1) }], noEvidence, {
      asOf: '2026-06-30',
    });
    expect(pool.isStale).toBe(true);
  });
  test('each carrier costs fidelity', () => {
    expect(
      chainFidelityOf([
        { source: 'a', named: true, mode: 'repost' },
        { source: 'b', named: false, mode: 'indirect' },
      ]),
    ).toBeCloseTo(0.99 * 0.93 * 0.8, 12);
  });
});
