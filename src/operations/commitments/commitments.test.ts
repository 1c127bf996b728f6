import { expect, test } from 'vitest';
import { changed, small } from '../../../test/helpers.ts';
import { loadEvidence } from '../../evidence/index.ts';
import { loadSituation } from '../../situation/index.ts';
import { memoryStore } from '../../store/index.ts';
import { readYaml } from '../../text/index.ts';
import { operation } from './commitments.ts';

const evidence = changed(
  changed(
    small.evidence,
    'envoy: { name: An envoy, kind: person,',
    'envoy: { name: An envoy, kind: person, actor: south,',
  ),
  'topics: [trade]',
  'topics: [trade]\n    promise: { to: [north], due: 2026-02-01, proposal: swap, issue: trade, kept_by: [k1] }',
);

test('a promise that was kept is offered as a fact, and the situation takes it as one', async () => {
  const store = memoryStore(
    new Map([
      ['small/situation.yaml', small.situation],
      ['small/evidence.yaml', evidence],
    ]),
  );
  const { output } = await operation.answer({ situation: 'small' }, { store });
  const { commitments, observed } = operation.output.parse(output);
  expect(commitments).toMatchObject([
    { claim: 'k2', actor: 'south', to: ['north'], status: 'kept', since: '2026-01-05' },
  ]);
  expect(observed).toHaveLength(1);
  const text = `${small.situation}observed:\n  - ${observed[0]}\n`;
  const read = loadEvidence(readYaml('small/evidence.yaml', evidence)).evidence;
  const { situation, diagnostics } = loadSituation(readYaml('small/situation.yaml', text), read, {
    inputsHash: '',
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(situation?.observed.map(({ id }) => id)).toEqual(['promise-k2']);
});
