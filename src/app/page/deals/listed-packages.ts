import type { Package } from '../../../situation/index.ts';
import type { CaseView } from '../../worker/case-view.ts';

/** What `deals` says of the packages that no other beats, as far as the list needs it. */
export interface DealsOutput {
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  readonly options: readonly (readonly string[])[];
  readonly reservation: readonly (number | null)[];
  readonly labels: Readonly<Record<string, string>>;
  readonly frontier: {
    readonly points: readonly {
      readonly values: readonly number[];
      readonly package: readonly number[];
      readonly blockedBy: readonly string[];
    }[];
  };
}

/** One of them, in words, with what it brings each party over no deal. */
export interface ListedPackage {
  readonly key: string;
  readonly package: Package;
  /** The options by which it differs from no deal, each with its issue. */
  readonly changes: readonly string[];
  /** In the order of the parties; utility. */
  readonly gains: readonly number[];
  readonly refusedBy: readonly string[];
}

/** Which gain counts for the order: that of whoever gains least, or of one party by its place. */
export type PackageOrder = 'worst' | number;

export function listedPackages(
  { issues, options, reservation, labels, frontier }: DealsOutput,
  view: Pick<CaseView, 'issues' | 'noDeal'>,
): readonly ListedPackage[] {
  const nameOf = new Map(
    view.issues.flatMap((issue) => issue.options.map(({ id, name }) => [`${issue.id} ${id}`, name])),
  );
  return frontier.points.map(({ values, package: chosen, blockedBy }) => {
    const built = Object.fromEntries(issues.map((id, j) => [id, options[j]?.[chosen[j] ?? 0] ?? '']));
    const changed = issues.filter((id) => built[id] !== view.noDeal[id]);
    return {
      key: chosen.join(' '),
      package: built,
      changes: changed.map((id) => nameOf.get(`${id} ${built[id]}`) ?? built[id] ?? ''),
      gains: values.map((value, i) => value - (reservation[i] ?? 0)),
      refusedBy: blockedBy.map((id) => labels[id] ?? id),
    };
  });
}

/** Those that have all the words, the largest gain first. */
export function inOrder(
  packages: readonly ListedPackage[],
  order: PackageOrder,
  sought: string,
): readonly ListedPackage[] {
  const words = sought.trim().toLowerCase().split(/\s+/);
  const gain = ({ gains }: ListedPackage) => (order === 'worst' ? Math.min(...gains) : (gains[order] ?? 0));
  return packages
    .filter(({ changes, refusedBy }) => {
      const text = [...changes, ...refusedBy].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => gain(b) - gain(a));
}
