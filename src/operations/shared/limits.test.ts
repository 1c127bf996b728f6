import { describe, expect, test } from 'vitest';
import { memoryStore, withBundled } from '../../store/index.ts';
import { operation as verdict } from '../verdict/verdict.ts';
import { ownLimits } from './limits.ts';
import { InputError } from './types.ts';

const store = withBundled(memoryStore(new Map()));
const given = { situation: 'nash-1950', option: ['bat=jack'], samples: 100 };

async function refusal(limits: Partial<typeof ownLimits>, more: object = {}): Promise<readonly string[]> {
  try {
    await verdict.answer(
      { ...given, ...more },
      { store, limits: { ...ownLimits, door: 'this door', ...limits } },
    );
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.diagnostics.map(({ message, hint = '' }) => `${message}; ${hint}`);
  }
}

describe('a question that would take too much names the limit, and what would fit', () => {
  test.each([
    [{ samples: 99 }, {}, 'samples is 100; this door draws at most 99; '],
    [
      { drawn: 500 },
      {},
      /^samples is 100: of \d+ inputs these are \d+ numbers; this door draws at most 500; samples may be \d+ here$/,
    ],
    [
      { kept: 150 },
      { keepDraws: true },
      'keepDraws of 2 actors in 100 samples are 200 numbers; this door keeps at most 150; samples may be 75 here',
    ],
    [{ actors: 1 }, {}, 'there are 2 actors; this door takes at most 1; '],
    [
      { packages: 511n },
      {},
      'there are 512 packages; this door takes at most 511; leave issues or options out',
    ],
  ])('%o', async (limits, more, words) => {
    expect(await refusal(limits, more)).toEqual([
      typeof words === 'string' ? words : expect.stringMatching(words),
    ]);
  });
  test('and one that fits is answered', async () => {
    expect(
      await refusal({ samples: 100, kept: 200, actors: 2, packages: 512n }, { keepDraws: true }),
    ).toEqual([]);
  });
});
