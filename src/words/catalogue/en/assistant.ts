/** What an assistant is offered beside its tools. */
export const assistantEnglish = {
  whole: 'The whole result',
  result: 'A result',
  situation: (name: string) => `The situation ${name}`,
  files: 'The text of a file: a situation, its evidence, a report',
  trace: 'From a number, a verdict or a claim to the passages it rests on: situation#path',
  results: 'A result as a whole, as its tool linked it',
};
