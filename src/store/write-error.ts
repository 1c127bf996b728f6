/** A path that cannot be written, in words for the person who named it. */
export class WriteError extends Error {
  readonly path: string;
  readonly because: string;
  constructor(path: string, because: string) {
    super(`cannot write '${path}': ${because}`);
    this.path = path;
    this.because = because;
  }
}

/** A name under which no file is made, wherever files are kept; told with what cannot be seen in it spelled out. */
export class NameError extends WriteError {
  constructor(path: string, because: string) {
    const spelled = (mark: string) => `\\u{${mark.codePointAt(0)?.toString(16)}}`;
    super(path.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, spelled), because);
  }
}

/**
 * What the system refused, as an error of the place that was named; anything else as it is. Whatever the system says is the user's to
 * mend: a place is at fault, not the program.
 *
 * @example
 * const error = Object.assign(new Error('no'), { code: 'EROFS', syscall: 'open' });
 * writeErrorOf('a/b', error).message // => "cannot write 'a/b': the disk is read-only"
 */
export function writeErrorOf(path: string, error: unknown): unknown {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return error;
  const words = reasons.get(code);
  if (words !== undefined) return new WriteError(path, words);
  return typeof syscall === 'string' ? new WriteError(path, `the system says ${code}`) : error;
}

const reasons = new Map(
  Object.entries({
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the quota is used up',
    ENOENT: 'no file can be made there',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a part of the path is a file',
    EISDIR: 'it is a folder',
    EBUSY: 'it is in use',
    EXDEV: 'it lies on another disk than its folder',
    ENAMETOOLONG: 'the name is too long',
    ELOOP: 'its links go round in a circle',
    ERR_INVALID_ARG_VALUE: 'the name holds a null character',
  }),
);
