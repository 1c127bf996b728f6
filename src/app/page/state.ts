import type { Package } from '../../situation/index.ts';
import type { NumberChange } from '../protocol.ts';

export const screens = [
  'brief',
  'proposal',
  'deals',
  'votes',
  'money',
  'stability',
  'drivers',
  'evidence',
  'timeline',
  'compare',
  'edit',
  'share',
  'lesson',
  'start',
] as const;

export type Screen = (typeof screens)[number];

/** What a reader looks at: everything that an address has to restore. */
export interface View {
  readonly screen: Screen;
  /** The proposal that is open; null: the first. */
  readonly proposal: string | null;
  readonly changes: readonly NumberChange[];
  /** The package built by hand; null: none yet. */
  readonly package: Package | null;
  readonly variants: readonly Variant[];
  /** What is compared with what is open: an earlier day, or another proposal; null: the latest day before. */
  readonly against: string | null;
}

/** Changed numbers under a name. */
export interface Variant {
  readonly name: string;
  readonly changes: readonly NumberChange[];
}

export interface State {
  readonly view: View;
  /** Changes as they stood before, the latest last, and those that were undone, the next first. */
  readonly past: readonly (readonly NumberChange[])[];
  readonly future: readonly (readonly NumberChange[])[];
}

export type Act =
  | { readonly kind: 'look'; readonly to: Partial<Omit<View, 'changes' | 'variants'>> }
  /** A number is set; null takes it back to what the file says. A drag is one step: `goesOn` from its second move. */
  | { readonly kind: 'set'; readonly path: string; readonly value: string | null; readonly goesOn: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'take'; readonly changes: readonly NumberChange[] }
  | { readonly kind: 'keep'; readonly name: string }
  | { readonly kind: 'restore'; readonly view: View }
  /** Whole, as after a tour: what was done since leaves no trace. */
  | { readonly kind: 'return'; readonly to: State };

export const firstView: View = {
  screen: 'brief',
  proposal: null,
  changes: [],
  package: null,
  variants: [],
  against: null,
};

export function begin(view: View = firstView): State {
  return { view, past: [], future: [] };
}

/** The state after an act; the same object where nothing changes. */
export function next(state: State, act: Act): State {
  const { view, past, future } = state;
  switch (act.kind) {
    case 'look':
      return { ...state, view: { ...view, ...act.to } };
    case 'set': {
      const changes = withChange(view.changes, act.path, act.value);
      return act.goesOn ? { ...state, view: { ...view, changes } } : stepTo(state, changes);
    }
    case 'take':
      return stepTo(state, act.changes);
    case 'undo': {
      const before = past.at(-1);
      if (before === undefined) return state;
      return {
        ...state,
        view: { ...view, changes: before },
        past: past.slice(0, -1),
        future: [view.changes, ...future],
      };
    }
    case 'redo': {
      const [after, ...rest] = future;
      if (after === undefined) return state;
      return { ...state, view: { ...view, changes: after }, past: [...past, view.changes], future: rest };
    }
    case 'keep': {
      const kept = { name: act.name, changes: view.changes };
      const variants = [...view.variants.filter(({ name }) => name !== act.name), kept];
      return { ...state, view: { ...view, variants } };
    }
    case 'return':
      return act.to;
    case 'restore': {
      // Another screen is no change that could be gone back from.
      const isSame = JSON.stringify(act.view.changes) === JSON.stringify(view.changes);
      return { ...(isSame ? state : stepTo(state, act.view.changes)), view: act.view };
    }
  }
}

function stepTo(state: State, changes: readonly NumberChange[]): State {
  const { view, past } = state;
  return { ...state, view: { ...view, changes }, past: [...past, view.changes], future: [] };
}

/** In the order in which they were first changed, so that the same changes make the same address. */
function withChange(
  changes: readonly NumberChange[],
  path: string,
  value: string | null,
): readonly NumberChange[] {
  if (value === null) return changes.filter((one) => one.path !== path);
  const place = changes.findIndex((one) => one.path === path);
  return place < 0 ? [...changes, { path, value }] : changes.with(place, { path, value });
}
