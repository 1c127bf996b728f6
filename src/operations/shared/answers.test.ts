import { expect, test } from 'vitest';
import { root, smallStore } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import { recordedProposal } from '../../record/index.ts';
import type { Situation } from '../../situation/index.ts';
import { fileStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import { answersIn, type KeptRuns, numbersOf } from './answers.ts';
import { load } from './load.ts';
import { verdictsOf } from './verdicts-of.ts';

const situations = ['small', 'situations/joint-plan-of-action-2013', 'situations/black-sea-grain-2022'];
const still = async () => undefined;
const asked = { seed: 1, samples: 40 };

const loaded = async (situation: string, without?: ReadonlySet<string>): Promise<Situation> => {
  const found = await load(situation === 'small' ? smallStore() : fileStore(root), { situation }, without);
  if (found.situation === undefined) throw new Error(situation);
  return found.situation;
};

test.each(situations)(
  'what is asked often of %s answers as its verdicts do, to the last digit',
  async (name) => {
    const situation = await loaded(name);
    const { study, runs } = fund(makeStudy(situation, asked), {});
    const verdicts = await verdictsOf(study, still, { runs });
    const whole = verdicts.map((verdict) => {
      const { proposal, title, joint, accepted, ratified, kept, paidFor } = recordedProposal(verdict, []);
      return [proposal, { title, shares: { joint, accepted, ratified, kept, paidFor } }];
    });
    expect([...(await answersIn(situation, asked, still))]).toEqual(whole);
  },
);

test.each(situations)('runs of a ledger are taken over only where they are the same: %s', async (name) => {
  const kept: KeptRuns = new Map();
  const whole = await loaded(name);
  await answersIn(whole, { ...asked, kept }, still);
  for (const claim of [...whole.evidence.claims.keys()].slice(0, 8)) {
    const left = await loaded(name, new Set([claim]));
    if (numbersOf(left) === numbersOf(whole)) continue;
    expect([...(await answersIn(left, { ...asked, kept }, still))]).toEqual([
      ...(await answersIn(left, asked, still)),
    ]);
  }
});
