/** A database that cannot be used, in words for whoever gave its address. */
export class DatabaseError extends Error {
  readonly hint: string;
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** No part of this plan can be worked out here to the same bytes: it is set aside as a whole. */
export class UnusablePlanError extends Error {}
