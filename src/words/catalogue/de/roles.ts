import type { rolesEnglish } from '../en/roles.ts';
import type { Translated } from '../translated.ts';

/** Texte eines Planspiels: Bögen, Runden und das Paket, auf das sich die Klasse geeinigt hat. */
export const rolesGerman: Translated<typeof rolesEnglish> = {
  summary: 'Vertrauliche Bögen für eine Klasse, die die Parteien spielt, und ihr Paket bewertet',
  description:
    'Für ein Planspiel: ein Bogen für alle und für jede Rolle ein vertraulicher: was sie in jeder Frage will, in den Worten der Skala, wie viel ihr jede Frage zählt, wie viele von 100 Punkten ihr jedes Ergebnis wert ist, was sie ohne Einigung hat und was sie sagen darf, weil es schon öffentlich ist. Ein Paket, auf das sich die Klasse geeinigt hat, wird nach den vier Prüfungen bewertet, nach dem Gewinn jeder Rolle gegenüber keiner Einigung und an den Paketen, die niemand für eine Rolle verbessern kann, ohne einer anderen etwas zu nehmen. Punkte gelten für die Mediane der Datei, die Prüfungen für die Ziehungen.',
  everybody: 'Für alle',
  signs: (names) => `Eine Einigung braucht die Unterschrift von: ${names}.`,
  withoutDeal: (option) => `ohne Einigung: ${option}`,
  privateSheet: (name) => `${name}: vertraulich`,
  noDeal: (points) =>
    `Ohne Einigung habt ihr ${points} Punkte. Unterschreibt nichts, was euch weniger lässt.`,
  issue: 'Frage',
  option: 'Ergebnis',
  points: 'Punkte',
  wants: (low, high, from, to) =>
    `Ihr wollt ${low === high ? low : `${low} bis ${high}`} auf einer Skala von 0 (${from}) bis 100 (${to}).`,
  matters: (share) => `Das sind ${share} dessen, was euch wichtig ist.`,
  mayReveal: 'Was ihr hier wollt, dürft ihr sagen: Es ist schon öffentlich.',
  keep: 'Was ihr hier wollt, wisst nur ihr.',
  together: 'In Kombination',
  combination: (label, points) => `${label}: ${points} Punkte`,
  money: 'Geld, das ein Paket bewegt, zählt neben diesen Punkten.',
  reveal: 'Punkte, und was ihr ohne Einigung habt, bleiben in jeder Runde bei euch.',
  rounds: 'Runden',
  minutes: (count) => `${count} min`,
  round: 'Runde',
  time: 'Zeit',
  task: 'was geschieht',
  plan: [
    { name: 'Lesen', minutes: 8, task: 'Alle lesen den Bogen für alle und den der eigenen Rolle.' },
    {
      name: 'Eröffnung',
      minutes: 7,
      task: 'Jede Rolle sagt in einer Minute, was sie will; was als öffentlich gekennzeichnet ist, darf gesagt werden.',
    },
    {
      name: 'Zu zweit',
      minutes: 10,
      task: 'Je zwei Rollen suchen Fragen, die der einen wenig und der anderen viel wert sind.',
    },
    {
      name: 'Plenum',
      minutes: 10,
      task: 'Ein Paket kommt auf den Tisch, mit einem Ergebnis für jede Frage.',
    },
    {
      name: 'Unterschrift',
      minutes: 2,
      task: 'Jede Rolle, die unterschreiben muss, sagt nach ihren eigenen Punkten ja oder nein.',
    },
    { name: 'Auswertung', minutes: 8, task: 'Das Paket wird bewertet; die Bögen werden aufgedeckt.' },
  ],
  debrief: 'Das Paket der Klasse',
  quoted: (option) => `„${option}“`,
  agreed: (options) => `Vereinbart: ${options}.`,
  nothingAgreed: 'Die Klasse hat sich auf nichts geeinigt: Alle behalten, was sie ohne Einigung haben.',
  tests: 'Prüfungen',
  test: 'Prüfung',
  share: 'Anteil der Ziehungen',
  noTest: 'nicht geprüft',
  role: 'Rolle',
  got: 'erreichte Punkte',
  before: 'ohne Einigung',
  gain: 'Gewinn',
  gains: 'gewinnt in',
  efficient:
    'Kein Paket ist für eine unterschreibende Rolle besser, ohne für eine andere schlechter zu sein.',
  notEfficient: (options, gains) =>
    `Liegen geblieben: ${options}. Für niemanden, der unterschreibt, ist es schlechter als das Vereinbarte. Gewinne gegenüber keiner Einigung: ${gains}.`,
  roleGain: (name, points) => `${name} ${points}`,
  fair: (options, gains) =>
    `Das Paket mit dem größten Produkt der Gewinne derer, die unterschreiben (Nash): ${options}. Gewinne gegenüber keiner Einigung: ${gains}.`,
  noFair:
    'Kein Paket lässt jede Rolle, die unterschreiben muss, mindestens so gut dastehen wie ohne Einigung.',
  notExact: 'Die besten Pakete sind nur zum Teil aufgezählt: Ein besseres kann übersehen sein.',
  foot: (seed, samples, asOf) =>
    `Startwert ${seed}, ${samples} Ziehungen, Stand ${asOf}; Punkte bei den Medianen`,
};
