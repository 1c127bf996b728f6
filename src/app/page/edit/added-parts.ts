import { isMap } from 'yaml';
import { insertKeys } from '../../../text/index.ts';
import { catalogue } from '../language.ts';
import { freeId } from '../start/ids.ts';
import { keysAt, nodeAt, readable, wordsText } from './written.ts';

const { editing: say } = catalogue;

const gap = `assumption: ${JSON.stringify(say.gap)}`;

/** The file with one more actor, whose numbers are wide and marked as gaps. */
export function withActor(text: string, name: string): string {
  const read = readable(text);
  if (read === undefined || !isMap(nodeAt(read, ['actors']))) return text;
  const id = freeId(name, 'party', keysAt(read, ['actors']));
  const stances = keysAt(read, ['issues']).map(
    (issue) => `${issue}: { position: { value: 0 to 100, ${gap} }, salience: { value: 0 to 1, ${gap} } }`,
  );
  return insertKeys(text, [
    {
      path: ['actors'],
      line: `${id}: { name: ${wordsText(name)}, capability: { value: 10 to 100, ${gap} } }`,
    },
    ...(isMap(nodeAt(read, ['stances']))
      ? [{ path: ['stances'], line: `${id}: { ${stances.join(', ')} }` }]
      : []),
  ]);
}

/** The file with one more option of an issue, anywhere on its scale until somebody says where. */
export function withOption(text: string, issue: string, label: string): string {
  const read = readable(text);
  const path = ['issues', issue, 'options'];
  if (read === undefined || !isMap(nodeAt(read, path))) return text;
  const id = freeId(label, 'option', keysAt(read, path));
  return insertKeys(text, [
    { path, line: `${id}: { at: { value: 0 to 100, ${gap} }, label: ${JSON.stringify(label)} }` },
  ]);
}

/** The file with one more proposal: what holds today on the first issue, until somebody chooses. */
export function withProposal(text: string, title: string): string {
  const read = readable(text);
  if (read === undefined || !isMap(nodeAt(read, ['proposals']))) return text;
  const id = freeId(title, 'proposal', keysAt(read, ['proposals']));
  const chosen = keysAt(read, ['issues']).flatMap((issue) => {
    const first = keysAt(read, ['issues', issue, 'options'])[0];
    return first === undefined ? [] : [`${issue}: ${first}`];
  });
  const [actor] = keysAt(read, ['actors']);
  const line = `${id}: { title: ${JSON.stringify(title)}, by: ${actor ?? ''}, package: { ${chosen.join(', ')} }, ${gap} }`;
  return insertKeys(text, [{ path: ['proposals'], line }]);
}
