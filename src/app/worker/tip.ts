import type { Asked, Change } from '../protocol.ts';
import { type Judged, judge, type Session } from './session.ts';

/** Where the joint answer of a package passes one half as one number moves over its range. */
export interface Tip {
  readonly path: string;
  /** Joint answer at equal steps of the range, its ends included. */
  readonly curve: readonly { readonly value: number; readonly joint: number }[];
  /** The first place where it passes one half; null: nowhere within the range. */
  readonly value: number | null;
  /** How closely that is known, in the number’s own unit. */
  readonly resolution: number;
}

const steps = 8;
const halvings = 5;

/** Looks at equal steps, then halves the first step in which the answer passes one half, on the same draws. */
export function tip(
  session: Session,
  changes: readonly Change[],
  asked: Asked,
  path: string,
  [low, high]: readonly [number, number],
): Tip {
  const others = changes.filter((one) => one.path !== path);
  const jointAt = (value: number) =>
    jointOf(judge(session, [...others, { path, value: String(value) }], asked));
  const curve = Array.from({ length: steps + 1 }, (_, k) => {
    const value = low + ((high - low) * k) / steps;
    return { value, joint: jointAt(value) };
  });
  const place = curve.findIndex(
    ({ joint }, k) => k > 0 && joint >= 0.5 !== (curve[k - 1]?.joint ?? 0) >= 0.5,
  );
  const width = (high - low) / steps;
  if (place < 0) return { path, curve, value: null, resolution: width };
  let [a, b] = [curve[place - 1]?.value ?? low, curve[place]?.value ?? high];
  const before = (curve[place - 1]?.joint ?? 0) >= 0.5;
  for (let k = 0; k < halvings; k++) {
    const middle = (a + b) / 2;
    if (jointAt(middle) >= 0.5 === before) a = middle;
    else b = middle;
  }
  return { path, curve, value: (a + b) / 2, resolution: (b - a) / 2 };
}

function jointOf({ joint }: Judged): number {
  return joint.probability ?? 0;
}
