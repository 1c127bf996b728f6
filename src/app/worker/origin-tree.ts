import { isOfOrigin } from '../../evidence/index.ts';
import { copiedMost, figureMarkup } from '../../report/index.ts';
import type { Situation } from '../../situation/index.ts';

/** The tree of who had the claims of one origin from whom, for the origin of this claim. */
export async function originTree({ evidence }: Situation, claim: string): Promise<string> {
  const [source] = (evidence.claims.get(claim)?.origin ?? '').split('/');
  const ofIt = [...evidence.claims.values()].filter((one) => isOfOrigin(one, source ?? ''));
  return figureMarkup(copiedMost(ofIt, evidence));
}
