import { optionForm, ranksFrom } from './conflicts.case.ts';

/**
 * Elmira's polluted groundwater, 1991 (Hipel, Fang, Kilgour & Haight 1993; Kilgour, Hipel, Fang & Peng 2001): the
 * ministry may modify its order (once), Uniroyal delays until it accepts or abandons (for good), the local government
 * insists. Twelve states, counted from 1 in ascending decimals.
 */
export const elmira = optionForm(
  {
    owners: [0, 1, 1, 1, 2],
    actors: 3,
    directions: ['fwd', 'back', 'both', 'fwd', 'both'],
    feasible: (d) => [2, 4, 8].includes(d & 14),
    names: ['modify', 'delay', 'accept', 'abandon', 'insist'],
  },
  (states) => [
    ranksFrom([9, 3, 4, 10, 7, 1, 2, 8, [5, 6, 11, 12]], states),
    ranksFrom([1, 4, 10, 7, [5, 6, 11, 12], 2, 3, 9, 8], states),
    ranksFrom([9, 3, 7, 1, 10, 8, 4, 2, [5, 6, 11, 12]], states),
  ],
  ['the ministry', 'Uniroyal', 'the local government'],
);

/** Cooperate or not; both defecting is the first state, both cooperating the last. */
export const prisoners = optionForm(
  { owners: [0, 1], actors: 2, names: ['cooperating', 'cooperating'] },
  (states) => [ranksFrom([3, 4, 1, 2], states), ranksFrom([2, 4, 1, 3], states)],
  ['Row', 'Column'],
);

/** Swerve or not; a crash is the first state, both swerving the last. */
export const chicken = optionForm(
  { owners: [0, 1], actors: 2, names: ['swerving', 'swerving'] },
  (states) => [ranksFrom([3, 4, 2, 1], states), ranksFrom([2, 4, 3, 1], states)],
  ['Row', 'Column'],
);

/** The Euphrates, 1975 (Hipel, Kilgour & Kinsara 2014): Syria may release water or escalate, Iraq may attack. */
export const euphrates = optionForm(
  {
    owners: [0, 0, 1],
    actors: 2,
    feasible: (d) => (d & 3) !== 3,
    names: ['releasing water', 'escalating', 'attacking'],
  },
  (states) => [ranksFrom([1, 3, 6, 2, 4, 5], states), ranksFrom([2, 4, 6, 1, 5, 3], states)],
  ['Syria', 'Iraq'],
);
