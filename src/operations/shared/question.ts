import { nearestName, type Span } from '../../diagnostics/index.ts';
import { brokenRuleWords } from '../../report/index.ts';
import { type Package, packageIndices, type Situation } from '../../situation/index.ts';
import { type BrokenRule, brokenRule, type Study } from '../../study/index.ts';
import type { Path } from '../../text/index.ts';
import { plainPromise, type Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { proposalNamed } from './proposal-named.ts';
import { InputError } from './types.ts';

/** How a user names a package: a proposal of the file, or options of their own. */
export interface PackageInput {
  readonly proposal?: string | undefined;
  readonly option?: readonly string[] | undefined;
  readonly required?: readonly string[] | undefined;
}

/** What a package is asked of: a study, and the texts that errors point into. */
export interface Asked {
  readonly study: Study;
  readonly file: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly spanOf: (path: Path) => Span | undefined;
}

/**
 * The proposal or package that the user asks about alone. An InputError names the nearest when it does not exist, and the
 * rule where one of the file rules it out: such a package has no verdict, no votes, no money, in any operation.
 */
export function questionOf(asked: Asked, given: PackageInput): Question {
  const question = namedPackage(asked.study.situation, given, asked.file, asked.texts);
  const rule = brokenRule(asked.study, packageIndices(asked.study.situation, question.package));
  if (rule !== null) throw forbiddenPackage(asked, question.title, rule);
  return question;
}

/** Points at the rule in the file. */
function forbiddenPackage({ file, texts, spanOf }: Asked, title: string, rule: BrokenRule): InputError {
  const { breaks, mend } = catalogues.en.rules;
  const span = spanOf([rule.kind === 'forbidden' ? 'forbidden' : 'limits', rule.place]);
  const message = breaks(title, rule.id, brokenRuleWords(rule));
  return new InputError(
    [
      {
        code: 'forbidden-package',
        severity: 'error',
        message,
        hint: mend,
        file,
        ...(span !== undefined && { span }),
      },
    ],
    texts,
  );
}

function namedPackage(
  situation: Situation,
  given: PackageInput,
  file: string,
  texts: ReadonlyMap<string, string>,
): Question {
  const fail = (code: string, message: string, hint: string) =>
    new InputError([{ code, severity: 'error', message, hint, file }], texts);
  const unknown = (kind: string, id: string, known: readonly string[]) => {
    const near = nearestName(id, known);
    return fail(
      `unknown-${kind}`,
      `'${id}' is no ${kind}`,
      `${near === undefined ? '' : `did you mean '${near}'? `}${kind}s are: ${known.join(', ')}`,
    );
  };
  const actors = situation.actors.map(({ id }) => id);
  const stranger = given.required?.find((id) => !actors.includes(id));
  if (stranger !== undefined) throw unknown('actor', stranger, actors);
  if (given.option !== undefined) {
    const own = ownPackage(situation, given.option, unknown, fail);
    return {
      ...plainPromise,
      proposal: null,
      title: catalogues.en.packages.own,
      package: own,
      required: given.required ?? situation.required,
    };
  }
  const ids = situation.proposals.map(({ id }) => id);
  if (given.proposal === undefined) {
    throw fail(
      'missing-setting',
      'no package is named',
      `use --proposal with one of: ${ids.join(', ')}; or --option issue=option`,
    );
  }
  const proposal = proposalNamed(situation, given.proposal);
  if (proposal === undefined) throw unknown('proposal', given.proposal, ids);
  return { ...proposal, proposal: proposal.id, required: given.required ?? proposal.required };
}

function ownPackage(
  situation: Situation,
  options: readonly string[],
  unknown: (kind: string, id: string, known: readonly string[]) => InputError,
  fail: (code: string, message: string, hint: string) => InputError,
): Package {
  const chosen: Record<string, string> = { ...situation.noDeal };
  for (const entry of options) {
    const [issueId = '', optionId, ...rest] = entry.split('=').map((part) => part.trim());
    if (optionId === undefined || rest.length > 0)
      throw fail('bad-setting', `option '${entry}' is unclear`, 'write issue=option');
    const issue = situation.issues.find(({ id }) => id === issueId);
    if (issue === undefined)
      throw unknown(
        'issue',
        issueId,
        situation.issues.map(({ id }) => id),
      );
    const known = issue.options.map(({ id }) => id);
    if (!known.includes(optionId)) throw unknown('option', optionId, known);
    chosen[issueId] = optionId;
  }
  return chosen;
}
