import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passesAmongParticipants } from './qualified-majority.ts';
import { isAccepted, type StandingAside, standAside } from './standing-aside.ts';

/** All sets of members, the smallest first, then by the key outside, then in the order of the members. */
function byEnumeration(body: StandingAside): Uint8Array | null {
  const sets = Array.from({ length: 2 ** body.members }, (_, number) =>
    Uint8Array.from({ length: body.members }, (_member, m) => (number >> m) & 1),
  );
  const size = (set: Uint8Array) => set.reduce((sum, one) => sum + one, 0);
  const outside = (set: Uint8Array) => set.reduce((sum, one, m) => sum + one * (body.key[m] as number), 0);
  const first = (set: Uint8Array) => set.join('');
  return (
    sets
      .filter((set) => isAccepted(body, set))
      .sort((a, b) => {
        const keys = outside(a) - outside(b);
        if (size(a) !== size(b)) return size(a) - size(b);
        if (Math.abs(keys) > 1e-9) return keys;
        return first(a) > first(b) ? -1 : 1;
      })[0] ?? null
  );
}

const rules = {
  unanimity: (participates: Uint8Array, agrees: Uint8Array) =>
    participates.every((one, m) => one === 0 || agrees[m] === 1),
  majority: (participates: Uint8Array, agrees: Uint8Array) =>
    2 * agrees.reduce((sum, yes, m) => sum + yes * (participates[m] as number), 0) >
    participates.reduce((sum, one) => sum + one, 0),
};

const bodies = fc.integer({ min: 1, max: 6 }).chain((members) => {
  const column = (min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: members, maxLength: members });
  return fc
    .record({
      key: column(1, 9),
      weight: column(1, 9),
      gain: column(-3, 5),
      cost: column(0, 3),
      relieved: column(-2, 4),
      atLeast: fc.integer({ min: 1, max: members }),
      rule: fc.constantFrom('unanimity', 'majority', 'qualified_majority'),
      authorised: fc.constantFrom(null, 'unanimity', 'majority'),
    })
    .map(({ key, weight, gain, cost, relieved, atLeast, rule, authorised }): StandingAside => {
      const all = new Uint8Array(members).fill(1);
      // Nine parts in ten at most may leave, so that there is always somebody to bear the rest.
      const sum = key.reduce((total, one) => total + one, 0) + 1;
      return {
        members,
        key: Float64Array.from(key, (one) => one / sum),
        pays: Uint8Array.from(cost, (one) => (one > 0 ? 1 : 0)),
        isContentInside: (m, out) => (gain[m] as number) - (cost[m] as number) * (1 / (1 - out) - 1) >= 0,
        isContentOutside: (m) => (gain[m] as number) + (relieved[m] as number) >= 0,
        passes: (participates, agrees) =>
          rule === 'qualified_majority'
            ? passesAmongParticipants(weight, participates, agrees)
            : rules[rule as keyof typeof rules](participates, agrees),
        isUnanimous: rule === 'unanimity',
        atLeast,
        ...(authorised !== null && {
          authorises: (agrees: Uint8Array) => rules[authorised as keyof typeof rules](all, agrees),
        }),
      };
    });
});

test('who stands aside is the smallest set of all that the body passes a package with', () => {
  const seen = { nobody: 0, some: 0, never: 0 };
  fc.assert(
    fc.property(bodies, (body) => {
      const found = standAside(body);
      const wanted = byEnumeration(body);
      expect(found === null ? null : [...found]).toEqual(wanted === null ? null : [...wanted]);
      seen[wanted === null ? 'never' : wanted.includes(1) ? 'some' : 'nobody']++;
    }),
    { numRuns: 3_000 },
  );
  expect(Math.min(seen.nobody, seen.some, seen.never)).toBeGreaterThan(100);
});

test.each([
  ['the exemption can never be admitted', false],
  ['one who must stay stops it', true],
])('nothing is tried where %s', (_, isUnanimous) => {
  let asked = 0;
  const members = 27;
  const found = standAside({
    members,
    key: new Float64Array(members).fill(1 / members),
    pays: new Uint8Array(members),
    isContentInside: (m) => m !== 3,
    isContentOutside: (m) => m !== 3,
    passes: (participates, agrees) => {
      asked++;
      return rules.unanimity(participates, agrees);
    },
    isUnanimous,
    atLeast: 9,
    authorises: (agrees) => isUnanimous || !agrees.includes(0),
  });
  expect([found, asked <= 2]).toEqual([null, true]);
});
