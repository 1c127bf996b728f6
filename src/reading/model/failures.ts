/** Why a part of a text got no answer of a model, or one that cannot be used. */
export const modelFailures = [
  'no-completion',
  'cut-short',
  'refused',
  'no-json',
  'timed-out',
  'too-large',
  'unreachable',
  'redirected',
  'server-error',
  'not-allowed',
  'not-kept',
] as const;
export type ModelFailure = (typeof modelFailures)[number];
