import { type Collector, nearestName } from '../../diagnostics/index.ts';
import { type Path, showPath, type YamlSource } from '../../text/index.ts';
import type { OutcomesFile } from './schema.ts';
import type { Decidable } from './types.ts';

type Report = (code: string, message: string, path: Path, hint?: string) => void;

/** Everything in the file that names something else or contradicts itself, all at once. */
export function checkOutcomes(
  file: OutcomesFile,
  source: YamlSource,
  known: Decidable,
  report: Collector,
): void {
  const at = (path: Path) => ({ file: source.file, span: source.spanOf(path) });
  const error: Report = (code, message, path, hint) => report.error(code, at(path), message, hint);
  const warning: Report = (code, message, path, hint) => report.warning(code, at(path), message, hint);
  checkName(file, known, error);
  checkOwnClaims(file, known, error);
  const claimIds =
    known.claimIds === undefined
      ? undefined
      : new Set([...known.claimIds, ...Object.keys(file.claims ?? {})]);
  const support = (given: Supported, path: Path) => checkSupport(given, path, claimIds, error, warning);
  for (const [id, outcomes] of Object.entries(file.proposals ?? {})) {
    const path = ['proposals', id];
    if (!known.proposals.includes(id)) unknown('proposal', id, known.proposals, path, error);
    for (const [test, outcome] of Object.entries(outcomes))
      if (outcome !== undefined) support(outcome, [...path, test]);
    checkOrder(outcomes, path, error);
  }
  for (const [id, outcome] of Object.entries(file.issues ?? {})) {
    checkIssue(id, outcome, known, error);
    support(outcome, ['issues', id]);
  }
}

function checkName({ outcomes }: OutcomesFile, { situation }: Decidable, error: Report): void {
  if (outcomes !== situation)
    error(
      'other-situation',
      `outcomes is '${outcomes}'; the situation beside it is '${situation}'`,
      ['outcomes'],
      `write outcomes: ${situation}`,
    );
}

/** One id for two claims would leave it open which of them is cited. */
function checkOwnClaims({ claims = {} }: OutcomesFile, { claimIds }: Decidable, error: Report): void {
  for (const id of Object.keys(claims))
    if (claimIds?.has(id) === true)
      error(
        'duplicate-id',
        `claim '${id}' stands in the evidence, too`,
        ['claims', id],
        'give it another id',
      );
}

interface Supported {
  readonly claims?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
}

function checkSupport(
  { claims, assumption }: Supported,
  path: Path,
  claimIds: ReadonlySet<string> | undefined,
  error: Report,
  warning: Report,
): void {
  for (const [i, id] of (claims ?? []).entries())
    if (claimIds !== undefined && !claimIds.has(id))
      unknown('claim', id, [...claimIds], [...path, 'claims', i], error);
  if (claims === undefined && assumption === undefined)
    warning(
      'unsupported',
      `${showPath(path)} rests on nothing`,
      path,
      'cite claims, or say under assumption who judged so',
    );
}

type ProposalOutcomes = NonNullable<OutcomesFile['proposals']>[string];

/** What nobody accepted, or no body passed, is neither kept nor broken, neither paid nor unpaid; nor is it before that. */
function checkOrder(outcomes: ProposalOutcomes, path: Path, error: Report): void {
  for (const key of ['kept', 'paid_for'] as const) {
    const later = outcomes[key];
    if (later === undefined) continue;
    for (const before of ['accepted', 'ratified'] as const) {
      const made = outcomes[before];
      if (made?.passed === false)
        error(
          'impossible-outcome',
          `${key} is decided of what was not ${before}`,
          [...path, key],
          'leave it out: a test that nothing was asked of stays open',
        );
      else if (made !== undefined && later.on < made.on)
        error(
          'impossible-outcome',
          `${key} is decided on ${later.on}, before it was ${before} on ${made.on}`,
          [...path, key, 'on'],
          'one of the days is wrong: what was not made yet is neither kept nor broken',
        );
    }
  }
}

type IssueOutcomeFile = NonNullable<OutcomesFile['issues']>[string];

function checkIssue(id: string, { option, at }: IssueOutcomeFile, known: Decidable, error: Report): void {
  const path = ['issues', id];
  const options = known.issues.get(id);
  if (options === undefined) {
    unknown('issue', id, [...known.issues.keys()], path, error);
    return;
  }
  if (option !== undefined && !options.has(option))
    unknown('option', option, [...options.keys()], [...path, 'option'], error);
  if ((option === undefined) === (at === undefined))
    error(
      'unclear-outcome',
      `${showPath(path)} has ${option === undefined ? 'neither option nor at' : 'both option and at'}`,
      path,
      'give option, or at where it ended between the options',
    );
}

function unknown(kind: string, id: string, known: readonly string[], path: Path, error: Report): void {
  const near = nearestName(id, known);
  const few = known.length <= 15 ? `${kind}s are: ${known.join(', ') || 'none'}` : undefined;
  const hint = [near === undefined ? undefined : `did you mean '${near}'?`, few];
  error(
    `unknown-${kind}`,
    `'${id}' is no ${kind}`,
    path,
    hint.filter((text) => text !== undefined).join(' ') || `there are ${known.length} ${kind}s`,
  );
}
