import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnswerParts } from '../../report/index.ts';
import type { NumberChange, PackageAsked } from '../protocol.ts';
import type { Judged } from '../worker/session.ts';
import { type Client, Stopped, type Where } from './client.ts';
import { type KnownRows, withJudged, withRow } from './known-rows.ts';
import { makeLane } from './lane.ts';
import { shownTogether } from './shown-together.ts';

/** The whole answer as the report tells it, and whether it is of what is shown or of what was changed since. */
export interface KnownAnswer {
  readonly answer: AnswerParts | null;
  readonly isOfNow: boolean;
  /** Why it will not come for what is shown; null while it may. */
  readonly stuck: unknown;
}

interface Answered {
  readonly answer: AnswerParts | null;
  readonly key: string;
}

interface Stuck {
  readonly error: unknown;
  readonly key: string;
}

/** Draws behind the shares: few while somebody drags, then as many as reasons are worked out from, then as many as the command line takes. */
export const drawsAsked = { first: 250, then: 1000, last: 10_000 } as const;

/** Milliseconds to the open proposal in `then` draws within which few draws first would only hold it up. */
const quick = 90;

/**
 * All proposals in few draws, the open one first; then in more; reasons and the most draws follow in the other thread. Where the machine
 * judged the last change quickly, the few draws are left out. A newer change lets what is left of an older one fall.
 */
export function useRows(
  client: Client,
  proposals: readonly string[],
  open: string | null,
  changes: readonly NumberChange[],
  fail: (error: unknown) => void,
): { readonly rows: KnownRows; readonly known: KnownAnswer; readonly redrawn: number } {
  const [rows, setRows] = useState<KnownRows>(new Map());
  const [answered, setAnswered] = useState<Answered>({ answer: null, key: '' });
  const [stuck, setStuck] = useState<Stuck>({ error: null, key: '' });
  const lanes = useMemo(() => ({ near: makeLane(), far: makeLane() }), [client]);
  const key = JSON.stringify([changes, proposals]);
  const first = useRef(open);
  first.current = open;
  const lastTook = useRef(Number.POSITIVE_INFINITY);
  useEffect(() => {
    let isWanted = true;
    const wanted = new AbortController();
    // Whatever is opened meanwhile goes before what is still to come.
    const inOrder = openFirst(proposals, first);
    const judgeAll = async (samples: number, where: readonly Where[]) => {
      const queue = inOrder();
      // The open one is asked of the first thread alone, so that it never waits for another thread to begin.
      await Promise.all(where.map((one) => judgeFrom(queue, samples, one)));
      show.rest();
    };
    const show = shownTogether<Judged>(
      (judged) => isWanted && setRows((before) => withJudged(before, judged, key)),
    );
    const judgeFrom = async (queue: Generator<string, void>, samples: number, where: Where) => {
      for (let at = queue.next(); isWanted && !at.done; at = queue.next()) {
        const proposal = at.value;
        const start = performance.now();
        const judged = await client.judge(changes, { kind: 'proposal', proposal }, samples, where);
        if (proposal === first.current && samples === drawsAsked.then)
          lastTook.current = performance.now() - start;
        show(proposal, judged, proposal === first.current);
      }
    };
    const judgeNear = async () => {
      if (changes.length === 0 || lastTook.current > quick) await judgeAll(drawsAsked.first, client.near());
      await judgeAll(drawsAsked.then, client.near());
    };
    const reasons = async () => {
      for (const proposal of inOrder()) {
        if (!isWanted) return;
        const row = await client.row(changes, proposal, drawsAsked.then);
        if (isWanted) setRows((before) => withRow(before, proposal, row));
      }
    };
    const answer = async () => {
      if (!isWanted) return;
      const found = await client.answer(changes, drawsAsked.then, wanted.signal);
      if (isWanted) setAnswered({ answer: found, key });
    };
    const failing = (work: Promise<void>) => work.catch((error: unknown) => isWanted && fail(error));
    lanes.near(async () => {
      await failing(judgeNear());
      if (!isWanted) return;
      lanes.far(async () => {
        await settled();
        if (!isWanted) return;
        void failing(client.reinforce(proposals, judgedNear));
        await failing(
          reasons()
            .then(answer)
            .catch((error: unknown) => {
              if (isWanted && !(error instanceof Stopped)) setStuck({ error, key });
              throw error;
            })
            .then(() => judgeAll(drawsAsked.last, ['far'])),
        );
      });
    });
    return () => {
      isWanted = false;
      wanted.abort();
    };
    // The changes by what they say: a new list of the same ones asks nothing anew.
  }, [client, key, proposals]);
  const redrawn = [...rows.values()].filter((one) => one.key === key).length;
  const known = {
    answer: answered.answer,
    isOfNow: answered.key === key,
    stuck: stuck.key === key ? stuck.error : null,
  };
  return { rows, known, redrawn };
}

/** Each once, the one that is open as its turn comes first. */
function openFirst(proposals: readonly string[], open: { readonly current: string | null }) {
  return function* inOrder(): Generator<string, void> {
    const left = new Set(proposals);
    for (let next = proposals[0]; next !== undefined; [next] = left) {
      if (open.current !== null && left.has(open.current)) next = open.current;
      left.delete(next);
      yield next;
    }
  };
}

/** Draws that the threads beside the first know the file itself in, so that a change is their only work. */
const judgedNear = [drawsAsked.first, drawsAsked.then] as const;

/** A moment in which the next change of somebody who drags arrives. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

/** One package under the changes, in few draws and then in more; null until it is there. */
export function useJudged(
  client: Client,
  changes: readonly NumberChange[],
  asked: PackageAsked | null,
  fail: (error: unknown) => void,
): Judged | null {
  const [found, setFound] = useState<Judged | null>(null);
  const lane = useMemo(() => makeLane(), [client]);
  const key = JSON.stringify([changes, asked]);
  useEffect(() => {
    if (asked === null) return undefined;
    let isWanted = true;
    lane(async () => {
      for (const samples of [drawsAsked.first, drawsAsked.then]) {
        if (!isWanted) return;
        try {
          const judged = await client.judge(changes, asked, samples);
          if (isWanted) setFound(judged);
        } catch (error) {
          if (isWanted) fail(error);
          return;
        }
      }
    });
    return () => {
      isWanted = false;
    };
  }, [client, key]);
  return found;
}
