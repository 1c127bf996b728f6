/** Does isolated dissent cost something in the body by default? In councils that seek consensus, not in parliaments. */
export function isCouncil(written: {
  readonly seeks_consensus?: boolean | undefined;
  readonly roster?: string | undefined;
}): boolean {
  return written.seeks_consensus ?? (written.roster ?? '').startsWith('council-');
}
