import type { JSX } from 'preact';
import { catalogues } from '../../../words/index.ts';
import { Failed } from '../client.ts';

const say = catalogues.en.app;

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
