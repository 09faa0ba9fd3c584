/** What the advisor in the bank may see: the choice, its end, and every change of it. */
export const sharing = {
  title: 'Sharing with the adviser',
  lead: 'You decide what your adviser in {bank} may see. If you choose nothing, the adviser sees no figures.',
  now: {
    nothing: 'The adviser sees no figures now',
    summary: 'The adviser sees the totals now',
    everything: 'The adviser sees everything about the business now',
    until: 'The last day is {at}.',
    setBy: '{person} chose this {at}.',
    looks: 'See who in the bank has looked at the figures',
    stop: 'Stop sharing now',
  },
  form: {
    heading: 'What may the adviser see?',
    levels: {
      nothing: {
        title: 'Nothing',
        text: 'The adviser only sees whether the consent exists and how long it lasts.',
      },
      summary: {
        title: 'The totals',
        text: 'How much is overdue, how much falls due within 30 days, the next due date and what you are owed. No individual claims.',
      },
      everything: {
        title: 'Everything about the business',
        text: 'The totals, unpaid claims, and payments and payouts of the last twelve months. Also KIDs and the last digits of account numbers. Not what the money was used for.',
      },
    },
    owner:
      'The business is a sole proprietorship. Claims registered to you as a private person are never shown to the adviser, whatever you choose.',
    howLong: 'For how long?',
    days: '{days} days, up to and including {date}',
    whole: 'As long as the consent is valid, up to and including {date}',
    everyone:
      'The choice applies to the whole business. Others who can act on its behalf see it and can change it.',
    submit: 'Save the choice',
  },
  saved: {
    title: 'The choice is saved',
    nothing: 'The adviser sees no figures from now on.',
    shared: 'It is valid from now on. You can stop whenever you like.',
  },
  needsConsent: {
    title: 'There is nothing to share',
    text: 'The bank has no consent to fetch information about the business, so the adviser sees no figures.',
    link: 'Go to the consent',
  },
  history: {
    heading: 'Changes',
    none: 'Nobody has changed the sharing. The adviser has never been able to see the figures.',
    chosen: {
      nothing: '{person} stopped sharing',
      summary: '{person} shared the totals',
      everything: '{person} shared everything about the business',
    },
    until: 'Up to and including {date}.',
    whole: 'As long as the consent is valid.',
    ended: {
      'consent-ended': 'The sharing ended because the consent ended',
      'time-over': 'The sharing ended because its time was over',
    },
  },
};
