import { expect, test } from 'vitest';
import { root } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { load } from '../../operations/shared/load.ts';
import { type Proposal, packageIndices } from '../../situation/index.ts';
import { fileStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import { pay } from './pay.ts';

test('payments taken over from a run without a deal are those of a run of their own, day of effect counted', async () => {
  const { situation } = await load(fileStore(root), { situation: 'situations/us-russia-2025' });
  if (situation === undefined) throw new Error('the example does not load');
  const asked = (runsDone: { count: number }) => {
    const { study, runs } = fund(makeStudy(situation, { seed: 1, samples: 40 }), {
      onProgress: () => runsDone.count++,
    });
    if (runs === undefined) throw new Error('no ledger');
    return ({ package: named, covers, effective }: Proposal) =>
      pay(study, runs, packageIndices(situation, named), covers, effective);
  };
  const proposal = (id: string) => situation.proposals.find((one) => one.id === id) as Proposal;
  const [covering, still] = [proposal('eu_borrowing'), proposal('open_ended_freeze')];
  const [count, alone] = [{ count: 0 }, { count: 0 }];
  const after = asked(count);
  after(covering);
  const before = count.count;
  expect(before).toBeGreaterThan(0);
  expect(after(still)).toEqual(asked(alone)(still));
  expect(alone.count).toBeGreaterThan(0);
  expect(count.count).toBe(before);
  // Another day of effect is another payment.
  const promise = proposal('twenty_eight_points');
  const delayed = { ...promise, effective: '2029-12-01' };
  expect(after(promise).honoured).toEqual(new Uint8Array(40));
  expect(after(delayed).honoured).not.toEqual(new Uint8Array(40));
  // What covers something is paid for otherwise than what moves the same and covers nothing.
  expect(after({ ...covering, covers: null }).financed).toBe(null);
  expect(after(covering).financed).not.toBe(null);
});
