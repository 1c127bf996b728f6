import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { loadStudy } from '../../operations/shared/load.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals, shareOf, withEstimate } from '../../study/index.ts';
import { answerNames } from './answer-names.ts';
import { drawnAnswers, medianDistance } from './drawn-answers.ts';
import { heldAnswers } from './held-input.ts';

test.each(['situations/joint-plan-of-action-2013', 'situations/us-russia-2025'])(
  'an input held is as if the file said so, whatever is not worked out again, in %s',
  async (situation) => {
    const { study, runs } = await loadStudy({ store: fileStore(root) }, { situation, seed: 1, samples: 30 });
    const [proposal] = allowedProposals(study);
    if (proposal === undefined) throw new Error('no proposal');
    const question = { ...proposal, proposal: proposal.id };
    const held = heldAnswers({ study, runs, ignoresObserved: false }, question);
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
      const at = held.of(path, answerNames);
      for (const name of answerNames) {
        const answer = plain?.answers[name] ?? null;
        const found = at.at(name, Number(value));
        if (answer === null || plain === undefined) expect(found.share).toBeNaN();
        else {
          expect(found.share, `${path} ${name}`).toBe(shareOf(answer.marks, plain.weights));
          expect(found.distance, `${path} ${name}`).toBe(medianDistance(answer, plain.weights));
        }
      }
    }
  },
);
