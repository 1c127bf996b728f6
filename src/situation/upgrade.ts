import { type Insertion, insertKeys, monthOf, type Path, showMonth, type YamlSource } from '../text/index.ts';
import { controlOf } from './build-issues.ts';
import { defaultEpsilon, defaults } from './defaults.ts';
import { isCouncil } from './institutions/is-council.ts';
import type { SituationFile, WrittenFile } from './schema.ts';

/** A gap of a situation file, made visible. */
export interface Gap {
  /** Where it stands: `actors.ru.impatience`. */
  readonly path: string;
  /** What is written there; a line that starts with `#` waits for somebody to fill it. */
  readonly line: string;
}

/** The text with its gaps written out, and which they are. */
export interface Upgraded {
  readonly text: string;
  readonly gaps: readonly Gap[];
}

/**
 * A situation file with what it leaves open written out as wide defaults, comments and layout kept. A number that the file states is
 * never touched, and what is written once is not written again.
 *
 * @example
 * const source = readYaml('a.yaml', 'actors: { us: { name: US } }\nissues: { tax: { controller: us } }\n');
 * upgradeSituation(source).gaps.map(({ path }) => path) // => ['actors.us.impatience', 'actors.us.reply_lag', 'actors.us.unilateral_cost']
 */
export function upgradeSituation(source: YamlSource): Upgraded {
  const file = source.value as Partial<WrittenFile>;
  const insertions = [
    ...actorGaps(file),
    ...institutionGaps(file),
    ...factGaps(file),
    ...proposalGaps(file, (path) => textOf(source, path)),
  ];
  return {
    text: insertKeys(source.text, insertions),
    gaps: insertions.map(({ path, line }) => ({
      path: [...path, line.replace(/^# /, '').replace(/:.*/, '')].join('.'),
      line,
    })),
  };
}

/** The text at a path, with the comments right below it. */
function textOf({ text, spanOf }: YamlSource, path: Path): string {
  const { start, end } = spanOf(path);
  const below = /^[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text.slice(end))?.[0] ?? '';
  return text.slice(start, end) + below;
}

function actorGaps({ actors = {}, issues = {} }: Partial<WrittenFile>): readonly Insertion[] {
  return Object.entries(actors).flatMap(([id, actor]): Insertion[] => {
    const own = Object.entries(issues).flatMap(([issue, { controller }]) =>
      controlOf(controller as SituationFile['issues'][string]['controller']).controllers.includes(id)
        ? [issue]
        : [],
    );
    if (own.length === 0) return [];
    const path = ['actors', id];
    const costs = own.map((issue) => `${issue}: ${defaults.unilateralCost.line}`).join(', ');
    return [
      ...(actor.impatience === undefined ? [{ path, line: `impatience: ${defaults.impatience.line}` }] : []),
      ...(actor.reply_lag === undefined ? [{ path, line: `reply_lag: ${defaults.replyLag.line}` }] : []),
      ...(actor.unilateral_cost === undefined ? [{ path, line: `unilateral_cost: { ${costs} }` }] : []),
    ];
  });
}

function institutionGaps({ institutions = {} }: Partial<WrittenFile>): readonly Insertion[] {
  return Object.entries(institutions).flatMap(([id, written]) =>
    isCouncil(written) && written.dissent_cost === undefined
      ? [{ path: ['institutions', id], line: `dissent_cost: ${defaults.dissentCost.line}` }]
      : [],
  );
}

function factGaps({ observed = [] }: Partial<WrittenFile>): readonly Insertion[] {
  return observed.flatMap((fact, i) =>
    (fact as { readonly epsilon?: number }).epsilon === undefined
      ? [{ path: ['observed', i], line: `epsilon: ${defaultEpsilon}` }]
      : [],
  );
}

/** When a package takes effect and whose need it covers has no default that would be right: it is asked for in a comment. */
function proposalGaps(
  { proposals = {}, ledger, as_of: asOf }: Partial<WrittenFile>,
  textOf: (path: readonly string[]) => string,
): readonly Insertion[] {
  const from = monthAfter(asOf);
  return Object.entries(proposals).flatMap(([id, proposal]): Insertion[] => {
    const path = ['proposals', id];
    const text = textOf(path);
    // A map in braces has no place for a comment.
    if (text.startsWith('{')) return [];
    const asks = (key: string, line: string) =>
      new RegExp(`^\\s*# ${key}:`, 'm').test(text) ? [] : [{ path, line }];
    return [
      ...(proposal.effective === undefined
        ? asks('effective', `# effective: ${from}-01    # the day on which it takes effect`)
        : []),
      ...(proposal.covers === undefined && ledger !== undefined
        ? asks(
            'covers',
            `# covers: { account: …, from: ${from}, to: … }    # whose need it claims to cover, if any`,
          )
        : []),
    ];
  });
}

/** The month after the file's day: when a package takes effect where it does not say. */
function monthAfter(day: unknown): string {
  return showMonth((monthOf(String(day)) ?? 0) + 1);
}
