import type { Coalitions, Team } from './coalitions.ts';

/** One joint improvement: every member of the coalition prefers the end to the start. */
export interface JointStep {
  readonly team: Team;
  readonly from: number;
  readonly to: number;
}

/** Sequences of coalition improvements in which no coalition acts twice in a row. */
export interface CoalitionWalk {
  /** Found is called once for every state that is reached, fewest steps first; true ends the walk. */
  readonly run: (
    start: number,
    teams: readonly Team[],
    found: (state: number, steps: number) => boolean,
  ) => void;
  /** A shortest sequence to a state that the last run reached. */
  readonly stepsTo: (state: number) => readonly JointStep[];
}

/**
 * Search over (state, last coalition) with two places a state: reached first by one coalition, any other may act; reached
 * again by another, the first may act too. What comes later adds nothing.
 */
export function coalitionWalkOver({ game, gains }: Coalitions): CoalitionWalk {
  const array = () => new Int32Array(game.states * 2);
  const places: Places = {
    seen: array(),
    last: array(),
    depth: array(),
    parent: array(),
    queue: [],
    stamp: 0,
    origin: 0,
  };
  return {
    run: (start, teams, found) => {
      places.stamp++;
      places.origin = start;
      places.queue.length = 0;
      const expand = (state: number, place: number, able: readonly Team[]) =>
        able.some((team) =>
          gains(team, state).some((to) => arrive(places, to, team, place) && found(to, places.depth[to * 2])),
        );
      if (expand(start, -1, teams)) return;
      for (let head = 0; head < places.queue.length; head++) {
        const place = places.queue[head];
        if (expand(place >> 1, place, teamsAt(places, place, teams))) return;
      }
    },
    stepsTo: (state) => stepsBack(places, state),
  };
}

/** Two places a state: `2 · state` for the coalition that came first, the next for another. */
interface Places {
  readonly seen: Int32Array;
  readonly last: Int32Array;
  readonly depth: Int32Array;
  readonly parent: Int32Array;
  readonly queue: number[];
  stamp: number;
  origin: number;
}

/** Notes an arrival; true if the state was not reached before. */
function arrive(places: Places, to: number, team: Team, from: number): boolean {
  const { seen, last, depth, parent, stamp } = places;
  const first = to * 2;
  const isFirst = seen[first] !== stamp;
  const place = isFirst ? first : first + 1;
  if (!isFirst && (last[first] === team || seen[place] === stamp)) return false;
  seen[place] = stamp;
  last[place] = team;
  parent[place] = from;
  depth[place] = from < 0 ? 1 : depth[from] + 1;
  places.queue.push(place);
  return isFirst;
}

function teamsAt({ last }: Places, place: number, teams: readonly Team[]): readonly Team[] {
  if (place % 2 === 1) return [last[place - 1]];
  return teams.filter((team) => team !== last[place]);
}

function stepsBack({ parent, last, origin }: Places, state: number): readonly JointStep[] {
  const steps: JointStep[] = [];
  for (let place = state * 2; place >= 0; place = parent[place]) {
    const before = parent[place];
    steps.unshift({ team: last[place], from: before < 0 ? origin : before >> 1, to: place >> 1 });
  }
  return steps;
}
