import { packageIndices } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import type { Question } from '../question.ts';
import { promisedIssues, signatories } from './signatories.ts';

/** Somebody who must sign a package though the file's list leaves it out. */
export interface MissingSignatory {
  readonly actor: string;
  /** Issues that the package changes or promises to hold and that it controls; empty where it is newly charged. */
  readonly issues: readonly string[];
}

/**
 * Who must sign a package and is not named by those who are said to be required.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * missingSignatories(study, { ...swap, required: ['south'] }).map(({ actor }) => actor) // => ['north']
 */
export function missingSignatories(
  study: Study,
  question: Pick<Question, 'package' | 'holds' | 'charges' | 'required'>,
): readonly MissingSignatory[] {
  const { situation } = study;
  const chosen = packageIndices(situation, question.package);
  const issues = promisedIssues(study, chosen, question.holds);
  return signatories({ study, chosen, issues }, question)
    .filter((actor) => !question.required.includes(actor))
    .map((actor) => ({
      actor,
      issues: issues.flatMap((j) => {
        const issue = situation.issues[j];
        return issue?.controllers.includes(actor) ? [issue.id] : [];
      }),
    }));
}
