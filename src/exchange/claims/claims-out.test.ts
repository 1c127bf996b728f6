import { describe, expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { newCollector } from '../../diagnostics/index.ts';
import { loadEvidence, noEvidence } from '../../evidence/index.ts';
import { readRows, readYaml } from '../../text/index.ts';
import { claimReviews, claimsCsv, readAnnotations, stixBundle } from '../index.ts';
import { nameUuid } from './name-uuid.ts';

const evidence = loadEvidence(readYaml('e.yaml', small.evidence)).evidence ?? noEvidence;
const claims = [...evidence.claims.values()];

test('UUIDs by name are those of RFC 9562', () => {
  expect(nameUuid('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

describe('a STIX 2.1 bundle', () => {
  const { objects, ...bundle } = stixBundle(evidence, claims, '2026-01-10');
  /** What the specification requires of each kind, beside type, spec_version, id, created and modified. */
  const required: Readonly<Record<string, readonly string[]>> = {
    identity: ['name'],
    note: ['content', 'object_refs'],
    opinion: ['opinion', 'object_refs'],
    report: ['name', 'published', 'object_refs'],
  };

  test('has what the specification requires, ids of version 5, and refers to nothing outside', () => {
    const id = /^[a-z-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(bundle.id).toMatch(id);
    const ids = new Set(objects.map((one) => one.id));
    expect(ids.size).toBe(objects.length);
    for (const one of objects) {
      expect(Object.keys(required)).toContain(one.type);
      for (const key of ['spec_version', 'created', 'modified', ...(required[one.type] ?? [])])
        expect(one, `${one.type} has ${key}`).toHaveProperty(key);
      expect(one.id).toMatch(id);
      expect(one.id.startsWith(`${one.type}--`)).toBe(true);
      expect(one['created']).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      const refs = (one['object_refs'] ?? []) as readonly string[];
      if (one.type !== 'identity') expect(refs.length).toBeGreaterThan(0);
      for (const ref of refs) expect(ids).toContain(ref);
    }
  });

  test('a claim that nobody can judge has no opinion, the others theirs by the scale', () => {
    const notes = objects.filter(({ type }) => type === 'note');
    expect(notes).toHaveLength(claims.length);
    const judged = claims.filter(({ grade }) => grade.credibility !== 6);
    expect(objects.filter(({ type }) => type === 'opinion')).toHaveLength(judged.length);
    const [first] = judged;
    if (first === undefined) throw new Error('the small evidence judges nothing');
    const unjudged = { ...first, grade: { ...first.grade, credibility: 6 as const } };
    const alone = stixBundle(evidence, [unjudged], '2026-01-10').objects;
    expect(alone.some(({ type }) => type === 'opinion')).toBe(false);
    const improbable = { ...first, grade: { ...first.grade, credibility: 5 as const } };
    const found = stixBundle(evidence, [improbable], '2026-01-10').objects.find(
      ({ type }) => type === 'opinion',
    );
    expect(found).toMatchObject({ opinion: 'strongly-disagree', confidence: 10 });
  });

  test('is the same bytes again', () => {
    expect(stixBundle(evidence, claims, '2026-01-10')).toEqual({ ...bundle, objects });
  });
});

test('only accepted statements that can be true or false and are judged are reviewed', () => {
  const [one] = claims;
  if (one === undefined) throw new Error('the small evidence has no claim');
  const asked = (more: object) => claimReviews(evidence, [{ ...one, ...more }], '2026-01-10')['@graph'];
  const graded = (credibility: number) => ({ grade: { reliability: 'B', credibility } });
  expect(asked({ type: 'position', ...graded(1) })).toEqual([]);
  expect(asked({ type: 'fact', ...graded(6) })).toEqual([]);
  expect(asked({ type: 'fact', ...graded(1), status: 'draft' })).toEqual([]);
  expect(asked({ type: 'fact', ...graded(2) })[0]).toMatchObject({
    '@type': 'ClaimReview',
    claimReviewed: one.statement,
    itemReviewed: { '@type': 'Claim', appearance: { '@type': 'CreativeWork' } },
    reviewRating: { ratingValue: 4, worstRating: 1, bestRating: 5, alternateName: 'probably true' },
  });
});

describe('what Google documents as required of a ClaimReview', () => {
  /** https://developers.google.com/search/docs/appearance/structured-data/factcheck: three of the review, a rating with words or numbers. */
  test('is there once the page is named, and every address has its scheme', () => {
    const fact = claims.map((one) => ({
      ...one,
      type: 'fact' as const,
      status: 'accepted' as const,
      grade: { ...one.grade, credibility: 2 as const },
    }));
    const reports = new Map(
      [...evidence.reports].map(([id, one]) => [id, { ...one, url: 'news.example/a?b=1' }]),
    );
    const page = 'https://desk.example/reviews#top';
    const graph = claimReviews({ ...evidence, reports }, fact, '2026-01-10', page)['@graph'];
    expect(graph).toHaveLength(claims.length);
    expect(new Set(graph.map(({ url }) => url)).size).toBe(claims.length);
    for (const { url, claimReviewed, reviewRating, itemReviewed, author } of graph) {
      expect(url).toMatch(/^https:\/\/desk\.example\/reviews#\w+$/);
      expect(claimReviewed).not.toBe('');
      expect(itemReviewed.appearance?.url).toBe('https://news.example/a?b=1');
      expect(author.name).not.toBe('');
      const { ratingValue, worstRating, bestRating, alternateName } = reviewRating;
      expect(alternateName).not.toBe('');
      expect(worstRating).toBeLessThanOrEqual(ratingValue);
      expect(ratingValue).toBeLessThanOrEqual(bestRating);
    }
  });
  test('an address in other letters is written in ASCII', () => {
    const reports = new Map(
      [...evidence.reports].map(([id, one]) => [id, { ...one, url: 'https://a.example/νέα' }]),
    );
    const bundle = JSON.stringify(stixBundle({ ...evidence, reports }, claims, '2026-01-10'));
    expect(bundle).toContain('"https://a.example/%CE%BD%CE%AD%CE%B1"');
  });
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'see archive', 'ftp://a.example/b', 'a b.example'])(
    'an address that is none is left out: %s',
    (url) => {
      const reports = new Map([...evidence.reports].map(([id, one]) => [id, { ...one, url }]));
      const bundle = JSON.stringify(stixBundle({ ...evidence, reports }, claims, '2026-01-10'));
      expect(bundle).not.toContain(url);
    },
  );
});

test('a CSV file has a line for each claim and as many cells in each', () => {
  const formula = claims.map((one) => ({ ...one, statement: '=1+1, "so"\nit is' }));
  const rows = readRows('c.csv', claimsCsv(evidence, formula), newCollector())?.rows ?? [];
  expect(rows).toHaveLength(1 + claims.length);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

describe('annotations that are hard to place', () => {
  const text = '👩‍🚀 agree. We agree. They agree.';
  const asked = (selector: object) => readAnnotations([{ target: { selector } }], text);
  const quote = { type: 'TextQuoteSelector', exact: 'agree' };
  const points = [...text.slice(0, text.indexOf('agree', 12))].length;

  test.each([
    ['words around', { ...quote, prefix: 'We ' }, 12],
    [
      'a place in code points',
      { ...quote, refinedBy: { type: 'TextPositionSelector', start: points, end: points + 5 } },
      12,
    ],
    ['a place beside', [quote, { type: 'TextPositionSelector', start: points, end: points + 5 }], 12],
  ])('%s decide', (_, selector, from) => {
    expect(asked(selector).found[0]?.span.start).toBe(text.indexOf('agree', from));
  });

  test.each([
    ['words that stand there several times', quote, 'many-times'],
    ['a place where they do not stand', { ...quote, refinedBy: { start: 1, end: 6 } }, 'many-times'],
    ['a place far outside', { ...quote, refinedBy: { start: 1e9, end: 2e9 } }, 'many-times'],
    ['no words', { type: 'TextQuoteSelector', exact: '' }, 'no-quote'],
    ['a selector that holds itself many times', nested(200), 'no-quote'],
  ])('%s: an orphan', (_, selector, why) => {
    expect(asked(selector).orphans.map((one) => one.why)).toEqual([why]);
  });

  function nested(depth: number): object {
    return depth === 0 ? quote : { refinedBy: nested(depth - 1) };
  }
});
