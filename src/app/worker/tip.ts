import type { AnswerName } from '../../uncertainty/index.ts';
import type { NumberChange, PackageAsked } from '../protocol.ts';
import { type Judged, judge, type Session } from './session.ts';

const answers: readonly AnswerName[] = ['joint', 'accepted', 'ratified', 'kept', 'paidFor'];

/** Where the answers on a package pass one half as one number moves over its range. */
export interface Tip {
  readonly path: string;
  /** The first place at which each answer passes one half; those that never do are left out. The joint answer first. */
  readonly tips: readonly { readonly answer: AnswerName; readonly value: number }[];
  /** How closely a place is known, in the number’s own unit; a pair of passes closer together than `step` can be missed. */
  readonly resolution: number;
  readonly step: number;
}

const steps = 8;
const halvings = 5;

/** Looks at equal steps, then halves the first step in which an answer passes one half, always on the same draws. */
export function tip(
  session: Session,
  changes: readonly NumberChange[],
  asked: PackageAsked,
  path: string,
  [low, high]: readonly [number, number],
  samples: number,
): Tip {
  const others = changes.filter((one) => one.path !== path);
  const at = (value: number) => judge(session, [...others, { path, value: String(value) }], asked, samples);
  const step = (high - low) / steps;
  const values = Array.from({ length: steps + 1 }, (_, k) => low + step * k);
  const seen = values.map(at);
  const tips = answers.flatMap((answer) => {
    const isYes = (judged: Judged) => shareOf(judged, answer) >= 0.5;
    const place = seen.findIndex((one, k) => k > 0 && isYes(one) !== isYes(seen[k - 1] as Judged));
    if (place < 0) return [];
    let [a, b] = [low + step * (place - 1), low + step * place];
    const before = isYes(seen[place - 1] as Judged);
    for (let k = 0; k < halvings; k++) {
      const middle = (a + b) / 2;
      if (isYes(at(middle)) === before) a = middle;
      else b = middle;
    }
    return [{ answer, value: (a + b) / 2 }];
  });
  return { path, tips, resolution: step / 2 ** (halvings + 1), step };
}

function shareOf(judged: Judged, answer: AnswerName): number {
  return judged[answer]?.probability ?? 0;
}
