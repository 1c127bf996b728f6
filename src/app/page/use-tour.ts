import { useCallback, useState } from 'preact/hooks';
import { tourScreens } from './parts/tour.tsx';
import type { Act, State } from './state.ts';

/** Where the tour is, and the state to which leaving it brings back. */
interface Touring {
  readonly at: number;
  readonly from: State;
}

/** The tour walks over the screens of the page itself; whatever was looked at or changed on the way is as it was before. */
export function useTour(state: State, act: (act: Act) => void) {
  const [touring, setTouring] = useState<Touring | null>(null);
  const go = (at: number, from: State) => {
    setTouring({ at, from });
    act({ kind: 'look', to: { screen: tourScreens[at] ?? 'brief' } });
  };
  const leave = useCallback(() => {
    if (touring === null) return;
    setTouring(null);
    act({ kind: 'return', to: touring.from });
  }, [touring, act]);
  return {
    at: touring?.at ?? null,
    begin: () => go(0, state),
    goTo: (at: number) => go(at, touring?.from ?? state),
    leave,
  };
}
