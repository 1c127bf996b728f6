/** A database that cannot be used, in words for whoever gave its address. */
export class DatabaseError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
