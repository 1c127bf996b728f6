import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NumberChange } from '../protocol.ts';
import type { Scene } from '../worker/scenes.ts';
import type { Client } from './client.ts';
import { makeLane } from './lane.ts';

interface SceneAsked<Of> {
  readonly client: Client;
  readonly of: Of;
  readonly changes: readonly NumberChange[];
  readonly proposal: string | null;
  readonly samples: number;
  readonly fail: (error: unknown) => void;
}

interface Found<Told> {
  readonly scene: Told;
  readonly key: string;
}

/** What a screen draws of the open proposal, and whether that is of what is asked now. Null until something is there. */
export function useScene<Of extends Scene['kind']>({
  client,
  of,
  changes,
  proposal,
  samples,
  fail,
}: SceneAsked<Of>) {
  const [found, setFound] = useState<Found<Extract<Scene, { readonly kind: Of }>> | null>(null);
  const lane = useMemo(() => makeLane(), [client]);
  const key = JSON.stringify([of, changes, proposal, samples]);
  useEffect(() => {
    if (proposal === null) return undefined;
    let isWanted = true;
    lane(async () => {
      if (!isWanted) return;
      try {
        const scene = await client.scene(of, changes, proposal, samples);
        if (isWanted) setFound({ scene, key });
      } catch (error) {
        if (isWanted) fail(error);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [client, key]);
  return { scene: found?.scene ?? null, isOfNow: found?.key === key };
}
