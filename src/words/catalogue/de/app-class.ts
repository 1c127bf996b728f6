import type { lessonEnglish } from '../en/app-class.ts';
import type { Translated } from '../translated.ts';

/** Texte des Bildschirms für eine Klasse, die die Parteien spielt. */
export const lessonGerman: Translated<typeof lessonEnglish> = {
  title: 'Mit einer Klasse',
  lead: 'Eine Dreiviertelstunde: Bögen drucken, jeder Rolle den ihren geben, die Runden spielen, das Vereinbarte bewerten.',
  roles: 'Wer gespielt wird',
  print: 'Bögen drucken',
  printDebrief: 'Auswertung drucken',
  everybody: 'Für alle',
  sheetsOf: 'Vertrauliche Bögen',
  round: (place, count, name) => `Runde ${place} von ${count}: ${name}`,
  startClock: 'Uhr starten',
  stopClock: 'Uhr anhalten',
  timeLeft: 'Zeit bis zum Ende der Runde',
  timeIsUp: 'Die Zeit ist um.',
  students: 'Wie viele Teilnehmende, wenn sie verteilt werden sollen',
  shareOut: (each) => `Wer wen spielt: ${each}.`,
  roleOf: (name, count) => `${name} ${count}`,
  copies: (everybody, each) => `Kopien: ${everybody} vom Bogen für alle, von jedem vertraulichen ${each}.`,
  copiesOf: (few, many) => (few === many ? `${few}` : `${few} bis ${many}`),
  tooFew: (roles) => `Weniger Teilnehmende als die ${roles} Rollen: oben einige herausnehmen.`,
  said: 'Was über eure Ziele berichtet wird: alles davon darf gesagt werden',
  next: 'Nächste Runde',
  previous: 'Runde davor',
  agreed: 'Worauf sich die Klasse geeinigt hat',
  score: 'Das Paket bewerten',
  debrief: 'Auswertung',
  questions: [
    'Welche zwei Fragen habt ihr gegeneinander getauscht, und welche kam niemandem in den Sinn?',
    'Wer hätte mehr haben können, ohne jemandem etwas zu nehmen, und warum geschah es nicht?',
    'Welche Prüfung scheitert, und wen müsste man zuerst fragen?',
    'Was hättet ihr getan, wenn ihr die Bögen der anderen gekannt hättet?',
  ],
  asQuestions: 'Zum Besprechen',
};
