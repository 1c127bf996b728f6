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
  const places = game.states * 2;
  const seen = new Int32Array(places);
  const last = new Int32Array(places);
  const depth = new Int32Array(places);
  const parent = new Int32Array(places);
  let stamp = 0;
  let origin = 0;
  const queue: number[] = [];

  function arrive(to: number, team: Team, from: number): boolean {
    const first = to * 2;
    const isFirst = seen[first] !== stamp;
    const place = isFirst ? first : first + 1;
    if (!isFirst && (last[first] === team || seen[place] === stamp)) return false;
    seen[place] = stamp;
    last[place] = team;
    parent[place] = from;
    depth[place] = from < 0 ? 1 : (depth[from] as number) + 1;
    queue.push(place);
    return isFirst;
  }

  function teamsAt(place: number, teams: readonly Team[]): readonly Team[] {
    if (place % 2 === 1) return [last[place - 1] as number];
    return teams.filter((team) => team !== last[place]);
  }

  return {
    run: (start, teams, found) => {
      stamp++;
      origin = start;
      queue.length = 0;
      const expand = (state: number, place: number, able: readonly Team[]) =>
        able.some((team) => {
          for (const to of gains(team, state))
            if (arrive(to, team, place) && found(to, depth[to * 2] as number)) return true;
          return false;
        });
      if (expand(start, -1, teams)) return;
      for (let head = 0; head < queue.length; head++) {
        const place = queue[head] as number;
        if (expand(place >> 1, place, teamsAt(place, teams))) return;
      }
    },
    stepsTo: (state) => {
      const steps: JointStep[] = [];
      for (let place = state * 2; place >= 0; place = parent[place] as number) {
        const before = parent[place] as number;
        steps.unshift({
          team: last[place] as number,
          from: before < 0 ? origin : before >> 1,
          to: place >> 1,
        });
      }
      return steps;
    },
  };
}
