/** Words of what keeps a proposal, as it is written into the file. */
export const devicesEnglish = {
  none: 'Nothing keeps it but the parties’ own interest.',
  remove: 'Remove',
  removeThat: (device: string) => `Remove: ${device}`,
  add: 'Add what keeps it',
  kind: 'Kind',
  does: {
    snapback: 'Returns its issue by itself once the deal is broken.',
    escrow: 'Somebody holds a pledge: breaking the deal costs more.',
    guarantor: 'Somebody stands for it: breaking the deal costs more.',
    monitor: 'A breach is seen, so that the reply comes sooner.',
  },
  returns: 'What returns',
  watches: 'Whose breach it watches',
  against: 'Set off by',
  holder: 'Who holds or runs it',
  anybody: 'anybody',
  sizes: {
    snapback: 'Months within which it returns, such as 0 to 2; at once where left out',
    escrow: 'What it adds to the cost of a breach, in units of utility, 0 to 2: such as 0 to 0.1',
    guarantor: 'What it adds to the cost of a breach, in units of utility, 0 to 2: such as 0 to 0.1',
    monitor: 'Months within which the reply comes: such as 1 to 3',
  },
  assumption: 'added in the workbench; nothing supports it yet',
  added: (device: string, proposal: string) => `${device}, added to “${proposal}”`,
  removed: (device: string, proposal: string) => `${device}, removed from “${proposal}”`,
  notFound: 'The file writes its proposals in a way that cannot be changed here: change it under Edit.',
};
