import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { Stopped } from '../shared/types.ts';
import { operation } from './brief.ts';

const store = smallStore();
const ask = (more: object, context: object = {}) =>
  operation.run(operation.input.parse({ situation: 'small', ...more }), { store, ...context });

test('a brief that stops once its answers are narrow is that of so many draws, and says after how many', async () => {
  const found = await ask({ samples: 400, until: 0.2 });
  const { until, ...brief } = found;
  const draws = until?.looks.at(-1)?.draws ?? 0;
  expect(until).toMatchObject({ halfWidth: 0.2, reached: true, of: 400 });
  expect(draws).toBeLessThan(400);
  const { until: none, ...plain } = await ask({ samples: draws });
  expect(none).toBeNull();
  expect(brief).toEqual(plain);
  const words = renderTerminal(operation.words(found, catalogues.en), {
    width: 300,
    paint: (one: string) => one,
  });
  expect(words).toContain(`stopped after ${draws} of 400 draws`);
  const note = await ask({ samples: 400, until: 0.2, format: 'markdown' });
  expect(note.markdown).toContain(`stopped after ${draws} of 400 draws`);
});

test('stopped as it grows, it says what the draws told that were made', async () => {
  const stop = new AbortController();
  const progress = (done: number, total: number) => {
    if (done === total / 4) stop.abort();
  };
  const stopped = await ask({ samples: 400, until: 0.0001 }, { progress, signal: stop.signal }).catch(
    (error: unknown) => error,
  );
  expect(stopped).toBeInstanceOf(Stopped);
  expect(String(stopped)).toMatch(/stopped after \d+ of 400 draws.*Water for trade \d+ % \(.*--samples \d+/);
});
