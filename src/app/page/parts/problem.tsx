import type { JSX } from 'preact';
import { Ended, Failed } from '../client.ts';
import { catalogue } from '../language.ts';

const say = catalogue.app;

/** What went wrong, with the places in the files that it is about. */
export function Problem({
  error,
  onClose,
  onAgain,
}: {
  readonly error: unknown;
  readonly onClose: () => void;
  /** Starts the analyses anew, where they have ended by themselves. */
  readonly onAgain?: () => void;
}): JSX.Element | null {
  if (error === null) return null;
  const diagnostics = error instanceof Failed ? error.diagnostics : [];
  return (
    <section class="problem" role="alert">
      <p>{error instanceof Ended ? say.ended : error instanceof Error ? error.message : say.failed}</p>
      <ul>
        {diagnostics.slice(0, 20).map(({ file, line, message, hint }, k) => (
          <li key={k}>
            {file}:{line} {message} {hint === undefined ? null : <small>{hint}</small>}
          </li>
        ))}
      </ul>
      {error instanceof Ended && onAgain !== undefined ? (
        <button type="button" onClick={onAgain}>
          {say.startAgain}
        </button>
      ) : null}
      <button type="button" onClick={onClose}>
        {say.close}
      </button>
    </section>
  );
}
