import type { Overview } from '../overview/result.ts';
import type { ReportData } from '../types.ts';
import { addressOf, listAddress } from './address.ts';
import type { NumberLinks } from './number.tsx';
import type { PageWalk } from './walk-types.ts';

/** Notes in the order of the first screen, and the sources that they name, numbered from 1. */
export interface NumberedNotes {
  readonly notes: readonly { readonly address: string; readonly sources: readonly number[] }[];
  /** Ids of claims. */
  readonly sources: readonly string[];
}

/** How many sources one note names. */
const perNote = 1;

/** A note for every number of the first screen that leads to an answer or an event. */
export function numberedNotes(walk: PageWalk, overview: Overview, { situation }: ReportData): NumberedNotes {
  const ids = [...situation.evidence.claims.keys()];
  const tests = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const;
  const answers = overview.rows.flatMap((row) => tests.map((test) => addressOf(row, test)));
  const events = Object.keys(walk.nodes).filter((address) => address.startsWith('calendar.'));
  const dated = events.filter((address) =>
    overview.deadlines.some(({ on }) =>
      situation.calendar.some((one) => address.endsWith(`.${one.id}`) && one.on.startsWith(on)),
    ),
  );
  const sources: string[] = [];
  const numberOf = (id: string) => {
    if (!sources.includes(id)) sources.push(id);
    return sources.indexOf(id) + 1;
  };
  const notes = [...answers, listAddress.nothing, ...dated].flatMap((address) => {
    const node = walk.nodes[address];
    if (node === undefined) return [];
    const cited = [
      ...(node.rests ?? []).slice(0, 2).flatMap(([k]) => walk.estimates[k]?.claims.slice(0, perNote) ?? []),
      ...(node.rests === undefined ? (node.claims ?? []).slice(0, perNote) : []),
    ];
    const named = [...new Set(cited)].flatMap((k) => ids[k] ?? []);
    return [{ address, sources: named.map(numberOf) }];
  });
  return { notes, sources };
}

/** What the components ask to make a number walk. */
export function linksOf({ notes, sources }: NumberedNotes, { situation }: ReportData): NumberLinks {
  const note = new Map(notes.map(({ address }, k) => [address, k + 1]));
  const estimates = new Map(situation.estimates.map(({ path }, k) => [path, `e${k}`]));
  const claims = new Map([...situation.evidence.claims.keys()].map((id, k) => [id, `c${k}`]));
  const source = new Map(sources.map((id, k) => [id, k + 1]));
  return {
    note: (address) => note.get(address),
    estimate: (path) => estimates.get(path),
    claim: (id) => claims.get(id),
    sources: (ids) => ids.flatMap((id) => source.get(id) ?? []),
  };
}
