import type { ConflictGame } from './game.ts';

/** Above this many states questions about coalitions are refused: they have no ranking, so every pair of states counts. */
export const mostCoalitionStates = 4096;
/** Above this many actors the coalitions have to be named. */
export const mostActorsInAnyCoalition = 10;

/** Why a question is not answered: what is too large, and what to do instead. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: string;
}

/** What is too large to be asked about coalitions, in words; undefined where nothing is. */
export function coalitionRefusal(
  game: ConflictGame,
  hasFamily: boolean,
  most = mostCoalitionStates,
): string | undefined {
  if (game.states > most)
    return `${game.states} states; coalitions are judged up to ${most}: ask about fewer options`;
  if (game.movers > mostActorsInAnyCoalition && !hasFamily)
    return `${game.movers} actors; all coalitions are tried up to ${mostActorsInAnyCoalition}: name a family`;
  return undefined;
}
