/** Counts by a name within a minute: how often something may happen before its sender waits. */
export interface Rate {
  /** Whether there is room, without taking any. */
  readonly hasRoom: (name: string) => boolean;
  /** Takes room for one, or for as many; says whether there was. */
  readonly take: (name: string, many?: number) => boolean;
}

const minute = 60_000;
const mostNames = 10_000;

/** At most so many in a minute for each name; `now` counts up steadily, whatever is done to the clock. */
export function makeRate(perMinute: number, now: () => number = () => performance.now()): Rate {
  const counts = new Map<string, { readonly since: number; count: number }>();
  const at = (name: string) => {
    const found = counts.get(name);
    return found !== undefined && now() - found.since < minute ? found : undefined;
  };
  return {
    hasRoom: (name) => (at(name)?.count ?? 0) < perMinute,
    take: (name, many = 1) => {
      const found = at(name);
      if (found === undefined) {
        for (const [first] of counts) {
          if (counts.size < mostNames) break;
          counts.delete(first);
        }
        counts.delete(name);
        const hasRoom = many <= perMinute;
        counts.set(name, { since: now(), count: hasRoom ? many : 0 });
        return hasRoom;
      }
      if (found.count + many > perMinute) return false;
      found.count += many;
      return true;
    },
  };
}
