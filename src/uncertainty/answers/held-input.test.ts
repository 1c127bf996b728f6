import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { loadStudy } from '../../operations/shared/load.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals, shareOf, withEstimate } from '../../study/index.ts';
import { answerNames } from './answer-names.ts';
import { designOutputs } from './design-outputs.ts';
import { drawnAnswers, medianDistance } from './drawn-answers.ts';
import { heldAnswers, heldStudy } from './held-input.ts';

test.each(['situations/joint-plan-of-action-2013', 'situations/us-russia-2025'])(
  'an input held is as if the file said so, whatever is not worked out again, in %s',
  async (situation) => {
    const { study, runs } = await loadStudy({ store: fileStore(root) }, { situation, seed: 1, samples: 30 });
    const [proposal] = allowedProposals(study);
    if (proposal === undefined) throw new Error('no proposal');
    const question = { ...proposal, proposal: proposal.id };
    const held = heldAnswers(heldStudy({ study, runs, ignoresObserved: false }), question);
    // One of each kind of input: the path without its names.
    const kinds = new Map(
      study.compiled.inputs.map((one) => [
        `${one.path.split('.')[0]} ${one.path.split('.').at(-1)} ${one.unit}`,
        one,
      ]),
    );
    expect(kinds.size).toBeGreaterThan(8);
    for (const { path, low, high } of kinds.values()) {
      const value = (0.3 * low + 0.7 * high).toFixed(6);
      const funded = fund(withEstimate(study, path, value));
      const [plain] = drawnAnswers({ ...funded, ignoresObserved: false }, [question]);
      const [at, marks] = [held.of(path), held.of(path)];
      for (const name of answerNames) {
        const answer = plain?.answers[name] ?? null;
        const found = at.at(name, Number(value));
        const { share, side, effective } = found;
        expect(marks.marks(name, Number(value)), `${path} ${name}`).toMatchObject({ share, side, effective });
        if (answer === null || plain === undefined) expect(found.share).toBeNaN();
        else {
          expect(found.share, `${path} ${name}`).toBe(shareOf(answer.marks, plain.weights));
          expect(found.distance, `${path} ${name}`).toBe(medianDistance(answer, plain.weights));
        }
      }
    }
  },
);

test('points of a design are answered as draws of the same numbers are', async () => {
  const situation = 'situations/us-russia-2025';
  const { study } = await loadStudy({ store: fileStore(root) }, { situation, seed: 1, samples: 8 });
  const proposal = allowedProposals(study).find(({ id }) => id === 'twenty_eight_points');
  if (proposal === undefined) throw new Error('no proposal');
  const question = { ...proposal, proposal: proposal.id };
  const answersAt = (strata: typeof study.draws.strata) => {
    const funded = fund({ ...study, draws: { ...study.draws, strata }, money: null });
    return drawnAnswers({ ...funded, ignoresObserved: true }, [question])[0]?.answers;
  };
  const plain = answersAt(study.draws.strata);
  expect(new Set(plain?.paidFor?.distance).size).toBeGreaterThan(1);
  expect(answersAt(study.draws.columns.map(() => undefined))).toEqual(plain);
  // A block in which no money moves takes that of the first.
  const outputs = designOutputs(study, question, 8);
  const [first, again] = [outputs(study.draws.columns, []), outputs(study.draws.columns, [0])];
  expect(first.paidFor).toEqual(plain?.paidFor?.distance);
  expect(again).toEqual(first);
  const money = study.compiled.inputs.flatMap(({ path }, k) => (path.startsWith('ledger.') ? [k] : []));
  const moved = study.draws.columns.map((column, k) =>
    money.includes(k) ? column.map((value) => value / 2) : column,
  );
  expect(outputs(moved, money).paidFor).not.toEqual(first.paidFor);
});
