import type { Diagnostic } from '../../diagnostics/index.ts';
import { fund } from '../../ledger/index.ts';
import { pastWords } from '../../report/index.ts';
import type { Situation } from '../../situation/index.ts';
import { allowedProposals, makeStudy } from '../../study/index.ts';
import type { Path } from '../../text/index.ts';
import {
  explainPast,
  missedFacts,
  missingSignatories,
  type PastResult,
  pastResult,
} from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import type { Loaded } from '../shared/load.ts';

/** Draws in which the past is asked: enough to see a share of 5 %, few enough not to be waited for. */
export const checkedDraws = 200;

/** What only a drawn situation can tell: does it explain what has happened, and who must sign and is not named? */
export function judged(
  { file, spanOf }: Pick<Loaded, 'file' | 'spanOf'>,
  situation: Situation,
  samples: number,
): { readonly past: PastResult; readonly diagnostics: readonly Diagnostic[] } {
  const { study } = fund(makeStudy(situation, { seed: 1, samples }));
  const explained = explainPast(study);
  const past = pastResult(explained, false, missedFacts(explained, 'all'));
  const warn = (code: string, message: string, hint: string, path: Path): Diagnostic => {
    const span = spanOf(path);
    return { code, severity: 'warning', message, hint, file, ...(span !== undefined && { span }) };
  };
  const { check: say } = catalogues.en;
  return {
    past,
    diagnostics: [
      ...(past.isUnexplained
        ? [warn('past-unexplained', pastWords(past, catalogues.en), say.mendPast, ['observed'])]
        : []),
      ...allowedProposals(study).flatMap((proposal) => {
        const missing = missingSignatories(study, proposal);
        if (missing.length === 0) return [];
        const names = missing.map(({ actor }) => actor);
        const reasons = missing.map(({ actor, issues }) =>
          issues.length > 0 ? say.moves(actor, issues) : say.pays(actor),
        );
        const message = say.unasked(proposal.id, reasons);
        const hint = say.mendSignatories(proposal.id, names);
        return [warn('signatory-missing', message, hint, ['proposals', proposal.id, 'required'])];
      }),
    ],
  };
}
