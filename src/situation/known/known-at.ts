import { type Evidence, evidenceAt } from '../../evidence/index.ts';
import type { Path, YamlSource } from '../../text/index.ts';
import type { LedgerFile } from '../ledger/schema.ts';
import type { SituationFile } from '../schema.ts';
import { actorsAt, calendarAt, noDealAt, observedAt, proposalsAt } from './agreements-at.ts';
import { choicesAt } from './choices.ts';
import { institutionsAt } from './institutions-at.ts';
import type { Knowledge } from './knowledge.ts';
import { ledgerAt } from './ledger-at.ts';
import { countsOf, type NotYetKnown, newSieve, type Sieve } from './left-out.ts';
import {
  forbiddenAt,
  issuesAt,
  type Looking,
  limitsAt,
  linkagesAt,
  sidePaymentsAt,
  stancesAt,
  valuesAt,
  worldsAt,
} from './parts-at.ts';

/** The files of a situation as far as they were known on a day. */
export interface KnownFiles {
  readonly file: SituationFile;
  readonly ledger: LedgerFile | undefined;
  readonly evidence: Evidence;
  readonly notYetKnown: NotYetKnown;
  /** What was left out of the situation's file, and of the ledger's. */
  readonly left: { readonly situation: readonly Path[]; readonly ledger: readonly Path[] };
  /** Where things of the sifted files stand in the written ones. */
  readonly placedIn: { readonly situation: Placed; readonly ledger: Placed };
}

/** A source whose paths are those of the sifted file. */
type Placed = (source: YamlSource) => YamlSource;

/**
 * What was known on the day, of situation, evidence and ledger together: parts that came up later are left out, and with
 * them what cannot do without them. On a day before the file's own its remarks are left out, too: they were written on that.
 */
export function knownAt(
  file: SituationFile,
  ledger: LedgerFile | undefined,
  knowledge: Knowledge,
): KnownFiles {
  const sieves = { situation: newSieve(), ledger: newSieve() };
  const choices = choicesAt(file, knowledge);
  const money = ledger && ledgerAt(ledger, { knowledge, choices, sieve: sieves.ledger });
  const sifted = situationAt(file, money, { knowledge, choices, sieve: sieves.situation });
  const evidence = evidenceAt(knowledge.evidence, knowledge.day, ({ id }) => knowledge.isClaimKnown(id));
  const [inSituation, inLedger] = [sieves.situation.counts(), sieves.ledger.counts()];
  const claims = knowledge.evidence.claims.size - evidence.claims.size;
  const isEarlier = knowledge.day < file.as_of;
  return {
    file: isEarlier ? withoutNotes(sifted) : sifted,
    ledger: isEarlier ? withoutNotes(money) : money,
    evidence,
    notYetKnown: countsOf((kind) => (kind === 'claims' ? claims : inSituation[kind] + inLedger[kind])),
    left: { situation: sieves.situation.left(), ledger: sieves.ledger.left() },
    placedIn: { situation: placedBy(sieves.situation), ledger: placedBy(sieves.ledger) },
  };
}

function situationAt(file: SituationFile, ledger: LedgerFile | undefined, looking: Looking): SituationFile {
  const accounts = new Set(Object.keys(ledger?.accounts ?? {}));
  const instruments = new Set(Object.keys(ledger?.instruments ?? {}));
  const institutions = institutionsAt(file.institutions ?? {}, instruments, looking);
  const proposals = proposalsAt(file, accounts, looking);
  const { side_payments: _, no_deal: __, observed: ___, ...rest } = file;
  const payments = sidePaymentsAt(file, looking);
  const noDeal = noDealAt(file, looking);
  const linkages = linkagesAt(file, looking);
  const observed = observedAt(file, { proposals, institutions }, looking);
  return {
    ...rest,
    actors: actorsAt(file, looking),
    issues: issuesAt(file, looking),
    stances: stancesAt(file, looking),
    values: valuesAt(file, looking),
    linkages,
    ...(file.worlds !== undefined && { worlds: worldsAt(file, linkages, looking) }),
    forbidden: forbiddenAt(file, looking),
    limits: limitsAt(file, looking),
    institutions,
    proposals,
    calendar: calendarAt(file, institutions, looking),
    ...(payments !== undefined && { side_payments: payments }),
    ...(noDeal !== undefined && { no_deal: noDeal }),
    ...(observed !== undefined && { observed }),
  };
}

function placedBy(sieve: Sieve): Placed {
  return (source) => ({
    ...source,
    spanOf: (path) => source.spanOf(sieve.pathInFile(path)),
    spanOfKey: (path) => source.spanOfKey(sieve.pathInFile(path)),
  });
}

/** Remarks for readers were written on the file's own day; no analysis reads them. */
function withoutNotes<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNotes) as T;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !(key === 'note' && typeof item === 'string'))
      .map(([key, item]) => [key, withoutNotes(item)]),
  ) as T;
}
