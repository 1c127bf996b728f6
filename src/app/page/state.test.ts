import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Act, begin, next, type State } from './state.ts';

const set = (path: string, value: string | null, goesOn = false): Act => ({
  kind: 'set',
  path,
  value,
  goesOn,
});
const reached = (...acts: readonly Act[]): State => acts.reduce(next, begin());

describe('changed numbers', () => {
  test('keep the order in which they were first changed, and leave when taken back', () => {
    const { view } = reached(set('a', '1'), set('b', '2'), set('a', '3'));
    expect(view.changes).toEqual([
      { path: 'a', value: '3' },
      { path: 'b', value: '2' },
    ]);
    expect(reached(set('a', '1'), set('a', null)).view.changes).toEqual([]);
  });
  test('a drag is one step back, however many values it went through', () => {
    const dragged = reached(set('a', '1'), set('a', '2', true), set('a', '3', true));
    expect(next(dragged, { kind: 'undo' }).view.changes).toEqual([]);
  });
  test('going back and forward again changes nothing', () => {
    const acts = fc.array(
      fc.record({
        kind: fc.constant('set' as const),
        path: fc.constantFrom('a', 'b', 'c'),
        value: fc.option(fc.constantFrom('1', '2')),
        goesOn: fc.constant(false),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, fc.nat(12), (done, back) => {
        const end = reached(...done);
        const times = Math.min(back, done.length);
        let state = end;
        for (let k = 0; k < times; k++) state = next(state, { kind: 'undo' });
        for (let k = 0; k < times; k++) state = next(state, { kind: 'redo' });
        expect(state.view).toEqual(end.view);
      }),
    );
  });
  test('an address of another screen is no step to go back from', () => {
    const state = reached(set('a', '1'));
    const restored = next(state, { kind: 'restore', view: { ...state.view, screen: 'deals' } });
    expect(restored.past).toEqual(state.past);
    expect(restored.view.screen).toBe('deals');
  });
  test('a new change lets what was undone fall', () => {
    const state = reached(set('a', '1'), { kind: 'undo' }, set('b', '2'));
    expect(next(state, { kind: 'redo' })).toBe(state);
  });
  test('a variant is taken whole, and can be gone back from', () => {
    const kept = reached(set('a', '1'), { kind: 'keep', name: 'ours' }, set('b', '2'));
    const [variant] = kept.view.variants;
    if (variant === undefined) throw new Error('no variant');
    const taken = next(kept, { kind: 'take', changes: variant.changes });
    expect(taken.view.changes).toEqual([{ path: 'a', value: '1' }]);
    expect(next(taken, { kind: 'undo' }).view.changes).toEqual(kept.view.changes);
  });
});
