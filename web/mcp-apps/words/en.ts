/** What only the pages inside an assistant's host say; the rest they have in common with the chat. */
export const en = {
  forWhom: 'For',
  pick: 'Choose a time and it is held for you.',
  holding: (time: string) => `Holding ${time}…`,
  opensPage: (business: string) => `Opens a page of ${business} where you agree. Nothing changes before that.`,
  asking: 'One moment…',
  waiting: 'Agree on the page that has opened. This card follows by itself.',
  openAgain: 'Open the page again',
  blocked: 'The page could not be opened from here. Open this address in your browser to agree:',
  look: 'I have agreed',
  stopped: 'This was stopped.',
  chosen: (service: string, when: string) => `I have chosen ${service}, ${when}. It is held for me.`,
  agreed: (reference: string) => `I have agreed. The booking is ${reference}.`,
  declined: 'I do not want this one.',
}

export type AppWords = typeof en
