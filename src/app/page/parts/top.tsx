import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Locale, locales } from '../../../words/index.ts';
import { catalogue, locale } from '../language.ts';
import { isInReport } from '../one-file.ts';
import { type Screen, screens } from '../state.ts';

const { app: say } = catalogue;

interface TopProps {
  readonly screen: Screen;
  readonly isOpen: boolean;
  readonly onLook: (screen: Screen) => void;
  readonly onWhatIf: () => void;
  readonly onLanguage: (language: Locale) => void;
}

/** The screens, and the way to what can be changed. */
export function Top({ screen, isOpen, onLook, onWhatIf, onLanguage }: TopProps): JSX.Element {
  const nav = useRef<HTMLElement>(null);
  // Where the list of screens is wider than the bar, the open one is in sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [screen]);
  const languages = useRef<HTMLFieldSetElement>(null);
  // Another language is another page: whoever chose it is still where they chose.
  useEffect(() => {
    const state: unknown = history.state;
    if (typeof state === 'object' && state !== null && 'isSpoken' in state)
      languages.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }, []);
  return (
    <header class="screens">
      <button type="button" class="skip" onClick={() => document.getElementById('answer')?.focus()}>
        {say.skip}
      </button>
      <b>Détente</b>
      {isInReport() ? <a href="#answer">{say.toReport}</a> : null}
      <nav ref={nav} aria-label={say.screensLabel}>
        {screens.map((one) => (
          <button
            type="button"
            class="to-screen"
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
      {/* No list: its arrow keys would load the page anew before the language that is meant is come to. */}
      <fieldset ref={languages} class="languages" aria-label={say.language}>
        {locales.map((one) => (
          <button
            type="button"
            key={one}
            lang={one}
            aria-pressed={one === locale}
            aria-label={say.languages[one]}
            title={say.languages[one]}
            onClick={() => {
              if (one !== locale) onLanguage(one);
            }}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
