import type { NumberChange } from '../../protocol.ts';
import type { Client } from '../client.ts';

/** A screen that draws the open proposal. */
export interface SceneScreenProps {
  readonly client: Client;
  readonly changes: readonly NumberChange[];
  readonly proposal: string | null;
  readonly samples: number;
  readonly fail: (error: unknown) => void;
}
