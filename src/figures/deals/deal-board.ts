import type { Answers, DealPoint, Deals, SolutionName } from '../../deals/index.ts';
import { packageIndices, type Situation } from '../../situation/index.ts';
import { type BoardParty, type BoardRow, boardRow } from './board-row.ts';
import { undominatedRows } from './undominated-rows.ts';

/** What the figures of deals are drawn from: names for the indices of a result, and the packages worth showing. */
export interface DealBoard {
  readonly parties: readonly BoardParty[];
  readonly issues: readonly BoardIssue[];
  /** Option index of each issue without agreement. */
  readonly noDeal: readonly number[];
  /** Recommended points first, then proposals, then undominated packages. */
  readonly rows: readonly BoardRow[];
}

export interface BoardIssue {
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
}

/** Names of the rules as figures and tables show them. */
export const ruleNames: Readonly<Record<SolutionName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'Egalitarian',
  utilitarian: 'Utilitarian',
  relativeUtilitarian: 'Relative utilitarian',
};

export function dealBoard(situation: Situation, found: Deals, answers: Answers | null): DealBoard {
  const parties = found.parties.map((id, i) => {
    const actor = situation.actors.findIndex((one) => one.id === id);
    return {
      id,
      name: situation.actors[actor]?.name ?? id,
      actor: Math.max(0, actor),
      reservation: found.reservation[i] ?? null,
    };
  });
  const titles = new Map(situation.proposals.map(({ id, title }) => [id, title]));
  const proposals = (answers?.improvements ?? []).map(({ proposal, from }) =>
    boardRow('proposal', titles.get(proposal) ?? proposal, from, parties),
  );
  const recommended = recommendedRows(found, parties);
  return {
    parties,
    issues: situation.issues.map(({ id, question, options }) => ({
      id,
      question,
      options: options.map(({ label }) => label),
    })),
    noDeal: [...packageIndices(situation, situation.noDeal)],
    rows: [...recommended, ...proposals, ...undominatedRows(found, parties, [...recommended, ...proposals])],
  };
}

/** One row a package: rules that recommend the same one share it. */
function recommendedRows({ solutions }: Deals, parties: readonly BoardParty[]): readonly BoardRow[] {
  const byPackage = new Map<string, { readonly point: DealPoint; readonly names: string[] }>();
  for (const [rule, point] of Object.entries(solutions)) {
    if (point === null) continue;
    const key = point.package.join();
    const entry = byPackage.get(key) ?? { point, names: [] };
    byPackage.set(key, entry);
    entry.names.push(ruleNames[rule as SolutionName]);
  }
  return [...byPackage.values()].map(({ point, names }) =>
    boardRow('recommended', joined(names), point, parties),
  );
}

/** What a package changes against no deal: `frozen assets: Returned; ceasefire: None`. */
export function changesText({ issues, noDeal }: DealBoard, chosen: readonly number[]): string {
  const changes = issues.flatMap(({ id, options }, j) => {
    const option = chosen[j];
    if (option === undefined || option === noDeal[j]) return [];
    return [`${id.replaceAll(/[_-]/g, ' ')}: ${options[option] ?? option}`];
  });
  return changes.length === 0 ? 'nothing' : changes.join('; ');
}

/** `Nash, relative utilitarian`. */
function joined(names: readonly string[]): string {
  return names
    .map((name, i) =>
      i === 0 || name.startsWith('Nash') || name.startsWith('Kalai') ? name : name.toLowerCase(),
    )
    .join(', ');
}
