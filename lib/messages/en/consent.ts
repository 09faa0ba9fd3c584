import { consentHistory, looks } from './consent-history.ts';

/** Asking for consent, waiting for the answer, what it allows, and how it ends. */
export const consent = {
  title: 'Consent',
  ask: {
    heading: 'Let {bank} fetch the information',
    lead: 'To show claims and payments for {business} we need consent from the business. You give it in Altinn.',
    what: {
      title: 'What is shared?',
      lead: 'Information that Skatteetaten has about the business:',
      claims: 'claims: taxes and duties paid or to be paid, with amounts and due dates',
      payments: 'payments to Skatteetaten',
      payouts: 'payouts from Skatteetaten',
      owner:
        'The business is a sole proprietorship. This means that claims and payments registered to the owner as a private person are shared too, such as advance tax and underpaid tax (restskatt).',
    },
    who: {
      title: 'Who will see it?',
      text: '{bank} fetches the information to show it to you and others who can act on behalf of the business. Your adviser in the bank sees only whether there is a consent and when it expires, unless you choose to share more.',
    },
    howLong: {
      title: 'How long does it last?',
      text: 'It is valid up to and including {date}. To continue after that, the business must give a new consent.',
    },
    withdraw: {
      title: 'Can I change my mind?',
      text: 'Yes. You can stop showing the information here, or withdraw the consent in Altinn, at any time. We then stop fetching it, and delete what we have fetched.',
    },
    stepsHeading: 'How to do it',
    steps: {
      go: 'You go to Altinn and log in there.',
      answer: 'You read what the consent is about, and answer yes or no.',
      back: 'Altinn logs you out and sends you back here. You may have to log in here once more.',
    },
    approver: {
      title: 'Who can answer?',
      text: 'Someone with the right to give consent for {business} in Altinn. This is usually the owner, the general manager or the chair of the board. If that is not you, you can start here and forward the link.',
    },
    submit: 'Go to Altinn and answer',
    submitAgain: 'Ask again in Altinn',
  },
  open: {
    heading: 'We are waiting for an answer in Altinn',
    bySelf: 'You started the request on {date}, {time}.',
    byOther: '{person} started the request on {date}, {time}.',
    text: 'We fetch nothing until somebody has said yes.',
    continue: 'Continue to Altinn',
    check: 'I have answered – check again',
    stillOpenTitle: 'No answer yet',
    unsent: 'Altinn has not received the request yet. Continue, and we try again.',
    stillOpen:
      'Altinn has not received an answer yet. If you have just answered, it may take a moment. Try again shortly.',
    forward: {
      title: 'Can you not answer yourself?',
      text: 'Send this link to someone with the right to give consent for {business}. The link shows nothing without logging in to Altinn.',
      label: 'Link to the request in Altinn',
      copy: 'Copy the link',
    },
    cancel: {
      title: 'Changed your mind?',
      text: 'Then you can cancel. The link to Altinn will not be used, and you can ask again later.',
      submit: 'Cancel the request',
    },
  },
  ended: {
    rejected: {
      title: 'The answer in Altinn was no',
      text: 'We fetch no information about the business. That is quite all right. If you change your mind, you can ask again.',
    },
    abandoned: {
      title: 'The request was cancelled',
      text: 'We fetch no information about the business. You can ask again whenever you like.',
    },
    failed: {
      title: 'The request did not reach Altinn',
      text: 'Nothing has been shared. Try again. <ask>If that does not work, contact {bank}: <contact></contact>.</ask>',
    },
    expired: {
      title: 'The consent has expired',
      text: 'We no longer fetch information about the business, and what we had fetched has been deleted. Give a new consent to see the overview again.',
    },
    revoked: {
      title: 'The consent has been withdrawn',
      text: 'We no longer fetch information about the business, and what we had fetched has been deleted. Give a new consent if you want to see the overview again.',
    },
    lost: {
      title: 'Altinn no longer has the consent',
      text: 'We have stopped fetching information about the business, and have deleted what we had fetched. The cause is probably an error, which is logged at the bank. Give a new consent to see the overview again.',
    },
    stopped: {
      title: 'This is no longer shown in the bank',
      text: 'We no longer fetch information about the business, and what we had fetched has been deleted. The consent in Altinn is still valid until it expires or is withdrawn there.',
    },
    replaced: {
      title: 'The consent has been replaced by a new one',
      text: 'A new consent has been given. The old one is no longer used, and what we had fetched under it has been deleted.',
    },
  },
  current: {
    heading: 'The consent is valid up to and including {date}',
    facts: 'What the business has said yes to',
    what: {
      label: 'What is shared',
      text: 'Claims, payments and payouts that Skatteetaten has registered to {business}.',
      owner:
        'Also what is registered to the owner as a private person, since the business is a sole proprietorship.',
    },
    who: {
      label: 'Who gets it',
      text: '{bank}. You and others who can act on behalf of the business see it here.',
    },
    why: {
      label: 'What it is used for',
      text: 'To show you claims and payments, and to remind those of you who have asked about due dates.',
    },
    asked: { label: 'Asked for', text: 'By {person} {at}.' },
    approved: {
      label: 'Approved',
      text: 'In Altinn {at}.',
      brought: '{person} came back from there with the answer.',
      unnamed: 'Altinn does not tell the bank who answered. You can see it in Altinn.',
    },
    until: { label: 'Valid up to and including' },
    fetched: { label: 'Last fetched', never: 'Nothing has been fetched yet.' },
  },
  limit: 'The consent cannot last longer than the trial, up to and including {date}.',
  back: 'Back to the consent',
  toOverview: 'See claims and payments',
  toAltinn: 'Consents in Altinn',
  renewal: {
    offer: 'The consent expires {days, plural, =0 {today} one {tomorrow} other {in # days}}',
    text: 'Renew it in Altinn to carry on without a break. The one you have is valid until the new one is given.',
    link: 'Go to the renewal',
    submit: 'Renew in Altinn',
    open: 'The renewal is waiting for an answer in Altinn',
    holds: 'The consent you have now is in any case valid up to and including {date}.',
    rejected: 'The answer to the renewal was no',
    failed: 'The renewal did not reach Altinn',
  },
  ending: {
    heading: 'Do you want to stop?',
    lead: 'There are two ways to stop. You see what will happen before you decide.',
    claims: 'The claims at Skatteetaten do not change. Due dates and amounts stay as they are.',
    sharing: 'Sharing with the adviser stops automatically.',
    keep: 'No, keep it as it is',
    heads: { happens: 'What happens', stays: 'What does not happen' },
    stop: {
      title: 'Stop showing this in the bank',
      short:
        'We delete what we have fetched, at once. The consent stays in Altinn, so you can change your mind.',
      open: 'Stop showing …',
      erased: 'Everything we have fetched from Skatteetaten is deleted at once.',
      everyone: 'Nobody who acts on behalf of the business sees claims and payments here any more.',
      reminders: 'Reminders about due dates stop, since we no longer know the dates.',
      renewal: 'The request to renew is called off.',
      altinn:
        'The consent in Altinn is not withdrawn. It is valid up to and including {date}, and until then you can start again without a new answer.',
      submit: 'Delete and stop showing',
    },
    withdraw: {
      title: 'Withdraw the consent in Altinn',
      short: 'Then the consent has ended. To come back, the business must give a new one.',
      open: 'Withdraw in Altinn …',
      over: 'The consent has ended for the whole business. To come back, someone must give a new one.',
      fetching: 'The bank can no longer fetch anything from Skatteetaten.',
      erased:
        'What we have fetched is deleted as soon as we learn of it: when you tell us here, and otherwise within minutes.',
      steps: 'How to withdraw the consent',
      go: 'Open the consents in Altinn, and log in.',
      choose: 'Choose {business} at the top of Altinn’s page.',
      manager:
        'You must be access manager (tilgangsstyrer) for {business} in Altinn. If you are not, an access manager must withdraw the consent, also when it was you who gave it.',
      find: 'Find «Krav og betalinger», given to {bank}, and withdraw the consent.',
      back: 'Come back here and tell us. We then delete what we have, at once.',
      submit: 'I have withdrawn it',
      still: {
        title: 'The consent is still valid',
        text: 'Altinn says that it has not been withdrawn. If you have just done it, try again shortly.',
      },
    },
    receipt: {
      title: 'Everything we had fetched is deleted',
      text: '{count, plural, =0 {We held nothing from Skatteetaten} one {One answer from Skatteetaten was deleted} other {# answers from Skatteetaten were deleted}} {at}.',
    },
  },
  stopped: {
    heading: 'This is no longer shown in the bank',
    by: '{person} stopped it {at}.',
    byBank:
      'For a time the business was not on the bank’s list of customers. The bank therefore stopped showing it {at}.',
    text: 'We fetch nothing, and have deleted everything from Skatteetaten.',
    altinn: 'The consent in Altinn is still valid, up to and including {date}.',
    resume: 'Show claims and payments again',
    resumeText: 'We check in Altinn that the consent is still valid. Nobody needs to answer again.',
    withdrawText: 'To end it for good, withdraw the consent in Altinn.',
    resumed: { title: 'Claims and payments are shown again', text: 'Sharing with the adviser is still off.' },
  },
  controls: {
    heading: 'You also decide this',
    sharing: {
      title: 'Sharing with the adviser',
      nothing: 'The adviser sees no figures.',
      summary: 'The adviser sees the totals up to and including {date}.',
      everything: 'The adviser sees everything you share, up to and including {date}.',
    },
    looks: {
      title: 'Who in the bank has seen the figures',
      none: 'Nobody in the bank has looked at the figures.',
      last: 'Latest: {name}, {at}.',
    },
    reminders: {
      title: 'Reminders by e-mail',
      none: 'You get no reminders.',
      some: 'You have chosen {count, plural, one {one reminder} other {# reminders}}.',
      unconfirmed: 'You need to confirm the e-mail address.',
    },
  },
  past: {
    heading: 'Earlier consents and requests',
    period: '{from} to {to}',
    asked: '{person} asked {date}.',
  },
  returned: {
    title: 'Back from Altinn',
    logIn: {
      heading: 'Log in to see the outcome',
      text: 'Altinn logs you out when you are done there. If you have answered, your answer is safe. Log in here and we will show it.',
    },
    later: {
      heading: 'Altinn is not answering right now',
      text: 'If you have answered in Altinn, your answer is safe there. We will collect it as soon as Altinn answers again. You do not need to answer again.',
      check: 'Check again',
    },
    unknown: {
      heading: 'We do not recognise this link',
      text: 'The link belongs to another person, or it is old. Nothing is wrong: go to your businesses and see how things stand.',
    },
  },
  history: consentHistory,
  looks,
};
