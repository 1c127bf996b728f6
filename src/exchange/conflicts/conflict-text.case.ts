import { readConflict } from './read-conflict.ts';
import type { ConflictFile } from './types.ts';

/** Two fishing states: each may keep to its quota, and the first may patrol, for good. */
export const fishery = `conflict: fishery
title: Two fleets
source: made up
actors:
  north: The north
  south: { name: The south, note: has the larger fleet }
options:
  keep_north: { controller: north, label: keeping the quota }
  keep_south: { controller: south }
  patrol: { controller: north, moves: forward }
infeasible:
  - requires: { patrol: keep_north }
preferences:
  north: { ranking: [YYN, YYY, [NYN, NNN], { keep_south: no, keep_north: yes }] }
  south: { payoffs: [1, 4, 2, 3, 0, 2.5] }
status_quo: 1
`;

export const quarrel = {
  options: [{ name: 'a', permittedDirection: 'fwd' }, { name: 'b' }],
  decisionMakers: [
    { name: 'One', options: [0], preferences: [[[0, 'Y']]], preferenceRanking: [1, [2, 3], 4] },
    { name: 'Two', options: [1], preferences: [], preferenceRanking: [4, 3, 2, 1] },
  ],
  infeasibles: [],
  useManualPreferenceRanking: true,
};

/** The file that is read without a word. */
export function readRight(text: string): ConflictFile {
  const { conflict, diagnostics } = readConflict('conflict.yaml', text);
  if (conflict === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return conflict;
}

/** What is said of a file: severity, line, words and hint. */
export function saidOf(text: string, path = 'conflict.yaml'): readonly string[] {
  return readConflict(path, text).diagnostics.map(({ severity, span, message, hint }) => {
    const line = text.slice(0, span?.start ?? 0).split('\n').length;
    const said = `${severity === 'error' ? '' : `${severity} `}${line}: ${message}`;
    return hint === undefined ? said : `${said}; ${hint}`;
  });
}
