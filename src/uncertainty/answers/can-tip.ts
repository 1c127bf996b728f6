import { type AnswerName, answerNames } from './answer-names.ts';
import type { DrawnAnswer, DrawnAnswers } from './drawn-answers.ts';

/** Numbers of the ledger: whether a package is paid for hangs on them alone. */
const isOfMoney = (path: string): boolean => path.startsWith('ledger.');

/**
 * Whether an answer could tip on an input at all. Not where it is none; and what is paid for in every draw, or in none, is so however
 * draws are weighed and whatever is no money: in none, all four together fail as well, and in all, where nothing else is asked, they pass.
 *
 * @example
 * const answers = { accepted: null, ratified: null, kept: null, paidFor: null, joint: null };
 * canTip(answers, 'stances.south.water.salience', 'joint') // => false
 */
export function canTip(answers: DrawnAnswers['answers'], path: string, name: AnswerName): boolean {
  if (answers[name] === null) return false;
  const { paidFor } = answers;
  if (paidFor === null || isOfMoney(path)) return true;
  const same = sameInAll(paidFor);
  if (name === 'paidFor') return same === null;
  if (name !== 'joint') return true;
  const isAlone = answerNames.every((one) => one === 'joint' || one === 'paidFor' || answers[one] === null);
  return same === null || (same === 1 && !isAlone);
}

/** The mark of every draw; null where draws differ. */
function sameInAll({ marks }: DrawnAnswer): number | null {
  const [first = 0] = marks;
  return marks.every((one) => one === first) ? first : null;
}
