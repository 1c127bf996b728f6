import type { Situation } from '../../situation/index.ts';
import type { Driver, TestName, Verdict } from '../../verdict/index.ts';

/** A number behind an answer; how far it moves the answer, the one that moves it most being 1, null where that was not measured. */
export interface Rests {
  readonly path: string;
  readonly share: number | null;
}

const listed = 5;

/**
 * The numbers that an answer rests on: those that move it most; where none of them cites a report, also those of whoever stops it.
 * An answer that is the same in all draws is moved by nothing, and still rests on something.
 */
export function restsOn(verdict: Verdict, test: TestName | 'joint', situation: Situation): readonly Rests[] {
  const name = test === 'joint' ? failsFirst(verdict) : test;
  const drivers: readonly Driver[] = verdict[name]?.drivers ?? [];
  const most = Math.max(...drivers.map(({ swing }) => Math.abs(swing)));
  const moved = drivers
    .slice(0, listed)
    .map(({ input, swing }) => ({ path: input, share: Math.abs(swing) / most }));
  if (drivers.slice(0, listed).some(({ claims }) => claims.length > 0)) return moved;
  const known = new Set(moved.map(({ path }) => path));
  const estimates = pathsBehind(verdict, name, situation).flatMap((start) =>
    situation.estimates.filter(({ path }) => path === start || path.startsWith(`${start}.`)),
  );
  const fresh = [...new Set(estimates)].filter(({ path }) => !known.has(path));
  const cited = fresh.filter(({ support }) => support.claims.length > 0);
  const shown = cited.length > 0 ? cited : fresh;
  return [...moved, ...shown.slice(0, listed).map(({ path }) => ({ path, share: null }))];
}

/** The test that most draws fail first: what the joint answer hinges on. */
export function failsFirst({ joint: { firstFailing } }: Verdict): TestName {
  const order = ['accepted', 'ratified', 'kept', 'paidFor'] as const;
  return order.reduce((most, one) => (firstFailing[one] > firstFailing[most] ? one : most));
}

/** Where the numbers of those who stop it begin, the likeliest first. */
function pathsBehind(verdict: Verdict, test: TestName, { institutions }: Situation): readonly string[] {
  switch (test) {
    case 'accepted': {
      const { blockers, worst, required } = verdict.accepted;
      const who = blockers[0]?.actor ?? worst?.actor ?? required[0];
      return who === undefined ? [] : pathsOfGain(verdict, who);
    }
    case 'ratified': {
      const refusing =
        verdict.ratified?.decisions.flatMap((one) => one.refusing.map(({ name }) => name)) ?? [];
      const members = institutions.flatMap((one) => one.members);
      const follows = members.filter(({ name }) => refusing.includes(name)).map((one) => one.follows);
      const deciding =
        verdict.ratified?.decisions.map(({ institution }) => `institutions.${institution}`) ?? [];
      const anybody = follows.length > 0 ? follows : verdict.accepted.required;
      return [...new Set(anybody)]
        .slice(0, 3)
        .flatMap((id) => pathsOfGain(verdict, id))
        .concat(deciding);
    }
    case 'kept': {
      const who = verdict.kept?.actors.find(({ actor }) => actor === verdict.kept?.mostTempted);
      if (who === undefined) return verdict.accepted.required.flatMap((id) => pathsOfGain(verdict, id));
      const issues = who.usual?.changes.map(({ issue }) => issue) ?? [];
      return [
        ...issues.flatMap((id) => [
          `actors.${who.actor}.unilateral_cost.${id}`,
          ...pathsOfIssue(who.actor, id),
        ]),
        ...pathsOfGain(verdict, who.actor),
      ];
    }
    case 'paidFor':
      return [
        ...(verdict.paidFor?.failsFirst ?? []),
        ...(verdict.paidFor?.lacks ?? []),
        ...(verdict.paidFor?.noDeal.lacks ?? []),
      ].flatMap((one) => [`ledger.instruments.${one.instrument}`, `ledger.accounts.${one.account}`]);
  }
}

/** What an actor gains or loses by, largest part first. */
function pathsOfGain({ accepted }: Verdict, actor: string): readonly string[] {
  const parts = accepted.gains.find((one) => one.actor === actor)?.parts ?? [];
  return parts.flatMap(({ kind, id }) =>
    kind === 'issue' ? pathsOfIssue(actor, id) : [pathOfPart(kind, id, actor)],
  );
}

function pathOfPart(kind: 'linkage' | 'outside-option' | 'money', id: string, actor: string): string {
  switch (kind) {
    case 'linkage':
      return `linkages.${id}`;
    case 'outside-option':
      return `actors.${actor}.outside_option`;
    case 'money':
      return `ledger.worth_of_money.${actor}`;
  }
}

function pathsOfIssue(actor: string, issue: string): readonly string[] {
  return [`values.${actor}.${issue}`, `stances.${actor}.${issue}`];
}
