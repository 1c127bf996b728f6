import { jointMoves, mostJointMoves } from './compile-moves.ts';
import type { ReportReference } from './reference-names.ts';
import type { SituationFile } from './schema.ts';

/** An actor that can move too much at once: said when the file is read, so that nobody waits for what will not be tested. */
export function checkMoves({ actors, issues }: SituationFile, report: ReportReference): void {
  for (const actor of Object.keys(actors)) {
    const own = Object.entries(issues).filter(([, { controller }]) => [controller].flat().includes(actor));
    const moves = jointMoves(own.map(([, issue]) => optionCount(issue)));
    const [first] = own;
    if (moves <= mostJointMoves || first === undefined) continue;
    report(
      'too-many-moves',
      `'${actor}' can move ${own.length} issues alone, in ${moves} ways together: whether packages are kept is not tested`,
      ['issues', first[0], 'controller'],
      `at most ${mostJointMoves} joint moves are looked at: give it fewer issues, or these fewer options`,
      'warning',
    );
  }
}

function optionCount({ options, grid }: SituationFile['issues'][string]): number {
  if (grid === undefined) return Object.keys(options ?? {}).length;
  return Math.floor((grid.to - grid.from) / grid.step + 1e-9) + 1;
}
