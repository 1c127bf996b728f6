/** The four tests, and all of them together. */
export const answerNames = ['accepted', 'ratified', 'kept', 'paidFor', 'joint'] as const;
export type AnswerName = (typeof answerNames)[number];

/**
 * Something of each answer.
 *
 * @example
 * ofEachAnswer((name) => name.length).joint // => 5
 */
export function ofEachAnswer<T>(of: (name: AnswerName) => T): Readonly<Record<AnswerName, T>> {
  return {
    accepted: of('accepted'),
    ratified: of('ratified'),
    kept: of('kept'),
    paidFor: of('paidFor'),
    joint: of('joint'),
  };
}
