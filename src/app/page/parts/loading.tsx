import type { JSX } from 'preact';
import { catalogue } from '../language.ts';

/** Something is being worked out. */
export function Loading(): JSX.Element {
  return (
    <p class="waiting" role="status">
      {catalogue.app.working}
    </p>
  );
}
