/** What the advisor in the bank may see: the choice, its end, and every change of it. */
export const sharing = {
  title: 'Sharing with the adviser',
  lead: 'You decide what your adviser in {bank} may see. If you choose nothing, the adviser sees no figures.',
  now: {
    nothing: 'The adviser sees no figures now',
    summary: 'The adviser sees the totals now',
    everything: 'The adviser sees everything now',
    until: 'It ends by itself {at}.',
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
        text: 'How much is unpaid, overdue and in your favour. No single claims.',
      },
      everything: { title: 'Everything', text: 'The same as you see: claims, payments and payouts.' },
    },
    owner:
      'The business is a sole proprietorship. Claims on you as a private person are never shown to the adviser, whatever you choose.',
    howLong: 'For how long?',
    days: '{days} days, until {date}',
    whole: 'As long as the consent holds, until {date}',
    everyone: 'The choice is for the whole business. Others who act for it see it and can change it.',
    submit: 'Save the choice',
  },
  saved: {
    title: 'The choice is saved',
    nothing: 'The adviser sees no figures from now on.',
    shared: 'It holds from now on. You can stop whenever you like.',
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
      everything: '{person} shared everything',
    },
    until: 'Until {date}.',
    whole: 'As long as the consent holds.',
    ended: {
      'consent-ended': 'The sharing ended because the consent ended',
      'time-over': 'The sharing ended because its time was over',
    },
  },
};
