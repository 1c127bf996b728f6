/** What the figures of uncertainty say. */
export const uncertaintyFiguresEnglish = {
  tornado: {
    claim: (name: string, share: string) => `${name} accounts for most, ${share} of the variance`,
    subtitle: (output: string) =>
      `bar: what each accounts for of the variance of ${output}, in % of it, with its interval; line: the range of each input, what is taken today and where the answer tips`,
    description: (count: number, output: string) =>
      `Bars of ${count} inputs by what they account for of ${output}; beside each its range, a line for today’s median and a triangle where the answer tips.`,
    none: 'No input was measured.',
    tips: (value: string) => `tips at ${value}`,
    columns: {
      input: 'input',
      share: 'share of variance',
      low: 'low',
      high: 'high',
      from: 'lower end',
      to: 'upper end',
      today: 'today',
      tips: 'tips at',
      unit: 'unit',
    },
  },
  distribution: {
    claim: (share: string, output: string) =>
      `${share} of the draws lie on the side that passes, by ${output}`,
    subtitle: (output: string) => `share of draws in % by ${output}; the answer flips at the strong line`,
    description: (bars: number, output: string) =>
      `A histogram of ${bars} bars of ${output}; what fails is left of the line, what passes is on it or right of it.`,
    none: 'There are no draws to show.',
    mass: (from: string, to: string, share: string) => `${from} to ${to}: ${share} of the draws`,
    fails: (share: string) => `${share} fail`,
    passes: (share: string) => `${share} pass`,
    columns: { from: 'lower edge', to: 'upper edge', share: 'share of draws' },
  },
  convergence: {
    claim: (draws: string, half: string) => `after ${draws} draws it is known to ${half} either way`,
    subtitle: 'share in % with its interval, by draws made; each step doubles them',
    description: (looks: number) =>
      `An estimate at ${looks} looks, each at more draws than the one before, in the band of its interval.`,
    none: 'There was no look at the answer yet.',
    draws: 'draws',
    columns: { draws: 'draws', estimate: 'estimate', low: 'low', high: 'high' },
  },
  flipMap: {
    claim: (share: string) => `in ${share} of the map the answer is more likely than not`,
    subtitle: (what: string) =>
      `${what} in %, both inputs held where they stand; framed cells pass more often than not, triangles mark today`,
    description: (across: string, up: string) =>
      `A grid of shares: ${across} runs to the right, ${up} upward; triangles mark what is taken today.`,
    none: 'There is no map to show.',
  },
  box: {
    claim: (density: string) => `${density} of the draws in the box do`,
    subtitle: (coverage: string, mass: string) =>
      `the box inside the range of each input; it holds ${mass} of all draws and ${coverage} of those asked about, in %`,
    description: (count: number) =>
      `The limits of a box on ${count} inputs, each a thick part of the input’s range.`,
    none: 'No box separates them.',
    columns: {
      input: 'input',
      from: 'lower limit',
      to: 'upper limit',
      least: 'lower end',
      most: 'upper end',
      unit: 'unit',
    },
  },
  leverage: {
    claim: (name: string, before: string, after: string) => `${name} moves most, from ${before} to ${after}`,
    still: 'no answer moves by a percentage point',
    marks: {
      subtitle: 'share of draws in %: hollow with everything, filled without it',
      description: (count: number) =>
        `Two marks on one scale for each of ${count} packages: what it answers with every report, and without the named ones.`,
      before: 'with it',
      after: 'without it',
    },
    none: 'No answer can be compared.',
    name: 'package',
  },
  worlds: {
    claim: (report: string, bits: string) => `${report} would tell most, ${bits} bits`,
    subtitle: (first: string, second: string) => `share of draws in %: hollow “${first}”, filled “${second}”`,
    row: (first: string, second: string, bits: string) => `${first} | ${second}, ${bits} bits`,
    description: (count: number) =>
      `Two marks on one scale for each of ${count} reports: in how many draws it is so in either world.`,
    none: 'No report would tell them apart.',
    columns: { report: 'report', information: 'information' },
  },
};
