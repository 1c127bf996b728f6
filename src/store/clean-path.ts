/**
 * The one spelling of a path below a root, as a disk understands it: `./a//b/../c/` is `a/c`.
 *
 * @example
 * cleanPath('./a//b/../c/') // => 'a/c'
 */
export function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
