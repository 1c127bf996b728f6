const solutionNames = [
  'nash',
  'kalaiSmorodinsky',
  'egalitarian',
  'utilitarian',
  'relativeUtilitarian',
] as const;
export type SolutionName = (typeof solutionNames)[number];
