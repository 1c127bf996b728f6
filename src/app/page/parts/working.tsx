import type { JSX } from 'preact';
import { catalogue } from '../language.ts';
import type { WorkState } from './work-state.ts';

const say = catalogue.app;

interface WorkingProps {
  readonly state: WorkState;
  readonly onStop: () => void;
}

/** Something that takes long: how far it is, what is left of it, and the way to stop it. */
export function Working({ state: { done, total, phase, left }, onStop }: WorkingProps): JSX.Element {
  return (
    <p class="quiet working" role="status">
      {say.working}{' '}
      {total === 0 ? null : (
        <>
          <progress value={done} max={total} aria-label={say.working} />{' '}
          <span>{say.progressOf(String(done), String(total), phase)}</span>{' '}
          {left === null ? null : <span class="time-left">{say.timeLeft(left)} </span>}
        </>
      )}
      <button type="button" onClick={onStop}>
        {say.stop}
      </button>
    </p>
  );
}
