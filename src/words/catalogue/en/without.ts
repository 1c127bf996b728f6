/** What the answers are without some claims. */
export const withoutEnglish = {
  summary: 'What remains of every answer without a source, a claim or an origin',
  description:
    'Takes claims as unsaid, as if they had never come up: numbers that rest on them alone fall back to what was thought before, or to a wide default; rules, options and proposals that nobody would know of are gone. All proposals are then put to the four tests again on the same draws. Forty outlets that carry one report are one origin: name it to see how much hangs on it. A source takes with it every claim that it says or carries on, as evidence --source lists them.',
  proposal: 'proposal',
  after: '  without',
  none: '–',
  left: (count: number, named: string, numbers: number) =>
    `taken as unsaid: ${count} ${count === 1 ? 'claim' : 'claims'} (${named}${count > 12 ? ', …' : ''}); ${numbers === 1 ? '1 number rests' : `${numbers} numbers rest`} on nothing else`,
  lost: (ids: string) => `nobody would know of: ${ids}`,
  same: 'no answer changes by half a point of 100: nothing hangs on these claims alone',
  foot: (seed: number, samples: number, asOf: string) =>
    `as of ${asOf}; seed ${seed}, ${samples} samples, the same draws on both sides; changes in points of 100`,
  problems: {
    nothing: 'nothing is left out',
    nothingHint: 'name a --source, a --claim or an --origin',
    unknown: (id: string, kind: string) => `'${id}' is no ${kind} of this situation`,
    near: (name: string) => `did you mean '${name}'?`,
    later: (day: string) => `; what comes up after ${day} is not known yet: --as-of takes a later day`,
    list: 'detente evidence lists the claims with their chains and origins',
    silent: (ids: string) => `no claim is said or carried on by ${ids}`,
  },
};
