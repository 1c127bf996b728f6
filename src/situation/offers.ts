import { controlOf } from './build-issues.ts';
import type { Names, ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';
import type { Device, Offer } from './types.ts';

type ProposalFile = NonNullable<SituationFile['proposals']>[string];

/** Everything that a proposal comes to where its offers are taken up. */
export function offeredPackage({ package: chosen, offers = [] }: ProposalFile): Record<string, string> {
  return Object.assign({}, chosen, ...offers.flatMap((offer) => [offer.if, offer.then]));
}

/** What is given for a condition ends at once when whoever met it stops: nobody need decide that. */
export function endingOffers(
  offers: readonly Offer[],
  controllersOf: (issue: string) => readonly string[],
): readonly Device[] {
  return offers.flatMap((offer) => {
    const takers = Object.keys(offer.if).flatMap(controllersOf);
    const against = [...new Set(takers)].filter((actor) => actor !== offer.by);
    return against.flatMap((actor) =>
      Object.keys(offer.then).map(
        (on): Device => ({
          kind: 'snapback',
          on,
          holds: offer.by,
          against: actor,
          ifBroken: Object.keys(offer.if),
          amount: null,
          shortensReplyTo: null,
          addsCost: null,
          support: offer.support,
        }),
      ),
    );
  });
}

/** An offer gives what its author can give, for what others can do, and does not contradict the package or another offer. */
export function checkOffers(file: SituationFile, names: Names, report: ReportReference): void {
  for (const [id, proposal] of Object.entries(file.proposals ?? {})) {
    const said = new Map(Object.entries(proposal.package));
    for (const [i, offer] of (proposal.offers ?? []).entries()) {
      const at = ['proposals', id, 'offers', i];
      names.actor(offer.by, [...at, 'by']);
      for (const part of ['if', 'then', 'otherwise'] as const)
        for (const [issue, option] of Object.entries(offer[part] ?? {})) {
          const path = [...at, part, issue];
          if (!names.issue(issue, path)) continue;
          names.option(issue, option, path);
          const { controllers } = controlOf(file.issues[issue]?.controller);
          const others = controllers.filter((actor) => actor !== offer.by);
          if (part === 'if' && controllers.length > 0 && others.length === 0)
            report(
              'bad-offer',
              `${offer.by} alone controls '${issue}', so nobody else can meet the condition`,
              path,
              'a condition is what others are to do',
            );
          if (part !== 'if' && controllers.length > 0 && !controllers.includes(offer.by))
            report(
              'bad-offer',
              `${offer.by} does not control '${issue}', so it cannot offer it`,
              path,
              `controllers are: ${controllers.join(', ')}`,
            );
          if (part === 'otherwise') continue;
          const before = said.get(issue);
          if (before !== undefined && before !== option)
            report(
              'bad-offer',
              `'${issue}' is ${option} here and ${before} elsewhere in proposal '${id}'`,
              path,
              'a proposal names one option of each issue',
            );
          said.set(issue, option);
        }
    }
  }
}
