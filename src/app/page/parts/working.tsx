import type { JSX } from 'preact';
import { catalogue } from '../language.ts';

const say = catalogue.app;

/** How far long work is; a total of 0: it does not say. */
export interface WorkState {
  readonly done: number;
  readonly total: number;
  readonly phase: string;
}

export const workBegun: WorkState = { done: 0, total: 0, phase: '' };

interface WorkingProps {
  readonly state: WorkState;
  readonly onStop: () => void;
}

/** Something that takes long: how far it is, and the way to stop it. */
export function Working({ state: { done, total, phase }, onStop }: WorkingProps): JSX.Element {
  return (
    <p class="quiet working" role="status">
      {say.working}{' '}
      {total === 0 ? null : (
        <>
          <progress value={done} max={total} aria-label={say.working} />{' '}
          <span>{say.progressOf(String(done), String(total), phase)}</span>{' '}
        </>
      )}
      <button type="button" onClick={onStop}>
        {say.stop}
      </button>
    </p>
  );
}
