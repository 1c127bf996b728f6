import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { Problem } from './problem.tsx';

const say = catalogue.app;

type Show<Props> = (props: Props) => JSX.Element | null;

/** A screen whose code is fetched when somebody first looks at it. */
export function lazily<Props extends object>(
  load: () => Promise<Show<Props>>,
): (props: Props) => JSX.Element {
  return function Later(props: Props): JSX.Element {
    const [found, setFound] = useState<{ readonly Show: Show<Props> } | null>(null);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      load().then((Show) => setFound({ Show }), setFailure);
    }, []);
    if (found !== null) return <found.Show {...props} />;
    if (failure !== null) return <Problem error={failure} onClose={() => setFailure(null)} />;
    return (
      <p role="status" class="waiting">
        {say.working}
      </p>
    );
  };
}
