import type { Change } from '../situation/index.ts';
import { type CompiledLedger, holds } from './compile-ledger.ts';

/** Which instruments some packages set going, and which of their changes hold: looked up once, not in every draw. */
export interface Going {
  readonly active: readonly number[];
  readonly isActive: Uint8Array;
  /** By instrument. */
  readonly changes: readonly (readonly Change[])[];
}

/** What at least one of the packages sets going. */
export function setGoing(plan: CompiledLedger, packages: readonly Int32Array[]): Going {
  const { instruments } = plan.ledger;
  const isMet = (when: Change['when']) => packages.some((chosen) => holds(when, plan, chosen));
  const active = instruments.flatMap(({ when }, index) => (isMet(when) ? [index] : []));
  const isActive = new Uint8Array(instruments.length);
  for (const index of active) isActive[index] = 1;
  return {
    active,
    isActive,
    changes: instruments.map(({ changes }) => changes.filter(({ when }) => isMet(when))),
  };
}
