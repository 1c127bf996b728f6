import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { loadEvidence, noEvidence } from '../../evidence/index.ts';
import { readYaml } from '../../text/index.ts';
import { webAnnotations } from '../index.ts';

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
