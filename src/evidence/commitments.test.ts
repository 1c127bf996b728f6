import { expect, test } from 'vitest';
import { readYaml } from '../text/index.ts';
import { commitments, loadEvidence } from './index.ts';

const claim = (id: string, said: string, more = '') =>
  `  ${id}: { statement: S, type: proposal, report: r, passages: [{ fingerprint: "${'0'.repeat(16)}", length: 1 }], source: n, chain: [n], credibility: 2, said: ${said}${more} }`;

function evidenceOf(promise: string, more = '') {
  const text = `evidence: x
graded: { by: us, on: 2026-01-01 }
sources:
  n: { name: N, kind: government, actor: north, reliability: [{ grade: B }] }
reports:
  r: { title: T, publisher: n, published: { on: 2026-01-01, basis: stated }, language: en }
claims:
${claim('p', '2026-01-01', `, promise: ${promise}`)}
${claim('k', '2026-03-01')}
${claim('b', '2026-05-01', more)}
`;
  const { evidence, diagnostics } = loadEvidence(readYaml('x.yaml', text));
  if (evidence === undefined) throw new Error(JSON.stringify(diagnostics));
  return evidence;
}

const promise =
  '{ to: [south], due: 2026-04-01, proposal: swap, issue: water, kept_by: [k], broken_by: [b] }';

test.each([
  ['2026-02-01', 'open', null],
  ['2026-03-02', 'kept', '2026-03-01'],
  ['2026-05-02', 'broken', '2026-05-01'],
])('on %s it is %s: nothing later is known', (day, status, since) => {
  expect(commitments(evidenceOf(promise), day)).toMatchObject([
    { claim: 'p', actor: 'north', to: ['south'], status, since, isOverdue: false },
  ]);
});

test('is overdue where its day has passed and nobody says what came of it', () => {
  expect(commitments(evidenceOf('{ due: 2026-04-01 }'), '2026-04-01')[0]?.isOverdue).toBe(false);
  expect(commitments(evidenceOf('{ due: 2026-04-01 }'), '2026-04-02')[0]?.isOverdue).toBe(true);
});

test('a draft says nothing of what came of it', () => {
  const found = commitments(evidenceOf(promise, ', status: draft'), '2026-06-01');
  expect(found[0]).toMatchObject({ status: 'kept', evidence: ['k'] });
});

test('a claim that is not there is an error', () => {
  expect(() => evidenceOf('{ kept_by: [nothing] }')).toThrow('is no claim');
});
