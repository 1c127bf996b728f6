/** A file as its user named it. */
export interface DomainFile {
  readonly path: string;
  readonly text: string;
  /** Why it has no text, where it is there and cannot be read. */
  readonly problem?: string;
}
