import type { Overview, ProposalView } from '../../report/index.ts';
import { quote } from './fields.ts';

/** Commands that ask further about what a screen says: of the proposal that it shows, or of the one next to passing. */
export function furtherCommands(
  { rows, checkFirst }: Overview,
  opened: ProposalView | null,
  situation: string,
  set: readonly string[],
): readonly string[] {
  const file = quote(situation);
  const whatIf = set.map((one) => ` --set ${quote(one)}`).join('');
  const asked = (operation: string, more: string) => `detente ${operation} ${file} ${more}${whatIf}`;
  if (opened !== null) {
    const named = `--proposal ${opened.row ?? opened.proposal}`;
    const ratified = opened.tests.find(({ test }) => test === 'ratified')?.probability ?? null;
    return [
      asked('brief', `${named} --full`),
      ...(opened.row === null ? [] : [asked('drivers', named)]),
      ...(ratified === null ? [] : [asked('votes', named)]),
    ];
  }
  const next = rows.find(({ joint }) => joint.probability < 0.9) ?? rows[0];
  const claim = checkFirst?.kind === 'claim' ? checkFirst.id : null;
  return [
    ...(next === undefined ? [] : [asked('brief', `--proposal ${next.row ?? next.proposal}`)]),
    asked('brief', '--full'),
    ...(claim === null ? [] : [`detente trace ${quote(`${situation}#claims.${claim}`)}`]),
  ];
}
