import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RolesOutput } from '../../../operations/roles/shapes.ts';
import { catalogue } from '../language.ts';
import { useKept } from '../use-kept.ts';

const { lesson: say, roles } = catalogue;

interface RoundsProps extends Pick<RolesOutput, 'rounds'> {
  /** Where the place is kept for a look elsewhere and a reload. */
  readonly place: string;
}

/** One round after the other, as the lecturer calls them. */
export function Rounds({ rounds, place: kept }: RoundsProps): JSX.Element | null {
  const [asked, setPlace] = useKept(kept, 0, isNumber);
  const place = Math.max(0, Math.min(asked, rounds.length - 1));
  const round = rounds[place];
  if (round === undefined) return null;
  const { name, task } = roundWords(rounds, place);
  return (
    <section class="round">
      <h2>{say.round(place + 1, rounds.length, name)}</h2>
      <p role="status">
        <b>{roles.minutes(round.minutes)}.</b> {task}
      </p>
      <div class="choices">
        <Clock key={round.name} minutes={round.minutes} />
        <button type="button" disabled={place === 0} onClick={() => setPlace(place - 1)}>
          {say.previous}
        </button>
        <button type="button" disabled={place === rounds.length - 1} onClick={() => setPlace(place + 1)}>
          {say.next}
        </button>
      </div>
    </section>
  );
}

/** A round in the language of the page: the answer holds the plan of the catalogue in English. */
export function roundWords(
  rounds: RolesOutput['rounds'],
  place: number,
): Pick<RolesOutput['rounds'][number], 'name' | 'task'> {
  const { name = '', task = '' } = roles.plan[place] ?? rounds[place] ?? {};
  return { name, task };
}

function isNumber(found: unknown): found is number {
  return typeof found === 'number';
}

/** What is left of a round, large enough for the last row. It keeps the time of day, so that a sleeping tab loses none. */
function Clock({ minutes }: { readonly minutes: number }): JSX.Element {
  const [left, setLeft] = useState(minutes * 60);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const end = Date.now() + left * 1000;
    const beat = setInterval(() => {
      const now = Math.max(0, Math.round((end - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) setIsRunning(false);
    }, 500);
    return () => clearInterval(beat);
  }, [isRunning]);
  return (
    <>
      <span class="clock" role="timer" aria-label={say.timeLeft}>
        {`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
      </span>
      <button type="button" disabled={left === 0} onClick={() => setIsRunning(!isRunning)}>
        {isRunning ? say.stopClock : say.startClock}
      </button>
      <b role="status">{left === 0 ? say.timeIsUp : ''}</b>
    </>
  );
}
