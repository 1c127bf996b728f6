import { expect, test } from 'vitest';
import { smallStore } from '../../../test/helpers.ts';
import { catalogues, renderTerminal } from '../../words/index.ts';
import { operation as sweep } from '../sweep/sweep.ts';
import { operation } from './verdict.ts';

const store = smallStore();
const ask = (more: object) =>
  operation.run(operation.input.parse({ situation: 'small', proposal: 'swap', ...more }), { store });
const words = (found: Awaited<ReturnType<typeof ask>>) =>
  renderTerminal(operation.words(found, catalogues.en), { width: 300, paint: (one: string) => one });

test('a verdict that stops once it is narrow is that of so many draws, and says after how many', async () => {
  const found = await ask({ samples: 400, until: 0.2 });
  const { until, about, ...answer } = found;
  expect(until).toMatchObject({ halfWidth: 0.2, reached: true, of: 400 });
  expect(about.samples).toBe(until?.looks.at(-1)?.draws);
  expect(about.samples).toBeLessThan(400);
  const { until: none, about: __, ...given } = await ask({ samples: about.samples });
  expect(answer).toEqual(given);
  expect(none).toBeNull();
  expect(words(found)).toContain(`stopped after ${about.samples} of 400 draws`);
});

test('one that all draws leave wide says so, and looks as a sweep does', async () => {
  const found = await ask({ samples: 200, until: 0.0001 });
  expect(found.until).toMatchObject({ reached: false, of: 200 });
  expect(words(found)).toContain('not narrow enough after all 200 draws');
  const asked = sweep.input.parse({ situation: 'small', samples: 200, until: 0.0001 });
  const swept = await sweep.run(asked, { store });
  expect('until' in swept && swept.until).toEqual(found.until);
});
