import { useEffect, useState } from 'preact/hooks';
import type { Judged } from '../worker/session.ts';
import type { Client } from './client.ts';
import { drawsShown, type KnownRows, withJudged } from './known-rows.ts';
import { drawsAsked } from './use-rows.ts';

interface Before {
  readonly client: Client;
  readonly proposals: readonly string[];
  readonly rows: KnownRows;
  readonly isUnchanged: boolean;
}

/**
 * The rows as the file stands, kept while numbers are changed; those that are not known yet are left out. Where an address brought the
 * changes along nobody has seen the file itself: it is judged once nothing else is to be worked out.
 */
export function useBefore({ client, proposals, rows, isUnchanged }: Before): KnownRows {
  const [before, setBefore] = useState<KnownRows>(isUnchanged ? rows : new Map());
  useEffect(() => {
    if (isUnchanged) setBefore(rows);
  }, [rows, isUnchanged]);
  const isAsked = !isUnchanged && before.size === 0 && drawsShown(rows) === drawsAsked.last;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isWanted = true;
    const judgeAll = async () => {
      const judged = new Map<string, Judged>();
      for (const proposal of proposals) {
        if (!isWanted) return;
        judged.set(proposal, await client.judge([], { kind: 'proposal', proposal }, drawsAsked.last, 'far'));
      }
      if (isWanted) setBefore(withJudged(new Map(), judged, ''));
    };
    // What it would be compared with stands without it.
    judgeAll().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [isAsked, client, proposals]);
  return isUnchanged ? rows : before;
}
