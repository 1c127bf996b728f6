import { expect, test } from 'vitest';
import { exampleStore, smallStore } from '../../../test/helpers.ts';
import { allowedProposals } from '../../study/index.ts';
import { drawnAnswers } from '../../uncertainty/index.ts';
import { answersInParts } from './answers-in-parts.ts';
import { loadStudy } from './load.ts';

test.each([true, false])(
  'parts are the whole, to the last bit (plain draws: %s)',
  async (ignoresObserved) => {
    const { study, runs } = await loadStudy(
      { store: smallStore() },
      { situation: 'small', seed: 3, samples: 610 },
    );
    const questions = allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
    const told: number[] = [];
    const asked = { study, runs, ignoresObserved };
    const found = await answersInParts(asked, questions, 1, async (done) => void told.push(done));
    expect(found).toEqual(drawnAnswers(asked, questions));
    expect(told.slice(0, 4)).toEqual([0, 1, 2, 3]);
  },
);

test('where the joint answer alone is wanted, its marks are those of asking everything', async () => {
  const { study, runs } = await loadStudy(
    { store: exampleStore() },
    { situation: 'situations/us-russia-2025', seed: 1, samples: 60 },
  );
  const questions = allowedProposals(study).map((one) => ({ ...one, proposal: one.id }));
  const asked = { study, runs, ignoresObserved: false };
  const marks = async (inFull?: number) =>
    (await answersInParts(asked, questions, 1, async () => undefined, inFull)).map(({ answers }) => [
      ...(answers.joint?.marks ?? []),
    ]);
  const whole = await marks();
  expect(whole.some((one) => one.includes(0)) && whole.some((one) => one.includes(1))).toBe(true);
  expect(await marks(0)).toEqual(whole);
});
