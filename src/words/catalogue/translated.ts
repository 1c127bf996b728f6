/** The same texts in another language: every key, every parameter, as many lines of a list; only the words may differ. */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : T extends number | boolean | null | undefined
      ? T
      : { readonly [Key in keyof T]: Translated<T[Key]> };
