import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { catalogue } from '../language.ts';
import type { Screen } from '../state.ts';

const { tour: say } = catalogue;

/** The screens that the tour leads through, in order. */
export const tourScreens = Object.keys(say.steps) as readonly (keyof typeof say.steps & Screen)[];

interface TourProps {
  readonly at: number;
  readonly onGo: (place: number) => void;
  readonly onLeave: () => void;
}

/** A step of the tour beside the screen that it is about: nothing is covered or locked, and Escape leaves it from anywhere. */
export function Tour({ at, onGo, onLeave }: TourProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [at]);
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      // An open drawer closes first.
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) onLeave();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onLeave]);
  const screen = tourScreens[at] ?? 'brief';
  const [title, text] = say.steps[screen];
  const isLast = at === tourScreens.length - 1;
  return (
    <section class="tour" aria-label={say.label}>
      <p class="quiet">{say.step(at + 1, tourScreens.length)}</p>
      <h2 ref={heading} class="tour-title" tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <p class="choices">
        <button type="button" disabled={at === 0} onClick={() => onGo(at - 1)}>
          {say.back}
        </button>
        <button type="button" class="go" onClick={() => (isLast ? onLeave() : onGo(at + 1))}>
          {isLast ? say.end : say.next}
        </button>
        {isLast ? null : (
          <button type="button" onClick={onLeave}>
            {say.leave}
          </button>
        )}
      </p>
      {at === 0 ? <p class="quiet">{say.trace}</p> : null}
    </section>
  );
}
