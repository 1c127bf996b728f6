import { english } from '../en/english.ts';
import type { Translated } from '../translated.ts';
import { appGerman } from './app.ts';
import { lessonGerman } from './app-class.ts';
import { devicesGerman } from './app-devices.ts';
import { draftingGerman } from './app-drafts.ts';
import { editingGerman } from './app-edit.ts';
import { sharingGerman } from './app-share.ts';
import { talkGerman, togetherGerman } from './app-together.ts';
import { tourGerman } from './app-tour.ts';
import { rolesGerman } from './roles.ts';

const names = {
  accepted: 'angenommen',
  ratified: 'ratifiziert',
  kept: 'eingehalten',
  paidFor: 'bezahlt',
  joint: 'alle vier',
};

/**
 * German: the whole frame of the application, and a lesson with its sheets. What the analyses say is taken from the English as a whole, a section at a time, and is
 * marked as English on the page.
 */
export const german: Translated<typeof english> = {
  ...english,
  app: appGerman,
  lesson: lessonGerman,
  devices: devicesGerman,
  drafting: draftingGerman,
  talk: talkGerman,
  together: togetherGerman,
  editing: editingGerman,
  sharing: sharingGerman,
  tour: tourGerman,
  roles: rolesGerman,
  tests: {
    ...english.tests,
    names,
    nothingChanges: 'Nichts ändert sich',
    noDeal: 'keine Einigung',
    untested: 'nicht geprüft',
    ownQuestion: 'Würde eine Einigung unterschrieben, ratifiziert, eingehalten und bezahlt?',
  },
  screen: {
    ...english.screen,
    head: {
      ...english.screen.head,
      proposal: 'Vorschlag',
      turnsOn: 'Es hängt an',
      turnsOnWhy: 'und wo es kippt',
      accepted: ['Angenommen', 'alle gewinnen, die unterschreiben müssen'],
      ratified: ['Ratifiziert', 'jedes Gremium stimmt zu'],
      kept: ['Eingehalten', 'niemand gewinnt durch Bruch'],
      paidFor: ['Bezahlt', 'was es verspricht, wird bezahlt'],
      unit: (money) => `; offene Rechnungen, ${money}`,
    },
    testNames: names,
    matrix:
      'Vorschläge nach vier Prüfungen: Anteil der Ziehungen, die bestehen, wer sie aufhält, und woran es hängt',
    markWords: {
      yes: 'ja',
      open: 'offen',
      no: 'nein',
      notApplicable: 'trifft nicht zu',
      notTested: 'nicht geprüft',
    },
    key: {
      yes: 'in mindestens 90 % der Ziehungen',
      open: '10 bis 90 %',
      no: 'unter 10 %',
      bar: (money) =>
        `Balken: am Ende offene Rechnungen, ${money.trim()}; Linie: ihre Spanne; Strich: wenn sich nichts ändert.`,
      choose: 'Jede Zahl lässt sich öffnen und zeigt, worauf sie beruht.',
    },
    drawer: { ...english.screen.drawer, label: 'Was dahinter steht', back: 'Zurück', close: 'Schließen' },
  },
};
