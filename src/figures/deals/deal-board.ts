import type { Answers, DealPoint, Deals, SolutionName } from '../../deals/index.ts';
import { packageIndices, type Situation } from '../../situation/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { type BoardParty, type BoardRow, boardRow, type Signatories } from './board-row.ts';
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
const ruleNames: Readonly<Record<SolutionName, string>> = {
  nash: 'Nash',
  kalaiSmorodinsky: 'Kalai–Smorodinsky',
  egalitarian: 'Egalitarian',
  utilitarian: 'Utilitarian',
  relativeUtilitarian: 'Relative utilitarian',
};

/**
 * `verdicts` say of each proposal which of its signatories lose; without them, who has no column is not judged.
 * @example
 * const situation = {
 *   actors: [{ id: 'n', name: 'North' }, { id: 's', name: 'South' }],
 *   issues: [{ id: 'water', question: 'How much water?', options: [{ id: 'none', label: 'None' }, { id: 'all', label: 'All' }] }],
 *   noDeal: { water: 'none' },
 *   proposals: [],
 * };
 * const found = { parties: ['s'], reservation: [0.3], solutions: {}, frontier: { points: [] } };
 * dealBoard(situation, found, null).parties // => [{ id: 's', name: 'South', actor: 1, reservation: 0.3 }]
 */
export function dealBoard(
  situation: Situation,
  found: Deals,
  answers: Answers | null,
  verdicts: readonly Verdict[] = [],
): DealBoard {
  const parties = found.parties.map((id, i) => {
    const actor = situation.actors.findIndex((one) => one.id === id);
    return {
      id,
      name: situation.actors[actor]?.name ?? id,
      actor: Math.max(0, actor),
      reservation: found.reservation[i] ?? null,
    };
  });
  const proposals = (answers?.improvements ?? []).map(({ proposal, from }) => {
    const known = situation.proposals.find(({ id }) => id === proposal);
    const signatories = known === undefined ? undefined : signatoriesOf(situation, known, parties, verdicts);
    return boardRow('proposal', known?.title ?? proposal, from, parties, signatories);
  });
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

/** Those who must sign a proposal, and those of them without a column who lose with every input at its median. */
function signatoriesOf(
  { actors }: Situation,
  { id, required }: Situation['proposals'][number],
  parties: readonly BoardParty[],
  verdicts: readonly Verdict[],
): Signatories {
  const gains = verdicts.find(({ proposal }) => proposal === id)?.accepted.gains ?? [];
  const losers = gains.filter(
    ({ actor, isRequired, central }) =>
      isRequired && central < 0 && !parties.some((party) => party.id === actor),
  );
  const nameOf = (actor: string) => actors.find((one) => one.id === actor)?.name ?? actor;
  return { required, othersBlocking: losers.map(({ actor }) => nameOf(actor)) };
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
