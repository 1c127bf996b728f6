import { expect, test } from 'vitest';
import { memoryStore } from '../../store/index.ts';
import { operation } from './ledger.ts';

const model = (share: string) => `kind: equations
parameters: { a: 0.5 }
equations: |
  Y = 1 + a*Y[-1]
  share = ${share}
periods: 3
`;

test('a model that cannot be solved is bad news by its exit code, one that can is not', async () => {
  const store = memoryStore(
    new Map([
      ['solved/model.yaml', model('1/Y')],
      ['stuck/model.yaml', model('1/(Y - 1)')],
    ]),
  );
  const exits = ['solved', 'stuck'].map(async (situation) => {
    const { exitCode } = await operation.answer({ situation }, { store });
    return exitCode;
  });
  expect(await Promise.all(exits)).toEqual([0, 2]);
});
