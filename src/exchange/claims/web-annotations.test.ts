import fc from 'fast-check';
import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { loadEvidence, noEvidence } from '../../evidence/index.ts';
import { readYaml } from '../../text/index.ts';
import { readAnnotations, webAnnotations } from '../index.ts';

test('positions count code points, and the words stand there to the letter', () => {
  const evidence = loadEvidence(readYaml('e.yaml', small.evidence)).evidence ?? noEvidence;
  const text = '👩‍🚀 said: 我们同意. Then it rained.';
  const start = text.indexOf('我们同意');
  const [item] = webAnnotations(evidence, [
    { claim: 'k1', report: 'story', span: { start, end: start + 4 }, text },
  ]).items;
  const { exact, prefix, refinedBy } = item?.target.selector ?? {};
  expect(exact).toBe('我们同意');
  expect(prefix).toBe(text.slice(0, start));
  expect([...text].slice(refinedBy?.start, refinedBy?.end).join('')).toBe('我们同意');
  expect(refinedBy?.start).toBeLessThan(start);
});

test('what is written comes back at the same place, whatever the text and however often the words stand there', () => {
  const evidence = loadEvidence(readYaml('e.yaml', small.evidence)).evidence ?? noEvidence;
  const piece = fc.constantFrom(
    'agree ',
    '👩‍🚀',
    'é',
    'e\u0301',
    '我们',
    ' ',
    'We agree. ',
    '\n',
    '«да» ',
    '𝒳',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (pieces, from, to) => {
      const text = pieces.join('');
      const cuts = [...pieces.keys(), pieces.length].map((n) => pieces.slice(0, n).join('').length);
      const [start = 0, end = 0] = [cuts[from % cuts.length] ?? 0, cuts[to % cuts.length] ?? 0].sort(
        (a, b) => a - b,
      );
      if (text.slice(start, end).trim() === '') return;
      const written = webAnnotations(evidence, [
        { claim: 'k1', report: 'story', span: { start, end }, text },
      ]);
      const { found, orphans } = readAnnotations(JSON.parse(JSON.stringify(written)), text);
      expect(orphans).toEqual([]);
      expect(found.map(({ span }) => [span.start, span.end])).toEqual([[start, end]]);
    }),
  );
});
