/** Words of the tour through the application: a step a screen, three minutes in all. */
export const tourEnglish = {
  begin: 'Three-minute tour',
  label: 'Tour',
  step: (place: number, count: number) => `Step ${place} of ${count}`,
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  end: 'End the tour',
  trace: 'The tour changes nothing: leaving it brings you back to where you were.',
  steps: {
    brief: [
      'One question of each proposal',
      'Would it be accepted by all who must sign, ratified by the bodies that must vote, kept once signed, and paid for? Each cell is the share of draws that pass: the file’s numbers are ranges, and every draw takes one value from each. The likeliest proposal stands first.',
    ],
    proposal: [
      'Why, and by whom',
      'One proposal with its four tests: who gains and loses, which members refuse, who would break it, who runs out of money. Choose any number that is underlined: a drawer leads from it to the estimates, the reports and their very words.',
    ],
    deals: [
      'A package of your own',
      'Choose an option on each issue and watch the tests move. Begin with a proposal and change one thing: that is how most bargaining goes.',
    ],
    votes: [
      'The vote, member by member',
      'Each member is one head, and as wide as it weighs. Choose one, let it abstain, stand aside or be won over, and see what the side payment buys.',
    ],
    money: [
      'The money, month by month',
      'What flows where it would not if nothing changed, who runs short first and when, who bears the loss, and a statement of every account.',
    ],
    stability: [
      'Would it hold?',
      'Who would break the promise, how, what the others would take back, and what bond would hold each to its word.',
    ],
    evidence: [
      'What it rests on',
      'Every claim with who said it, through whom it came, and which numbers it moves. Drop an article here and it is read into draft claims; nothing leaves this machine.',
    ],
    share: [
      'Hand it over',
      'An address that restores what you see, a report in one file, changed numbers written into the file with its comments kept, and the answer frozen on record to be scored later. “What if …” above changes any number by a slider. That is all: the rest is yours.',
    ],
  },
} as const;
