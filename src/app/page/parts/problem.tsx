import type { JSX } from 'preact';
import { Failed } from '../client.ts';
import { catalogue } from '../language.ts';

const say = catalogue.app;

/** What went wrong, with the places in the files that it is about. */
export function Problem({
  error,
  onClose,
}: {
  readonly error: unknown;
  readonly onClose: () => void;
}): JSX.Element | null {
  if (error === null) return null;
  const diagnostics = error instanceof Failed ? error.diagnostics : [];
  return (
    <section class="problem" role="alert">
      <p>{error instanceof Error ? error.message : say.failed}</p>
      <ul>
        {diagnostics.slice(0, 20).map(({ file, line, message, hint }, k) => (
          <li key={k}>
            {file}:{line} {message} {hint === undefined ? null : <small>{hint}</small>}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onClose}>
        {say.close}
      </button>
    </section>
  );
}
