import { expect, test } from 'vitest';
import { small } from '../../../test/helpers.ts';
import { operations } from '../../operations.ts';
import { memoryStore } from '../../store/index.ts';
import { fieldsOf } from './fields.ts';

const store = memoryStore(
  new Map([
    ['small/situation.yaml', small.situation],
    ['small/evidence.yaml', small.evidence],
  ]),
);

const loaded = await Promise.all(operations.map((one) => one.load()));
const naming = loaded.filter((one) => fieldsOf(one).some(({ key }) => key === 'proposal'));

test('several operations take a proposal', () => {
  expect(naming.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['brief', 'verdict', 'votes', 'timeline']),
  );
});

test.each(naming.map((one) => [one.name, one] as const))(
  '%s takes the number of a proposal for its id',
  async (_, operation) => {
    const fields = fieldsOf(operation).map(({ key }) => key);
    const few = {
      ...(fields.includes('samples') && { samples: 20 }),
      ...(fields.includes('seed') && { seed: 1 }),
    };
    const ask = async (proposal: string) =>
      operation.answer({ situation: 'small', proposal, ...few }, { store }).then(
        ({ output }) => ({ output: JSON.stringify(output) }),
        (error: unknown) => ({ error: String(error) }),
      );
    const [byNumber, byId] = [await ask('1'), await ask('swap')];
    expect(JSON.parse(JSON.stringify(byNumber).replaceAll('--proposal 1', '--proposal swap'))).toEqual(
      JSON.parse(JSON.stringify(byId).replaceAll('--proposal 1', '--proposal swap')),
    );
  },
);

test('an id that is a number is taken before a number', async () => {
  const numbered = small.situation.replace('  swap: {', '  "7": {');
  const own = memoryStore(
    new Map([
      ['small/situation.yaml', numbered],
      ['small/evidence.yaml', small.evidence],
    ]),
  );
  const verdict = naming.find(({ name }) => name === 'verdict');
  const answer = await verdict
    ?.answer({ situation: 'small', proposal: '7', samples: 20 }, { store: own })
    .catch(String);
  expect(JSON.stringify(answer)).toContain('7');
});
