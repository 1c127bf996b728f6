/**
 * What would be measured to know a number: all that one survey, count or ruling settles together, `*` for each of them. An actor's
 * saliences are asked of it at once, what every option is worth to it likewise; a sum of the ledger tells nothing of another.
 *
 * @example
 * measurementOf('stances.ru.ceasefire.salience') // => 'stances.ru.*.salience'
 */
export function measurementOf(path: string): string {
  const [kind, of, part, ...rest] = path.split('.');
  if (rest.length === 0) return path;
  switch (kind) {
    case 'stances':
    case 'issues':
    case 'institutions':
      return [kind, of, '*', rest.at(-1)].join('.');
    case 'actors':
    case 'values':
      return [kind, of, part, '*'].join('.');
    default:
      return path;
  }
}
