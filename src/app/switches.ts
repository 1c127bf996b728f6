import type { NumberChange } from './protocol.ts';

/** What a member does whatever it gains. */
export const memberActs = ['inFavour', 'abstains', 'standsAside', 'against'] as const;

export type MemberActName = (typeof memberActs)[number];

/**
 * What can be switched beside the numbers of a file, kept among the changes of numbers under paths that no number has, so that going
 * back, variants and the address hold for both: `switch.device.swap.0` is `off`, `switch.snapback.swap.water` `on`,
 * `switch.member.Belgium` `abstains`.
 */
export type Switch =
  | { readonly kind: 'device'; readonly proposal: string; readonly place: number }
  | { readonly kind: 'snapback'; readonly proposal: string; readonly issue: string }
  | { readonly kind: 'member'; readonly member: string; readonly act: MemberActName };

const front = 'switch.';

function isSwitch({ path }: Pick<NumberChange, 'path'>): boolean {
  return path.startsWith(front);
}

/** The changes that are numbers of the file: all that an operation can be asked to set. */
export function numbersIn(changes: readonly NumberChange[]): readonly NumberChange[] {
  return changes.filter((one) => !isSwitch(one));
}

/** The switch of a device by its place; without one, the front of all of a proposal’s. */
export function devicePath(proposal: string, place: number | ''): string {
  return `${front}device.${proposal}.${place}`;
}

export function snapbackPath(proposal: string, issue: string): string {
  return `${front}snapback.${proposal}.${issue}`;
}

export function memberPath(member: string): string {
  return `${front}member.${member}`;
}

/** What is switched; what an address says wrongly is nothing. */
export function switchesIn(changes: readonly NumberChange[]): readonly Switch[] {
  return changes.flatMap(({ path, value }): readonly Switch[] => {
    if (!path.startsWith(front)) return [];
    const [kind, name = '', of = ''] = path.slice(front.length).split('.');
    if (kind === 'device' && /^\d+$/.test(of)) return [{ kind, proposal: name, place: Number(of) }];
    if (kind === 'snapback' && of !== '') return [{ kind, proposal: name, issue: of }];
    const act = memberActs.find((one) => one === value);
    const member = path.slice(memberPath('').length);
    return kind === 'member' && act !== undefined ? [{ kind, member, act }] : [];
  });
}
