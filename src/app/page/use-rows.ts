import { useEffect, useState } from 'preact/hooks';
import type { OverviewRow } from '../../report/index.ts';
import type { NumberChange, PackageAsked } from '../protocol.ts';
import type { Judged } from '../worker/session.ts';
import type { Client } from './client.ts';

/** What is known of a proposal: its shares, and a little later who stops it and what it turns on. */
export interface KnownRow {
  readonly judged: Judged;
  readonly row: OverviewRow | null;
}

export type KnownRows = ReadonlyMap<string, KnownRow>;

/** The open proposal is judged first, then the others; a newer change lets what is left of an older one fall. */
export function useRows(
  client: Client,
  proposals: readonly string[],
  open: string | null,
  changes: readonly NumberChange[],
  fail: (error: unknown) => void,
): KnownRows {
  const [rows, setRows] = useState<KnownRows>(new Map());
  const key = JSON.stringify(changes);
  useEffect(() => {
    let isWanted = true;
    const order = [...proposals].sort((a, b) => Number(b === open) - Number(a === open));
    const all = async () => {
      for (const proposal of order) {
        if (!isWanted) return;
        const judged = await client.judge(changes, { kind: 'proposal', proposal });
        if (isWanted) setRows((before) => new Map(before).set(proposal, { judged, row: null }));
      }
      // Reasons take longer than shares: they are asked once the shares stand.
      for (const proposal of order) {
        await settled();
        if (!isWanted) return;
        const row = await client.row(changes, proposal);
        if (isWanted) setRows((before) => withRow(before, proposal, row));
      }
    };
    all().catch((error: unknown) => isWanted && fail(error));
    return () => {
      isWanted = false;
    };
    // The changes by what they say: a new list of the same ones asks nothing anew.
  }, [client, key, open, proposals]);
  return rows;
}

function withRow(rows: KnownRows, proposal: string, row: OverviewRow): KnownRows {
  const known = rows.get(proposal);
  return known === undefined ? rows : new Map(rows).set(proposal, { ...known, row });
}

/** A moment in which the next change of somebody who drags arrives. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 150));
}

/** One package under the changes; null until it is there. */
export function useJudged(
  client: Client,
  changes: readonly NumberChange[],
  asked: PackageAsked | null,
  fail: (error: unknown) => void,
): Judged | null {
  const [found, setFound] = useState<Judged | null>(null);
  const key = JSON.stringify([changes, asked]);
  useEffect(() => {
    if (asked === null) return undefined;
    let isWanted = true;
    client.judge(changes, asked).then(
      (judged) => isWanted && setFound(judged),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [client, key]);
  return found;
}
