import type { SituationFile } from '../schema.ts';
import { isPartKnown, type Knowledge } from './knowledge.ts';
import { numberAt } from './number-at.ts';

type IssueFile = SituationFile['issues'][string];
type OptionFile = IssueFile['options'][string];
type When = Readonly<Record<string, string | string[]>>;

/**
 * What of the choices was known: `open` options can be chosen; one that is left alone in its issue holds `always`, and
 * what asks for it asks for nothing; all others `never` hold.
 */
export interface Choices {
  readonly stateOf: (issue: string, option: string) => 'open' | 'always' | 'never';
  readonly hasIssue: (issue: string) => boolean;
}

export function choicesAt(file: SituationFile, knowledge: Knowledge): Choices {
  const open = new Map<string, readonly string[]>();
  const alone = new Map<string, string>();
  for (const [id, issue] of Object.entries(file.issues)) {
    const all = Object.keys(issue.options);
    const known = all.filter((option) => isOptionKnown(issue.options[option], issue, knowledge));
    const isPlain = known.length === all.length && isPartKnown({ known: issue.known }, knowledge);
    const [first] = known;
    // What holds must have been known, and something else: else there was nothing to decide yet.
    if (isPlain || (isOpen(issue, known) && isPartKnown({ known: issue.known }, knowledge)))
      open.set(id, known);
    else if (known.length === 1 && first === issue.status_quo) alone.set(id, first);
  }
  return {
    hasIssue: (issue) => open.has(issue),
    stateOf: (issue, option) =>
      alone.get(issue) === option ? 'always' : open.get(issue)?.includes(option) === true ? 'open' : 'never',
  };
}

function isOpen(issue: IssueFile, known: readonly string[]): boolean {
  return known.length >= 2 && known.includes(issue.status_quo);
}

/** An option that names no day of its own is known by its claims, or by those of the number that says where it stands. */
function isOptionKnown(option: OptionFile | undefined, issue: IssueFile, knowledge: Knowledge): boolean {
  if (option === undefined) return false;
  if (!isPartKnown(option, knowledge)) return false;
  const isSupported = option.claims !== undefined || option.assumption !== undefined;
  const isDated = option.known !== undefined || option.at.before !== undefined;
  // Claims of the scale are about its ends, not about this option.
  return (
    isDated ||
    numberAt(option.at, isSupported ? option : {}, knowledge) !== undefined ||
    issue.grid !== undefined
  );
}

/** Conditions as far as their options were known; undefined where they could not hold. */
export function conditionsAt(when: When, choices: Choices): Record<string, string | string[]> | undefined {
  const kept: Record<string, string | string[]> = {};
  for (const [issue, written] of Object.entries(when)) {
    const options = [written].flat();
    if (options.some((option) => choices.stateOf(issue, option) === 'always')) continue;
    const known = options.filter((option) => choices.stateOf(issue, option) === 'open');
    if (known.length === 0) return undefined;
    kept[issue] = typeof written === 'string' ? written : known;
  }
  return kept;
}

/** A package without what holds anyway; undefined where it names what was not known. */
export function packageAt(
  chosen: Readonly<Record<string, string>>,
  choices: Choices,
): Record<string, string> | undefined {
  const states = Object.entries(chosen).map(([issue, option]) => choices.stateOf(issue, option));
  if (states.includes('never')) return undefined;
  return Object.fromEntries(Object.entries(chosen).filter((_, i) => states[i] === 'open'));
}
