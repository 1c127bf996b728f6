import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { loadStudy } from '../../operations/shared/load.ts';
import { fileStore } from '../../store/index.ts';
import { allowedProposals, type Study, withEstimate } from '../../study/index.ts';
import { drawnTest, explainPast } from '../../verdict/index.ts';
import { changingDraws, eachTest } from './changing-draws.ts';

test('what chance decides in a draw is decided alike where that draw is asked among few', async () => {
  const { study } = await loadStudy(
    { store: fileStore(root) },
    { situation: 'situations/us-russia-2025', seed: 1, samples: 200 },
  );
  const proposal = allowedProposals(study).find(({ id }) => id === 'assets_loan');
  if (proposal === undefined) throw new Error('no proposal');
  const question = { ...proposal, proposal: proposal.id };
  // A court's ruling is drawn: whether it upholds the ground of the vote changes which draws are ratified.
  const path = study.compiled.inputs.find((one) => one.path.endsWith('.validity'))?.path ?? '';
  const held = (own: Study) => {
    const funded = fund(own);
    const explained = explainPast(funded.study);
    return {
      explained,
      tests: eachTest((name) => drawnTest({ explained, runs: funded.runs }, question, name)),
    };
  };
  const at = (value: number) => ({ value, held: held(withEstimate(study, path, value)) });
  const [low, high] = [at(0.1), at(0.95)];
  const part = changingDraws({ study, question, path, asked: ['ratified'] }, low, high);
  for (const value of [0.6, 0.3, 0.45]) {
    const few = part(value, String(value)).tests.ratified;
    const whole = at(value).held.tests.ratified;
    if (few.kind !== 'tested' || whole.kind !== 'tested') throw new Error('not tested');
    expect(few.marks).toEqual(whole.marks);
    expect(new Set(whole.marks).size).toBe(2);
  }
});
