import { expect, test } from 'vitest';
import { root, smallStore } from '../../../test/helpers.ts';
import { fund } from '../../ledger/index.ts';
import type { Situation } from '../../situation/index.ts';
import { fileStore } from '../../store/index.ts';
import { makeStudy } from '../../study/index.ts';
import type { TestName, Verdict } from '../../verdict/index.ts';
import { keptGivenAccepted } from '../record/kept-given-accepted.ts';
import { answersIn, numbersOf, type SituationAnswers } from './answers.ts';
import { load } from './load.ts';
import { touchedTests } from './touched-tests.ts';
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
    const found = await answersIn(situation, asked, still);
    expect([...found.answers]).toEqual(verdicts.map(sharesIn));
    expect([...(await answersIn(situation, { ...asked, drawn: { study, runs } }, still)).answers]).toEqual([
      ...found.answers,
    ]);
    const weights = found.explained?.study.weights ?? null;
    for (const { proposal, kept } of verdicts) {
      const marked = found.tests.get(proposal ?? '');
      if (marked === undefined) throw new Error(`${proposal} was not asked`);
      expect([proposal, keptGivenAccepted(marked.accepted, marked.kept, { weights })]).toEqual([
        proposal,
        kept?.givenAccepted ?? null,
      ]);
    }
  },
);

function sharesIn({ proposal, title, joint, accepted, ratified, kept, paidFor, notTested }: Verdict) {
  const asked = (test: TestName, probability: number | null | undefined) =>
    joint.probability === null || joint.notApplicable.includes(test) ? null : (probability ?? null);
  const shares = {
    joint: notTested.length === 0 ? joint.probability : null,
    accepted: asked('accepted', accepted.probability),
    ratified: asked('ratified', ratified?.probability),
    kept: asked('kept', kept?.probability),
    paidFor: asked('paidFor', paidFor?.probability),
  };
  return [proposal, { title, shares }];
}

test.each(situations)('tests are taken over only where asking again answers the same: %s', async (name) => {
  const whole = await loaded(name);
  const before = await answersIn(whole, asked, still);
  let asksLess = 0;
  for (const claim of [...whole.evidence.claims.keys()]) {
    const left = await loaded(name, new Set([claim]));
    if (numbersOf(left) === numbersOf(whole)) continue;
    if (touchedTests(whole, left).length < 4) asksLess++;
    const spared = await answersIn(left, { ...asked, before }, still);
    expect([claim, ...spared.answers]).toEqual([claim, ...(await answersIn(left, asked, still)).answers]);
  }
  if (name !== 'small') expect(asksLess).toBeGreaterThan(0);
});

test('what came up on a day leaves standing what it has no part in, day after day', async () => {
  const files = await load(fileStore(root), { situation: 'situations/joint-plan-of-action-2013' });
  let before: SituationAnswers | undefined;
  for (const asOf of files.knowledgeDays) {
    const { situation } = files.again({ asOf });
    if (situation === undefined) continue;
    const anew = await answersIn(situation, asked, still);
    before = await answersIn(situation, { ...asked, before }, still);
    expect([asOf, ...before.answers]).toEqual([asOf, ...anew.answers]);
  }
});

test('a file that is asked again answers as one that is read anew', async () => {
  const store = fileStore(root);
  const situation = 'situations/joint-plan-of-action-2013';
  const files = await load(store, { situation });
  for (const asOf of ['2013-10-20', '2013-11-20', '2013-11-24']) {
    const [claim = ''] = [...(files.evidence?.claims.keys() ?? [])];
    const [again, anew] = [
      files.again({ asOf }, new Set([claim])),
      await load(store, { situation, asOf }, new Set([claim])),
    ];
    const data = ({ again: _, spanOf: __, evidence: ___, situation: found, ...rest }: typeof again) => ({
      ...rest,
      situation: JSON.stringify(found),
    });
    expect(data(again)).toEqual(data(anew));
  }
});
