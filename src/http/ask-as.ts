import { createHash } from 'node:crypto';
import type { Asker, Inquiry, InquiryOutcome } from '../asking/index.ts';
import type { RunArchive } from '../database/index.ts';
import { version } from '../version.ts';
import type { Visitor } from './visitor.ts';

/** Questions of one visitor: answered from what they may see, and kept where a database keeps what was asked. */
export function askAs(asker: Asker, visitor: Visitor | undefined, runs: RunArchive | null): Asker {
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    const mine = visitor === undefined ? {} : { rights: visitor.rights, asker: visitor.name };
    const asked = await asker.ask({ ...question, ...mine, namesInputs: runs !== null });
    if (runs !== null && asked.kind === 'answered') {
      const { operation, raw: settings } = question;
      const run = { operation, settings, inputs: asked.inputs, program: version };
      const text = new TextDecoder().decode(asked.json);
      // An answer that cannot be kept is an answer all the same.
      await runs
        .keep({ ...run, hash: resultHash(asked.json), askedBy: visitor?.name ?? 'somebody' }, text)
        .catch((error: unknown) => console.error(`a run was not kept: ${String(error)}`));
    }
    return asked;
  };
  return { ...asker, ask };
}

/** The name of a result: of its bytes, as anybody's tool gives it. */
export function resultHash(json: Uint8Array): string {
  return createHash('sha256').update(json).digest('hex');
}
