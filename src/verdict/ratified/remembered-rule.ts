/** Members up to which a set is told by a whole number that doubles keep. */
const mostInNumber = 52;

/** A set of members as something to look it up by. */
export function setKey(flags: Uint8Array): number | string {
  if (flags.length > mostInNumber) return flags.join('');
  let key = 0;
  for (let m = 0; m < flags.length; m++) key = 2 * key + (flags[m] as number);
  return key;
}

/**
 * A rule that is asked once for each set of members who agree: over ten thousand draws there are a few. Those who abstain are the same
 * in all that is asked.
 */
export function rememberedRule(
  rule: (agrees: Uint8Array, abstains: Uint8Array) => boolean,
): (agrees: Uint8Array, abstains: Uint8Array) => boolean {
  const known = new Map<number | string, boolean>();
  return (agrees, abstains) => {
    const key = setKey(agrees);
    const found = known.get(key);
    if (found !== undefined) return found;
    const passes = rule(agrees, abstains);
    // Many kinds of members without a view of their own would fill the memory.
    if (known.size < mostRemembered) known.set(key, passes);
    return passes;
  };
}

const mostRemembered = 20_000;
