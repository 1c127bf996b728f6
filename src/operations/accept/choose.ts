import type { DraftClaim } from '../../reading/index.ts';
import { catalogues } from '../../words/index.ts';
import type { Context } from '../shared/types.ts';

const { accept: say } = catalogues.en;

/** Which drafts are meant: all, those of a tier, or numbers such as `1,3-5`. */
export interface Wanted {
  readonly all: boolean;
  readonly tier?: number | undefined;
  readonly claims?: string | undefined;
}

/** Drafts by their numbers, or what is wrong with the numbers. */
export function chosenDrafts(
  drafts: readonly DraftClaim[],
  { all, tier, claims }: Wanted,
  isRejected: (draft: DraftClaim) => boolean = () => false,
): readonly DraftClaim[] | { readonly wrong: string } {
  if (claims !== undefined) {
    const numbers = numbersIn(claims);
    const wrong = numbers === undefined ? claims : numbers.find((n) => n < 1 || n > drafts.length);
    if (numbers === undefined || wrong !== undefined) return { wrong: String(wrong) };
    return drafts.filter((_, i) => numbers.includes(i + 1));
  }
  if (!all && tier === undefined) return [];
  return drafts.filter((one) => (tier === undefined || one.tier === tier) && !isRejected(one));
}

/** `1,3-5,d7` as numbers; undefined where that is something else. */
function numbersIn(text: string): readonly number[] | undefined {
  const found: number[] = [];
  for (const part of text.split(',')) {
    const [, from, to] = /^\s*d?(\d{1,6})(?:\s*-\s*d?(\d{1,6}))?\s*$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    const last = Math.min(Number(to ?? from), Number(from) + 10_000);
    for (let n = Number(from); n <= last; n++) found.push(n);
  }
  return found;
}

/** Asks of each draft in turn: yes, no, all that follow, or no more. */
export async function askedDrafts(
  drafts: readonly DraftClaim[],
  ask: NonNullable<Context['ask']>,
  isRejected: (draft: DraftClaim) => boolean = () => false,
): Promise<readonly DraftClaim[]> {
  const chosen: DraftClaim[] = [];
  for (const [i, draft] of drafts.entries()) {
    if (isRejected(draft)) continue;
    const words = draft.chain.length > 1 ? draft.chain.join(' > ') : draft.speaker;
    const answer = (await ask(say.question(i + 1, drafts.length, words, draft.statement)))
      .trim()
      .toLowerCase();
    if (answer.startsWith('q')) break;
    if (answer.startsWith('a')) return [...chosen, ...drafts.slice(i).filter((one) => !isRejected(one))];
    if (answer.startsWith('y')) chosen.push(draft);
  }
  return chosen;
}
