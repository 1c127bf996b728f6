/** Words of the screen for a class that plays the parties. */
export const lessonEnglish = {
  title: 'With a class',
  lead: 'Three quarters of an hour: print the sheets, give each role its own, play the rounds, score what was agreed.',
  roles: 'Who is played',
  print: 'Print the sheets',
  printDebrief: 'Print the debriefing',
  everybody: 'For everybody',
  sheetsOf: 'Private sheets',
  round: (place: number, count: number, name: string) => `Round ${place} of ${count}: ${name}`,
  next: 'Next round',
  previous: 'Round before',
  agreed: 'What the class agreed on',
  score: 'Score the package',
  debrief: 'Debriefing',
  questions: [
    'Which two issues did you trade, and which did nobody think of trading?',
    'Who could have had more without taking from anybody, and why did it not happen?',
    'Which test fails, and who would have to be asked first?',
    'What would you have done if you had known the others’ sheets?',
  ],
  asQuestions: 'To talk about',
} as const;
