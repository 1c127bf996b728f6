import { defaultEpsilon } from '../defaults.ts';
import type { EstimateReader } from '../make-estimate.ts';
import type { Package } from '../package.ts';
import type { ObservedFile } from './schema.ts';
import type { Happened, ObservedFact } from './types.ts';

/** What packages facts speak of. */
export interface KnownPackages {
  readonly noDeal: Package;
  readonly statusQuo: Package;
  /** A whole package from the options that a file names. */
  readonly complete: (chosen: Package) => Package;
}

/** Facts of the file in order of date; where it names none, that each issue's status quo in force has lasted. */
export function buildObserved(
  file: readonly ObservedFile[] | undefined,
  asOf: string,
  packages: KnownPackages,
  controlled: readonly string[],
  reader: EstimateReader,
): readonly ObservedFact[] {
  if (file === undefined) return controlled.map((issue) => presentLasted(asOf, packages.statusQuo, issue));
  return file
    .map(
      (fact): ObservedFact => ({
        id: fact.id,
        on: fact.on,
        known: fact.known ?? null,
        epsilon: fact.epsilon,
        happened: happenedOf(fact, packages),
        support: reader.support(fact),
        isDefault: false,
      }),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function presentLasted(asOf: string, statusQuo: Package, issue: string): ObservedFact {
  return {
    id: `present.${issue}`,
    on: asOf,
    known: null,
    epsilon: defaultEpsilon,
    happened: { kind: 'lasted', package: statusQuo, issues: [issue] },
    support: { claims: [], assumption: 'default: the status quo in force has lasted', isInherited: false },
    isDefault: true,
  };
}

function happenedOf(fact: ObservedFile, { noDeal, statusQuo, complete }: KnownPackages): Happened {
  const { lasted } = fact;
  if (lasted !== undefined) {
    const chosen = lasted === 'no_deal' ? noDeal : lasted === 'status_quo' ? statusQuo : complete(lasted);
    return { kind: 'lasted', package: chosen, issues: fact.issues ?? [] };
  }
  if (fact.passed !== undefined) return voteOf('passed', fact.passed);
  if (fact.failed !== undefined) return voteOf('failed', fact.failed);
  if (fact.signed !== undefined) return { kind: 'signed', proposal: fact.signed };
  if (fact.refused !== undefined) return { kind: 'refused', proposal: fact.refused };
  if (fact.welcomed !== undefined) return { kind: 'welcomed', ...fact.welcomed };
  if (fact.rejected !== undefined) return { kind: 'rejected', ...fact.rejected };
  if (fact.moved !== undefined) return { kind: 'moved', ...fact.moved };
  if (fact.kept !== undefined) return { kind: 'kept', ...fact.kept, issue: fact.kept.issue ?? null };
  if (fact.broke !== undefined) return { kind: 'broke', ...fact.broke, issue: fact.broke.issue ?? null };
  throw new Error(`fact '${fact.id}' says nothing: the schema lets none such through`);
}

function voteOf(kind: 'passed' | 'failed', vote: NonNullable<ObservedFile['passed']>): Happened {
  return {
    kind,
    institution: vote.institution,
    options: vote.options,
    otherwise: vote.otherwise ?? {},
    base: vote.base ?? null,
    exempt: vote.exempt ?? null,
  };
}
