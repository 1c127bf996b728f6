import type { Exemption, Institution, LegalBase } from '../../situation/index.ts';
import { type Study, tolerance } from '../../study/index.ts';
import { bodyOf, decision as decisionRule } from '../../votes/index.ts';
import type { Ballot, MemberAct } from './ballot.ts';
import { passesAmongParticipants } from './qualified-majority.ts';
import type { StandingAside } from './standing-aside.ts';

/** The body in one draw as it may stand aside: relieved of the burden outside, bearing more of it inside. */
export function asideBody(
  study: Study,
  { institution, base, contents, acts = [] }: Ballot,
  exemption: Exemption,
): (s: number) => StandingAside {
  const { members } = institution;
  const key = Float64Array.from(members, ({ name }) => exemption.key.get(name) ?? 0);
  const burdens =
    exemption.burden === null
      ? undefined
      : study.draws.columns[study.compiled.inputOf.get(exemption.burden) ?? -1];
  const abstains = Uint8Array.from(members, (_, m) => (acts[m] === 'abstains' ? 1 : 0));
  const among = amongParticipants(institution, base.rule, abstains);
  const admits =
    exemption.authorised === null ? undefined : decisionRule(bodyOf({ members }, exemption.authorised));
  return (s) => {
    const content = (m: number) => contents[m]?.[s] as number;
    const cost = (m: number) => (burdens?.[s] ?? 0) * (key[m] as number) * members.length;
    return {
      members: members.length,
      key,
      pays: Uint8Array.from(members, (_, m) => (acts[m] === 'standsAside' || cost(m) > 0 ? 1 : 0)),
      // The burden at one's own share is in the gain already; the others' absence adds to it.
      isContentInside: (m, outside) =>
        inside(acts[m]) ?? content(m) - cost(m) * (1 / (1 - outside) - 1) >= -tolerance,
      isContentOutside: (m) => outsideToo(acts[m]) ?? content(m) + cost(m) >= -tolerance,
      passes: among,
      atLeast: exemption.atLeast,
      ...(admits !== undefined && {
        authorises: (agrees: Uint8Array) => admits(unlessAbstaining(agrees, abstains), abstains),
      }),
    };
  };
}

/** Whether a member that acts so lets it pass from inside; undefined: as it gains. Who abstains is bound, and opposes nothing. */
function inside(act: MemberAct | null | undefined): boolean | undefined {
  return act === undefined || act === null ? undefined : act === 'inFavour' || act === 'abstains';
}

function outsideToo(act: MemberAct | null | undefined): boolean | undefined {
  return act === undefined || act === null ? undefined : act !== 'against';
}

/** The rule among those who take part: of a qualified majority with a blocking minority of its own, else the rule over them alone. */
function amongParticipants(institution: Institution, rule: LegalBase['rule'], abstains: Uint8Array) {
  const { members } = institution;
  const weights = bodyWeights(members);
  const known = new Map<string, ReturnType<typeof decisionRule>>();
  return (participates: Uint8Array, content: Uint8Array): boolean => {
    const agrees = unlessAbstaining(content, abstains);
    if (rule === 'qualified_majority') return passesAmongParticipants(weights, participates, agrees);
    const inside = members.filter((_, m) => participates[m] === 1);
    const key = participates.join('');
    const passes = known.get(key) ?? decisionRule(bodyOf({ members: inside }, rule));
    known.set(key, passes);
    const among = (flags: Uint8Array) => flags.filter((_, m) => participates[m] === 1);
    return passes(among(agrees), among(abstains));
  };
}

function unlessAbstaining(agrees: Uint8Array, abstains: Uint8Array): Uint8Array {
  return agrees.map((yes, m) => (abstains[m] === 1 ? 0 : yes));
}

function bodyWeights(members: Institution['members']): Float64Array {
  return Float64Array.from(members, ({ weight }) => {
    const [numerator = 0, denominator = 1] = String(weight).split('/').map(Number);
    return numerator / denominator;
  });
}
