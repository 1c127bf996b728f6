import type { devicesEnglish } from '../en/app-devices.ts';
import type { Translated } from '../translated.ts';

/** Was einen Vorschlag hält. */
export const devicesGerman: Translated<typeof devicesEnglish> = {
  none: 'Nichts hält ihn außer dem eigenen Interesse der Parteien.',
  remove: 'Entfernen',
  removeThat: (device) => `Entfernen: ${device}`,
  add: 'Vorkehrung hinzufügen',
  kind: 'Art',
  does: {
    snapback: 'Die Frage fällt von selbst zurück, sobald die Abmachung gebrochen wird.',
    escrow: 'Jemand hält ein Pfand: Ein Bruch kostet mehr.',
    guarantor: 'Jemand steht dafür ein: Ein Bruch kostet mehr.',
    monitor: 'Ein Bruch wird gesehen, die Antwort kommt früher.',
  },
  returns: 'Was zurückfällt',
  watches: 'Wessen Bruch sie bewacht',
  against: 'Ausgelöst durch',
  holder: 'Wer sie hält oder führt',
  anybody: 'wen auch immer',
  sizes: {
    snapback: 'Monate, in denen es zurückfällt, etwa 0 to 2; sofort, wenn leer',
    escrow: 'Was ein Bruch mehr kostet, in Einheiten des Nutzens, 0 bis 2: etwa 0 to 0.1',
    guarantor: 'Was ein Bruch mehr kostet, in Einheiten des Nutzens, 0 bis 2: etwa 0 to 0.1',
    monitor: 'Monate, in denen die Antwort kommt: etwa 1 to 3',
  },
  assumption: 'in der Werkbank hinzugefügt; noch stützt es nichts',
  added: (device, proposal) => `${device}, zu „${proposal}“ hinzugefügt`,
  removed: (device, proposal) => `${device}, aus „${proposal}“ entfernt`,
  notFound:
    'Die Datei schreibt ihre Vorschläge so, dass sie hier nicht zu ändern sind: unter „Datei“ ändern.',
};
