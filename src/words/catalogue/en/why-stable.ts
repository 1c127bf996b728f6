/** Why an actor stays in a state of a conflict or leaves it, and what it would have to want. */
export const whyStableEnglish = {
  noMove: (who: string) => `${who} has no move.`,
  noPreferredMove: (who: string) => `${who} has no move that it prefers.`,
  indifferent: (who: string, move: string) =>
    `${who} has no move that it prefers: it is indifferent to ${move}.`,
  wouldLose: (who: string, move: string) => `${who} has no move that it prefers: it would lose by ${move}.`,
  /** What answers a gain: others would, or could, move so that the mover is back or no better off. */
  held: (who: string, move: string, answer: string, result: string, hasWayOut: boolean, more: number) =>
    `${who} could gain by ${move}, but ${answer}, which ${result}${hasWayOut ? '' : ' with no way out'}${
      more === 0 ? '' : `; its ${more === 1 ? 'other gain is' : `${more} other gains are`} answered too`
    }.`,
  broughtBack: (who: string) => `brings ${who} back to where it was`,
  left: (who: string, isWorse: boolean, state: string) =>
    `leaves ${who} ${isWorse ? 'worse off' : 'no better off'} than staying with ${state}`,
  answer: (who: string, isCertain: boolean, isFirst: boolean, move: string) =>
    `${who} ${isCertain ? 'would' : 'could'}${isFirst ? ' then' : ''} ${move}`,
  leaves: (who: string, state: string, move: string, why: string) =>
    `${who} would leave for ${state} by ${move}${why === '' ? '' : `: ${why}`}.`,
  unanswered: {
    nobody: 'nobody could answer',
    escapes: 'it could escape every answer',
    unwilling: 'nobody who could answer would want to',
    escapesWilling: 'it could escape every answer that anybody would want to give',
  },
  stays: (who: string, state: string) => `${who} stays in ${state} with what it wants today.`,
  wouldStay: (who: string, over: string, state: string) =>
    `${who} would stay if it ranked ${over} no higher than ${state}.`,
  allOf: (states: string) => `all of ${states}`,
  rank: (over: string, state: string) => `rank ${over} no higher than ${state}`,
  moreAnswers: (more: number) => `one of ${more} more answers`,
  or: 'or',
};
