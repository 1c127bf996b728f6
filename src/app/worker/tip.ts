import type { AnswerName } from '../../uncertainty/index.ts';
import type { Ask } from '../protocol.ts';
import { type Judged, judge, type RestingPlace, type Session } from './session.ts';

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

type TipAsked = Pick<Extract<Ask, { readonly kind: 'tip' }>, 'changes' | 'asked' | 'path' | 'samples'>;

const steps = 8;
const halvings = 5;

/** Looks at equal steps, then halves the first step in which an answer passes one half, always on the same draws. */
export async function tip(
  session: Session,
  { changes, asked, path, samples }: TipAsked,
  [low, high]: readonly [number, number],
  rest: RestingPlace,
): Promise<Tip> {
  const others = changes.filter((one) => one.path !== path);
  const at = async (value: number) => {
    await rest();
    return judge(session, [...others, { path, value: String(value) }], asked, samples);
  };
  const step = (high - low) / steps;
  const seen: Judged[] = [];
  for (let k = 0; k <= steps; k++) seen.push(await at(low + step * k));
  const tips: { readonly answer: AnswerName; readonly value: number }[] = [];
  for (const answer of answers) {
    const isYes = (judged: Judged) => shareOf(judged, answer) >= 0.5;
    const place = seen.findIndex((one, k) => k > 0 && isYes(one) !== isYes(seen[k - 1] as Judged));
    if (place < 0) continue;
    let [a, b] = [low + step * (place - 1), low + step * place];
    const before = isYes(seen[place - 1] as Judged);
    for (let k = 0; k < halvings; k++) {
      const middle = (a + b) / 2;
      if (isYes(await at(middle)) === before) a = middle;
      else b = middle;
    }
    tips.push({ answer, value: (a + b) / 2 });
  }
  return { path, tips, resolution: step / 2 ** (halvings + 1), step };
}

function shareOf(judged: Judged, answer: AnswerName): number {
  return judged[answer]?.probability ?? 0;
}
