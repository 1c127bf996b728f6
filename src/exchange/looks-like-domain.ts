// Enough to pass a comment, a declaration and a list of agents; names of issues may come first in JSON.
const headLength = 20_000;

const marks = [
  /"LinearAdditiveUtilitySpace"\s*:/,
  /"issuesValues"\s*:/,
  /"issueWeights"\s*:/,
  // The normalised form: issues whose entries have a type, and parties somewhere.
  /"issues"\s*:\s*\[\s*\{[^{}]*"type"\s*:/,
];

/**
 * Is the text a negotiation domain or a profile of one, rather than a situation? Looks at the beginning only: a yes says
 * that `importDomain` is the one to ask, not that the file is right.
 *
 * @example
 * looksLikeDomain('situation.yaml', 'situation: a') // => false
 */
export function looksLikeDomain(path: string, text: string): boolean {
  const head = text
    .slice(0, headLength)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('<')) return /<(?:negotiation_template|utility_space)[\s>]/.test(head);
  if (/\.ya?ml$/i.test(path) || !head.startsWith('{')) return false;
  return (
    marks.some((mark) => mark.test(head)) ||
    (/\.json$/i.test(path) && /"parties"\s*:\s*\[/.test(text) && /"issues"\s*:/.test(head))
  );
}
