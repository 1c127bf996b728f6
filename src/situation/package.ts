/** One option for each issue, by issue id, in the order of the issues. */
export type Package = Readonly<Record<string, string>>;
