import type { Asker, Inquiry, InquiryOutcome, StoreReading } from '../asking/index.ts';
import type { Run, RunArchive } from '../database/index.ts';
import { textHash } from '../evidence/index.ts';
import { cleanPath } from '../store/index.ts';
import { version } from '../version.ts';
import type { Visitor } from './visitor.ts';

/** Questions of one visitor: answered from what they may see, and kept where a database keeps what was asked. */
export function askAs(asker: Asker, visitor: Visitor | undefined, runs: RunArchive | null): Asker {
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    const mine = visitor === undefined ? {} : { rights: visitor.rights, asker: visitor.name };
    const asked = await asker.ask({ ...question, ...mine });
    if (runs !== null && asked.kind === 'answered') {
      const { operation, raw: settings } = question;
      const run = { operation, settings, inputs: inputsOf(asked.readings), program: version };
      const text = new TextDecoder().decode(asked.json);
      // An answer that cannot be kept is an answer all the same.
      await runs
        .keep({ ...run, hash: asked.hash, askedBy: visitor?.name ?? 'somebody' }, text)
        .catch((error: unknown) => console.error(`a run was not kept: ${String(error)}`));
    }
    return asked;
  };
  return { ...asker, ask };
}

const mostKnown = 10_000;

/** Keeps a run once: the answer to a question over the same files is not sent to the database again for each who asks. */
export function keepOnce(runs: RunArchive): RunArchive {
  const known = new Set<string>();
  return {
    ...runs,
    keep: async (run, result) => {
      const { hash, operation, settings, inputs } = run;
      const name = textHash(JSON.stringify([hash, operation, settings, inputs]));
      if (known.has(name)) return;
      await runs.keep(run, result);
      known.add(name);
      for (const [oldest] of known.entries()) if (known.size > mostKnown) known.delete(oldest);
    },
  };
}

/** The texts that an answer is made of, in the order of their paths. */
function inputsOf(readings: readonly StoreReading[]): Run['inputs'] {
  const texts = readings.filter(({ way, found }) => way.startsWith('read') && /^[0-9a-f]{64}$/.test(found));
  const named = texts.map(
    ({ path, found }) => [`${cleanPath(path)} ${found}`, { path: cleanPath(path), hash: found }] as const,
  );
  return [...new Map(named).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
