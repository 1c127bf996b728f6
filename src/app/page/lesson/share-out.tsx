import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { useKept } from '../use-kept.ts';

const { lesson: say } = catalogue;

interface ShareOutProps {
  /** Names of the roles that are played. */
  readonly roles: readonly string[];
  readonly place: string;
}

/** A class over the roles as evenly as it goes, and how many copies of each sheet that takes. */
export function ShareOut({ roles, place }: ShareOutProps): JSX.Element {
  const [students, setStudents] = useKept(place, '', isText);
  const id = useId();
  const count = /^\d{1,3}$/.test(students) ? Number(students) : 0;
  const few = Math.floor(count / roles.length);
  const more = count % roles.length;
  return (
    <>
      <p class="share-out">
        <label for={id}>{say.students}</label>
        <input
          id={id}
          type="number"
          min={1}
          max={999}
          class="few-digits"
          value={students}
          onInput={({ currentTarget }) => setStudents(currentTarget.value)}
        />
      </p>
      <p role="status">{count === 0 ? '' : count < roles.length ? say.tooFew(roles.length) : sharedOut()}</p>
    </>
  );

  function sharedOut(): string {
    const each = roles.map((name, k) => say.roleOf(name, few + (k < more ? 1 : 0))).join(', ');
    return `${say.shareOut(each)} ${say.copies(count, say.copiesOf(few, more === 0 ? few : few + 1))}`;
  }
}

function isText(found: unknown): found is string {
  return typeof found === 'string';
}
