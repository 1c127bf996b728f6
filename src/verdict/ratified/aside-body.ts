import type { Exemption, Institution, LegalBase } from '../../situation/index.ts';
import { type Study, tolerance } from '../../study/index.ts';
import { bodyOf, decision as decisionRule } from '../../votes/index.ts';
import type { Ballot, MemberAct } from './ballot.ts';
import { passesAmongParticipants } from './qualified-majority.ts';
import { rememberedRule, setKey } from './remembered-rule.ts';
import type { StandingAside } from './standing-aside.ts';

/**
 * The body as it may stand aside, a draw at a time: relieved of the burden outside, bearing more of it inside. The same object speaks of
 * each draw in turn.
 */
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
  const admits =
    exemption.authorised === null
      ? undefined
      : votingRule(decisionRule(bodyOf({ members }, exemption.authorised)));
  const [content, cost] = [new Float64Array(members.length), new Float64Array(members.length)];
  const body: StandingAside & { readonly pays: Uint8Array } = {
    members: members.length,
    key,
    pays: new Uint8Array(members.length),
    // The burden at one's own share is in the gain already; the others' absence adds to it.
    isContentInside: (m, outside) =>
      inside(acts[m]) ?? (content[m] as number) - (cost[m] as number) * (1 / (1 - outside) - 1) >= -tolerance,
    isContentOutside: (m) =>
      outsideToo(acts[m]) ?? (content[m] as number) + (cost[m] as number) >= -tolerance,
    passes: amongParticipants(institution, base.rule, abstains),
    isUnanimous: base.rule === 'unanimity',
    atLeast: exemption.atLeast,
    ...(admits !== undefined && { authorises: (agrees: Uint8Array) => admits(agrees, abstains) }),
  };
  return (s) => {
    for (let m = 0; m < members.length; m++) {
      content[m] = contents[m]?.[s] as number;
      cost[m] = (burdens?.[s] ?? 0) * (key[m] as number) * members.length;
      body.pays[m] = acts[m] === 'standsAside' || (cost[m] as number) > 0 ? 1 : 0;
    }
    return body;
  };
}

/** Whether a member that acts so lets it pass from inside; undefined: as it gains. Who abstains is bound, and opposes nothing. */
function inside(act: MemberAct | null | undefined): boolean | undefined {
  return act === undefined || act === null ? undefined : act === 'inFavour' || act === 'abstains';
}

function outsideToo(act: MemberAct | null | undefined): boolean | undefined {
  return act === undefined || act === null ? undefined : act !== 'against';
}

/**
 * The rule among those who take part: of a qualified majority with a blocking minority of its own, else the rule over them alone. What it
 * says of who takes part and who agrees hangs on nothing else, so it is asked once.
 */
function amongParticipants(institution: Institution, rule: LegalBase['rule'], abstains: Uint8Array) {
  const { members } = institution;
  const weights = bodyWeights(members);
  const byParticipants = new Map<number | string, (agrees: Uint8Array) => boolean>();
  return (participates: Uint8Array, agrees: Uint8Array): boolean => {
    const key = setKey(participates);
    const passes =
      byParticipants.get(key) ?? ruleAmong(members, weights, rule, Uint8Array.from(participates), abstains);
    byParticipants.set(key, passes);
    return passes(agrees);
  };
}

function ruleAmong(
  members: Institution['members'],
  weights: Float64Array,
  rule: LegalBase['rule'],
  participates: Uint8Array,
  abstains: Uint8Array,
): (agrees: Uint8Array) => boolean {
  const among = (flags: Uint8Array) => flags.filter((_, m) => participates[m] === 1);
  const inside = decisionRule(bodyOf({ members: members.filter((_, m) => participates[m] === 1) }, rule));
  const passes = votingRule((agrees) =>
    rule === 'qualified_majority'
      ? passesAmongParticipants(weights, participates, agrees)
      : inside(among(agrees), among(abstains)),
  );
  return (content) => passes(content, abstains);
}

/** A rule asked of who is content: those who abstain agree to nothing. */
function votingRule(rule: (agrees: Uint8Array, abstains: Uint8Array) => boolean) {
  return rememberedRule((content, abstains) => rule(unlessAbstaining(content, abstains), abstains));
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
