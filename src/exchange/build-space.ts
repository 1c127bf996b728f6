import type { PackageSpace } from '../deals/index.ts';
import type { Collector } from '../diagnostics/index.ts';
import { numberNames } from '../text/index.ts';
import { additiveModel } from './build-additive.ts';
import { rectangleModel } from './build-rectangles.ts';
import { countNumbers, type Draft, type DraftIssue, type Format, numberAt } from './draft.ts';
import { type ContinuousIssue, gridsOf } from './grids.ts';
import { limits } from './limits.ts';
import { uniqueNames } from './names.ts';

/** A domain that was read: the space that is bargained over, and what was assumed in reading it. */
export interface ImportedDomain {
  readonly name: string;
  readonly format: Format;
  readonly space: PackageSpace;
  /** For each party the factor that its utility shrinks by until the deadline, in (0, 1); null: none. */
  readonly discounts: readonly (number | null)[];
  /** The continuous issues, with the points that stand for them. */
  readonly continuous: readonly ContinuousIssue[];
  /**
   * For each party: every package of the continuous domain is within this utility of one package of the space, the same
   * for all parties. 0 where nothing is continuous.
   */
  readonly guarantee: readonly number[];
  /** One sentence for each thing that was assumed. */
  readonly conventions: readonly string[];
}

/** Spells numeric issues out as options and values as tables; undefined when something is wrong. */
export function buildDomain(draft: Draft, eps: number, report: Collector): ImportedDomain | undefined {
  if (!hasIssuesAndParties(draft, report) || !isOfSize(draft, report)) return undefined;
  const issueNames = uniqueNames(draft.issues, 'an issue', report);
  const partyNames = uniqueNames(draft.parties, 'a party', report);
  const grids = gridsOf(draft, eps, report);
  if (grids === undefined || report.errors() > 0) return undefined;
  const numbers = draft.issues.map((issue, j) =>
    numbersOf(
      issue,
      grids.find(({ issue: index }) => index === j),
    ),
  );
  if (!areCellsFew(draft, numbers, report)) return undefined;
  const model = modelOf(draft, numbers, report);
  if (model === undefined || report.errors() > 0) return undefined;
  const guarantee = draft.parties.map((_, i) =>
    grids.reduce((sum, grid) => sum + (grid.guarantee[i] as number), 0),
  );
  return {
    name: draft.name,
    format: draft.format,
    space: {
      issues: draft.issues.map((issue, j) => ({
        name: issueNames[j] as string,
        options: issue.kind === 'options' ? issue.options : numberNames(numbers[j] ?? []),
      })),
      parties: draft.parties.map(({ reservation }, i) => ({ name: partyNames[i] as string, reservation })),
      model,
    },
    discounts: draft.parties.map(({ discount }) => discount),
    continuous: grids,
    guarantee,
    conventions: [...draft.conventions, ...gridWords(grids, guarantee)],
  };
}

function hasIssuesAndParties({ issues, parties, name }: Draft, report: Collector): boolean {
  const place = issues[0]?.place ?? parties[0]?.place ?? { file: name };
  if (issues.length === 0)
    report.error('no-issues', place, 'the domain has no issues', 'a package needs at least one');
  if (parties.length === 0)
    report.error('no-parties', place, 'the domain has no parties', 'add a profile a party');
  return issues.length > 0 && parties.length > 0;
}

/** Counted before anything is spelled out: a short file can name billions of options. */
function isOfSize({ issues, parties }: Draft, report: Collector): boolean {
  let cells = 0;
  for (const issue of issues) {
    const count =
      issue.kind === 'options' ? issue.options.length : issue.kind === 'numbers' ? countNumbers(issue) : 1;
    if (count > limits.options)
      report.error(
        'too-many-options',
        issue.place,
        `'${issue.name}' has ${count} options; at most ${limits.options} are read`,
        'use a larger step, or make it a real issue',
      );
    cells += count * parties.length;
  }
  const place = issues[0]?.place ?? { file: '' };
  for (const [what, count, most] of [
    ['issues', issues.length, limits.issues],
    ['parties', parties.length, limits.parties],
  ] as const)
    if (count > most)
      report.error('domain-too-large', place, `the domain has ${count} ${what}; at most ${most} are read`);
  if (cells > limits.cells)
    report.error(
      'domain-too-large',
      place,
      `options times parties are ${cells}; at most ${limits.cells} are read`,
    );
  return report.errors() === 0;
}

function areCellsFew(
  { parties, issues }: Draft,
  numbers: readonly (Float64Array | undefined)[],
  report: Collector,
): boolean {
  const cells = numbers.reduce((sum, one) => sum + (one?.length ?? 0), 0) * parties.length;
  if (cells <= limits.cells) return true;
  const place = issues[0]?.place ?? { file: '' };
  report.error('domain-too-large', place, `grid points times parties are ${cells}`, 'allow a larger eps');
  return false;
}

/** The numbers that a numeric issue's options stand for. */
function numbersOf(issue: DraftIssue, grid: ContinuousIssue | undefined): Float64Array | undefined {
  if (issue.kind === 'options') return undefined;
  if (issue.kind === 'range') return grid?.points;
  return Float64Array.from({ length: countNumbers(issue) }, (_, k) => numberAt(issue, k));
}

function modelOf(draft: Draft, numbers: readonly (Float64Array | undefined)[], report: Collector) {
  const first = draft.parties[0]?.preferences.kind;
  const other = draft.parties.find(({ preferences }) => preferences.kind !== first);
  if (other !== undefined) {
    const message = `'${other.name}' values boxes of packages and others values issues one by one, or the reverse`;
    report.error('mixed-models', other.place, message, 'import profiles of one kind together');
    return undefined;
  }
  return first === 'boxes' ? rectangleModel(draft, numbers, report) : additiveModel(draft, numbers, report);
}

function gridWords(grids: readonly ContinuousIssue[], guarantee: readonly number[]): readonly string[] {
  if (grids.length === 0) return [];
  const most = Number(guarantee.reduce((one, other) => Math.max(one, other), 0).toPrecision(3));
  const names = grids.map(({ name, points }) => `'${name}' by ${points.length} points`).join(', ');
  return [
    `Continuous issues are replaced by grids (${names}): every continuous package is within ${most} of a grid package in every party's utility.`,
  ];
}
