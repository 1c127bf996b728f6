import { packageIndices } from '../../situation/index.ts';
import { signersOf } from '../joint/marks.ts';
import type { Explained } from '../past/explain-past.ts';
import { gainsOver, marginsOf } from '../past/facts.ts';
import { allAccept } from '../past/ground.ts';
import type { Question } from '../question.ts';

/** In which draws one who must sign a package would. */
export interface SignerAccepts {
  readonly actor: string;
  /** 1 in each draw in which it gains. */
  readonly marks: Uint8Array;
}

/**
 * The test of acceptance, signatory by signatory.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * signersAccept(explainPast(study), { ...swap, proposal: swap.id }).map(({ actor }) => actor) // => ['north', 'south']
 */
export function signersAccept(explained: Explained, question: Question): readonly SignerAccepts[] {
  const { study, fallback } = explained;
  const chosen = packageIndices(study.situation, question.package);
  const [gains, margins] = [gainsOver(study, fallback, chosen), marginsOf(study)];
  return signersOf(explained, question, chosen).map((signer) => ({
    actor: study.compiled.actors[signer] as string,
    marks: allAccept(gains, [signer], margins, 0, study.draws.samples),
  }));
}
