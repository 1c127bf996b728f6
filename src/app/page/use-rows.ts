import { useEffect, useState } from 'preact/hooks';
import type { Asked, Change } from '../protocol.ts';
import type { Judged } from '../worker/session.ts';
import type { Client } from './client.ts';

export type Rows = ReadonlyMap<string, Judged>;

/** The open proposal is judged first, then the others; a newer change lets what is left of an older one fall. */
export function useRows(
  client: Client,
  proposals: readonly string[],
  open: string | null,
  changes: readonly Change[],
  fail: (error: unknown) => void,
): Rows {
  const [rows, setRows] = useState<Rows>(new Map());
  const key = JSON.stringify(changes);
  useEffect(() => {
    let isWanted = true;
    const order = [...proposals].sort((a, b) => Number(b === open) - Number(a === open));
    const all = async () => {
      for (const proposal of order) {
        if (!isWanted) return;
        const judged = await client.judge(changes, { kind: 'proposal', proposal });
        if (isWanted) setRows((before) => new Map(before).set(proposal, judged));
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

/** One package under the changes; null until it is there. */
export function useJudged(
  client: Client,
  changes: readonly Change[],
  asked: Asked | null,
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
