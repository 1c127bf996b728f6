import { catalogues } from '../words/index.ts';

const { queue: say } = catalogues.en;

/** A database that cannot be used, in words for whoever gave its address. */
export class DatabaseError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A plan that only another worker can work out to the same bytes: this one ends. */
export class WrongWorkerError extends DatabaseError {
  constructor(message: string) {
    super(message, say.otherVersionHint);
  }
}
