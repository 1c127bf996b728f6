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
