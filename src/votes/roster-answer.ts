import type { PowerIndices } from './indices/index.ts';

/** The indices of a roster as plain data for JSON: whole numbers of any size as digits. */
export interface RosterAnswer {
  readonly winningCoalitions: string;
  /** Share of all coalitions that win: the chance of passage where every member is as likely for as against. */
  readonly passage: number;
  readonly members: Readonly<Record<string, RosterMember>>;
  readonly coalitions: string;
  readonly blockingCoalitions: string;
  readonly minimalWinningCoalitions: string | null;
  /** Why Deegan–Packel and Johnston are missing, where they are. */
  readonly withoutCoalitionIndices: string | null;
  readonly engine: string;
}

export interface RosterMember {
  readonly swings: string;
  readonly banzhaf: number;
  readonly penrose: number;
  readonly shapleyShubik: number;
  readonly colemanPrevent: number;
  readonly colemanInitiate: number;
  readonly deeganPackel: number | null;
  readonly johnston: number | null;
  readonly hasVeto: boolean;
  readonly isDummy: boolean;
  readonly isDictator: boolean;
}

export function rosterAnswer(indices: PowerIndices): RosterAnswer {
  const member = (one: PowerIndices['members'][number]): RosterMember => ({
    swings: String(one.swings),
    banzhaf: one.banzhaf,
    penrose: one.penrose,
    shapleyShubik: one.shapleyShubik,
    colemanPrevent: one.colemanPrevent,
    colemanInitiate: one.colemanInitiate,
    deeganPackel: one.deeganPackel,
    johnston: one.johnston,
    hasVeto: one.hasVeto,
    isDummy: one.isDummy,
    isDictator: one.isDictator,
  });
  return {
    winningCoalitions: String(indices.winning),
    passage: indices.collectivity,
    members: Object.fromEntries(indices.members.map((one) => [one.name, member(one)])),
    coalitions: String(indices.coalitions),
    blockingCoalitions: String(indices.blocking),
    minimalWinningCoalitions: indices.minimalWinning === null ? null : String(indices.minimalWinning),
    withoutCoalitionIndices: indices.withoutCoalitionIndices,
    engine: indices.engine,
  };
}
