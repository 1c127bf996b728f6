import { type Device, type Institution, packageIndices } from '../../situation/index.ts';
import { isAllowed } from '../../study/index.ts';
import { type TestsAsked, testShares, testSharesAbove } from '../joint/marks.ts';
import type { Question } from '../question.ts';
import type { ProposalChange, SmallestChange } from '../result.ts';

/**
 * Which single change of a proposal raises its joint answer most: another option of one issue, a snapback, or letting members stand
 * aside where their institution knows that. Of equal ones the first in this order, and in that of the file.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * smallestChange({ explained: explainPast(study), runs: undefined }, { ...swap, proposal: swap.id }).tried // => 5
 */
export function smallestChange(asked: TestsAsked, question: Question): SmallestChange {
  const before = testShares(asked, question);
  let best: SmallestChange['best'] = null;
  let tried = 0;
  for (const { change, ask, to } of [
    ...otherOptions(asked, question),
    ...snapbacks(asked, question),
    ...exemptions(asked, question),
  ]) {
    tried++;
    const shares = testSharesAbove(ask, to, best?.shares.joint ?? before.joint);
    if (shares !== null) best = { change, shares };
  }
  return { before, best, tried };
}

interface Candidate {
  readonly change: ProposalChange;
  readonly ask: TestsAsked;
  readonly to: Question;
}

function otherOptions(asked: TestsAsked, question: Question): readonly Candidate[] {
  const { study } = asked.explained;
  const { situation } = study;
  return situation.issues.flatMap(({ id, options }) => {
    const from = question.package[id] ?? '';
    return options.flatMap(({ id: to }): Candidate[] => {
      const changed = { ...question.package, [id]: to };
      const isNoDeal = situation.issues.every((one) => changed[one.id] === situation.noDeal[one.id]);
      if (to === from || isNoDeal || !isAllowed(study, packageIndices(situation, changed))) return [];
      return [
        {
          change: { kind: 'option', issue: id, from, to },
          ask: asked,
          to: { ...question, package: changed },
        },
      ];
    });
  });
}

function snapbacks(asked: TestsAsked, question: Question): readonly Candidate[] {
  const { issues, noDeal } = asked.explained.study.situation;
  return issues
    .filter(
      ({ id }) =>
        question.package[id] !== noDeal[id] &&
        !question.devices.some(
          ({ kind, on, against }) => kind === 'snapback' && on === id && against === null,
        ),
    )
    .map(({ id }) => ({
      change: { kind: 'snapback', issue: id },
      ask: asked,
      to: { ...question, devices: [...question.devices, snapbackOn(id)] },
    }));
}

/**
 * A snapback that returns one issue after anybody's breach of anything.
 *
 * @example
 * snapbackOn('water').kind // => 'snapback'
 */
export function snapbackOn(issue: string): Device {
  return { ...plainSnapback, on: issue };
}

const plainSnapback = {
  kind: 'snapback',
  holds: null,
  against: null,
  ifBroken: null,
  amount: null,
  shortensReplyTo: null,
  addsCost: null,
  support: { claims: [], isInherited: false },
} as const;

function exemptions(asked: TestsAsked, question: Question): readonly Candidate[] {
  const { explained } = asked;
  const { situation } = explained.study;
  return situation.institutions.flatMap((institution) => {
    const known = institution.decides.find(({ exempt }) => exempt !== null)?.exempt ?? null;
    if (known === null) return [];
    return institution.decides
      .filter(
        ({ exempt, issue, options }) =>
          exempt === null &&
          question.package[issue] !== situation.noDeal[issue] &&
          options.includes(question.package[issue] ?? ''),
      )
      .map(({ issue }): Candidate => {
        const changed: Institution = {
          ...institution,
          decides: institution.decides.map((one) =>
            one.issue === issue ? { ...one, exempt: { ...known, relieves: null, burden: null } } : one,
          ),
        };
        const institutions = situation.institutions.map((one) => (one === institution ? changed : one));
        const study = { ...explained.study, situation: { ...situation, institutions } };
        return {
          change: { kind: 'exemption', institution: institution.id, issue },
          ask: { ...asked, explained: { ...explained, study } },
          to: question,
        };
      });
  });
}
