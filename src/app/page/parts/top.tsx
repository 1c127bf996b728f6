import type { JSX } from 'preact';
import { catalogues } from '../../../words/index.ts';
import { type Screen, screens } from '../state.ts';

const { app: say } = catalogues.en;

interface TopProps {
  readonly screen: Screen;
  readonly isOpen: boolean;
  readonly onLook: (screen: Screen) => void;
  readonly onWhatIf: () => void;
}

/** The screens, and the way to what can be changed. */
export function Top({ screen, isOpen, onLook, onWhatIf }: TopProps): JSX.Element {
  return (
    <header class="screens">
      <button type="button" class="skip" onClick={() => document.getElementById('answer')?.focus()}>
        {say.skip}
      </button>
      <b>Détente</b>
      <nav aria-label={say.screensLabel}>
        {screens.map((one) => (
          <button
            type="button"
            key={one}
            aria-current={one === screen ? 'page' : undefined}
            onClick={() => onLook(one)}
          >
            {say.screens[one]}
          </button>
        ))}
      </nav>
      <button type="button" aria-expanded={isOpen} onClick={onWhatIf}>
        {say.whatIf}
      </button>
    </header>
  );
}
