/** A path that cannot be written, in words for the person who named it. */
export class WriteError extends Error {
  readonly path: string;
  constructor(path: string, words: string) {
    super(`cannot write '${path}': ${words}`);
    this.path = path;
  }
}
