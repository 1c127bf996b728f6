import {
  type Catalogue,
  type Document,
  document,
  group,
  heading,
  list,
  type MaybeBlock,
  note,
  numberColumn,
  percent,
  sentence,
  signedDecimals,
  table,
  textColumn,
  whole,
} from '../../words/index.ts';
import type { RolesOutput, Scored, Sheet } from './shapes.ts';

/** The sheet for everybody, the private ones, the rounds, and the class's package where there is one. */
export function rolesWords(found: RolesOutput, catalogue: Catalogue): Document {
  const { roles: say } = catalogue;
  const { about, scored, sheets } = found;
  const foot = note(say.foot(String(about.seed), whole(about.samples), about.asOf));
  if (scored !== null) return document(...scoredBlocks(scored, found, catalogue), foot);
  return document(
    ...publicBlocks(found, catalogue),
    heading(say.rounds),
    table(
      [textColumn(say.round), numberColumn(say.time), textColumn(say.task, { wraps: true })],
      found.rounds.map(({ name, minutes, task }) => [name, say.minutes(minutes), task]),
    ),
    ...sheets.flatMap((sheet) => sheetBlocks(sheet, found, catalogue)),
  );
}

function publicBlocks(found: RolesOutput, { roles: say }: Catalogue): readonly MaybeBlock[] {
  return [
    heading(say.everybody),
    sentence(found.question),
    sentence(say.signs(found.signs.join(', '))),
    list(
      found.issues.map(({ question, options, noDeal }) => {
        const without = options.find(({ option }) => option === noDeal)?.label ?? noDeal;
        return `${question} ${options.map(({ label }) => label).join(' / ')} (${say.withoutDeal(without)})`;
      }),
    ),
  ];
}

function sheetBlocks(
  sheet: Sheet,
  { countsMoney }: RolesOutput,
  { roles: say }: Catalogue,
): readonly MaybeBlock[] {
  return [
    heading(say.privateSheet(sheet.name)),
    sentence(say.noDeal(whole(sheet.noDeal)), 'strong'),
    ...sheet.issues.map((one) =>
      group(
        heading(one.question, 3),
        sentence(
          `${say.wants(whole(one.low), whole(one.high), one.from, one.to)} ${say.matters(percent(one.weight))} ${one.isPublic ? say.mayReveal : say.keep}`,
        ),
        table(
          [textColumn(say.option, { wraps: true }), numberColumn(say.points)],
          one.options.map(({ label, points }) => [label, whole(points)]),
        ),
      ),
    ),
    sheet.together.length === 0
      ? undefined
      : group(
          heading(say.together, 3),
          list(sheet.together.map(({ label, points }) => say.combination(label, signedDecimals(points, 0)))),
        ),
    countsMoney ? note(say.money) : undefined,
    note(say.reveal),
  ];
}

function scoredBlocks(scored: Scored, found: RolesOutput, catalogue: Catalogue): readonly MaybeBlock[] {
  const { roles: say, tests } = catalogue;
  const { better, nash } = scored;
  return [
    heading(say.debrief),
    sentence(
      scored.isNoDeal ? say.nothingAgreed : say.agreed(optionsOf(scored.package, found, say)),
      'strong',
    ),
    table(
      [textColumn(say.test), numberColumn(say.share)],
      (['joint', 'accepted', 'ratified', 'kept', 'paidFor'] as const).map((name) => {
        const share = scored.tests[name];
        return [tests.names[name], share === null ? say.noTest : percent(share)];
      }),
    ),
    table(
      [
        textColumn(say.role),
        numberColumn(say.got),
        numberColumn(say.before),
        numberColumn(say.gain),
        numberColumn(say.gains),
      ],
      scored.roles.map(({ name, points, noDeal, gain, gainsIn }) => [
        name,
        whole(points),
        whole(noDeal),
        signedDecimals(gain, 0),
        percent(gainsIn),
      ]),
    ),
    sentence(
      better === null
        ? say.efficient
        : say.notEfficient(optionsOf(better.package, found, say), gainsOf(better.gains, found, catalogue)),
    ),
    scored.isExact ? undefined : note(say.notExact),
    sentence(
      nash === null
        ? say.noFair
        : say.fair(optionsOf(nash.package, found, say), gainsOf(nash.gains, found, catalogue)),
    ),
  ];
}

/** Each in quotes: an outcome may have commas of its own. */
function optionsOf(chosen: Scored['package'], { issues }: RolesOutput, say: Catalogue['roles']): string {
  const changed = issues.flatMap(({ issue, noDeal, options }) => {
    const label = options.find(({ option }) => option === chosen[issue])?.label;
    return label === undefined || chosen[issue] === noDeal ? [] : [say.quoted(label)];
  });
  return changed.join(', ');
}

function gainsOf(
  gains: Readonly<Record<string, number>>,
  { sheets }: RolesOutput,
  { roles: say }: Catalogue,
): string {
  return sheets.map(({ actor, name }) => say.roleGain(name, signedDecimals(gains[actor] ?? 0, 0))).join(', ');
}
