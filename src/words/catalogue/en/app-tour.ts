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
      'Four questions of each proposal',
      'Would it be accepted by all who must sign, ratified by the bodies that must vote, kept once signed, and paid for? Each cell is the share of draws that pass: the file’s numbers are ranges, and every draw takes one value from each. The likeliest proposal stands first; beside the table stand the dates, and what to check first.',
    ],
    proposal: [
      'Why, and by whom',
      'One proposal with its four tests: who gains and loses, which members refuse, who would break it, who runs out of money. Choose any number that is underlined: a drawer leads from it to the estimates, the reports and their very words.',
    ],
    deals: [
      'A package of your own',
      'Begin with a proposal, by its name above the tests, and change one thing: that is how most bargaining goes. Each option that you choose moves the tests. At the bottom stand the packages that no other beats.',
    ],
    votes: [
      'The vote, member by member',
      'The upper bar counts heads; in the lower one each member is as wide as it weighs, and the line is what is needed. Choose a member, say in the table below that it abstains, stands aside or is won over, and see the tests move and what the side payment would be.',
    ],
    money: [
      'The money, month by month',
      'What flows where it would not if nothing changed, what pays for what is spent, who runs short first and when, who gains and who bears the loss; at the bottom a statement of every account.',
    ],
    stability: [
      'Would it hold?',
      'Who is bound, in how many draws each keeps its word, how it would break it, what the others would take back, and what bond would hold it. Below stand what keeps the proposal, to which you can add, and a map of who could move where.',
    ],
    evidence: [
      'What it rests on',
      'Drop or paste an article at the top and it is read into draft claims; nothing leaves this machine. Below stands every claim: its grade, who said it, through whom it came, what contradicts it, and which numbers it moves.',
    ],
    share: [
      'Hand it over',
      'An address that restores what you see, a report in one file, changed numbers written into the file with its comments kept, and the answer frozen on record to be scored later. “What if …” above changes any number by a slider. That is all: the rest is yours.',
    ],
  },
} as const;
