import type { Asker, Inquiry, InquiryOutcome, StoreReading } from '../asking/index.ts';
import type { Run, RunArchive } from '../database/index.ts';
import { placedInOrder } from '../diagnostics/index.ts';
import { textHash } from '../evidence/index.ts';
import { cleanPath } from '../store/index.ts';
import { version } from '../version.ts';
import { signedSettings } from './signed-lines.ts';
import type { Visitor } from './visitor.ts';

/** Who asks, and whether they may still do what they might when they began. */
export interface Questioner {
  readonly visitor: Visitor;
  readonly isUnchanged: () => Promise<boolean>;
}

/** Questions of one visitor: answered from what they may see, and kept where a database keeps what was asked. */
export function askAs(asker: Asker, who: Questioner | undefined, runs: RunArchive | null): Asker {
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    const signed =
      who === undefined
        ? { kind: 'signed' as const, settings: question.raw }
        : signedSettings(question.operation, question.raw, who.visitor.name);
    if (signed.kind === 'not-theirs')
      return notTheirs(question.operation, signed.by, who?.visitor.name ?? '');
    const mine = who === undefined ? {} : { rights: who.visitor.rights, asker: who.visitor.name };
    const asked = await asker.ask({ ...question, raw: signed.settings, ...mine });
    // A long answer is for those alone who may still read what it is made of.
    if (who !== undefined && !(await who.isUnchanged())) return { kind: 'other-rights' };
    if (runs !== null && asked.kind === 'answered') {
      const { operation } = question;
      const inputs = inputsOf(asked.readings);
      const run = { operation, settings: signed.settings, inputs, program: version };
      const text = new TextDecoder().decode(asked.json);
      // An answer that cannot be kept is an answer all the same.
      await runs
        .keep({ ...run, hash: asked.hash, askedBy: who?.visitor.name ?? 'somebody' }, text)
        .catch((error: unknown) => console.error(`a run was not kept: ${String(error)}`));
    }
    return asked;
  };
  return { ...asker, ask };
}

function notTheirs(file: string, by: string, name: string): InquiryOutcome {
  const diagnostic = {
    code: 'bad-setting',
    severity: 'error',
    message: `by is '${by}'; you are logged in as '${name}'`,
    hint: 'leave by out',
    file,
  } as const;
  return { kind: 'refused', diagnostics: placedInOrder([diagnostic], new Map()), readings: [] };
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
