import { counted } from '../../numbers.ts';

const names = { nash: 'Nash', gmr: 'GMR', smr: 'SMR', seq: 'SEQ', sseq: 'SSEQ' };

/** Which packages or states hold once reached. */
export const stabilityEnglish = {
  concepts: names,
  tooMany: 'There are too many packages to look at all of them.',
  whole: (packages: string, counts: string) => `Of ${packages} packages at the medians, ${counts}.`,
  hold: (count: string, concept: string) => `${count} hold under ${concept}`,
  nobodyMoves: 'nobody can move any issue alone: nothing to break',
  holdsIn: (title: string, seq: string, smr: string, nash: string) =>
    `${title}: nobody gains by leaving in ${seq} of draws under SEQ, ${smr} under SMR, ${nash} with no replies`,
  foot: (samples: number, seed: number, asOf: string) =>
    `gains in utility (all issues together = 1); shares of ${samples} draws, seed ${seed}, as of ${asOf}; SEQ: replies in the replier’s own interest; SMR: replies that no counter-move undoes`,
  blocs: (members: string, equilibria: string) => `When ${members} move as one: ${equilibria}.`,
  with: ' with ',
  columns: {
    state: 'state',
    holds: 'what holds',
    all: 'all',
    moves: 'moves',
    improvements: 'improvements',
    how: 'how',
  },
  allFive: 'all five',
  shown: (shown: number, all: number) => `${shown} of ${all} states are shown: equilibria under some concept`,
  equilibria: (lists: string) => `Equilibria: ${lists}.`,
  everyCoalition: (seq: string) => ` Stable for every coalition, too: SEQ ${seq}.`,
  statusQuo: (state: number) => ` The status quo is state ${state}.`,
  none: 'none',
  andMore: (shown: string, more: number) => `${shown} and ${more} more`,
  asked: (state: number, label: string, holds: boolean, concept: string) =>
    `State ${state} (${label}) is ${holds ? 'an equilibrium' : 'no equilibrium'} under ${concept}`,
  noCoalition: 'No coalition would leave it together.',
  breaks: (coalitions: string) => `Could break it: ${coalitions}.`,
  breaksTo: (coalition: string, states: string) => `${coalition} (to ${states})`,
  smallestChange: (holds: boolean, says: string, steps: number) =>
    `Smallest change that would ${holds ? 'break' : 'make'} it: ${says} (${counted(steps, 'rank')}).`,
  stays: (share: string, rankings: string) => ` It stays under ${share} of its strict rankings${rankings}.`,
  rankings: (stable: string, all: string) => `, ${stable} of ${all}`,
  windows: (stable: string, profiles: string) =>
    `It is an equilibrium under ${stable} of ${profiles} rankings within the windows.`,
  robust: {
    always: 'Under the intervals of the file it is an equilibrium whatever the values are.',
    never: 'Under the intervals of the file it is no equilibrium whatever the values are.',
    depends: 'Under the intervals of the file it is an equilibrium or not, depending on what the values are.',
  },
  margins: (each: string) => `Margins, with values uniform in their intervals (it stays from 0 on): ${each}.`,
  from: (state: number) => `From state ${state}`,
  outOfReach: (state: number) => `State ${state} is out of reach.`,
  way: (to: number, moves: number, ways: number, example: string) =>
    `To state ${to}: ${counted(moves, 'move')} at least, in ${counted(ways, 'way')}, for example ${example}.`,
  step: (actor: string, to: number) => `${actor} to ${to}`,
  needs: (coalitions: string) => `needs ${coalitions}`,
};
