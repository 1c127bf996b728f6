/** The workbench as the build leaves it for a page in one file. */
export interface LiveProgram {
  /** Of the page and of its threads: packed by gzip, in base64. */
  readonly packed: string;
  /** SHA-256 of the program itself, in base64: the one text that the page lets run. */
  readonly sha256: string;
  /** The look of the workbench, beside that of the report. */
  readonly style: string;
  /** The terms of the packages whose code is in it. */
  readonly licences: string;
}

/** What a report carries so that its numbers can be changed in the file itself. */
export interface LivePart {
  readonly program: LiveProgram;
  /** The file of the situation among the texts. */
  readonly situation: string;
  /** Texts of the case by path: those alone that the answer is worked out from. */
  readonly texts: Readonly<Record<string, string>>;
}
