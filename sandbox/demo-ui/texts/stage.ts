import { BUSINESSES } from '../../data/scenarios/people.ts';
import type { Language, Text } from './language.ts';

/** Texts of the page where persons, time and faults are chosen. */
export const STAGE = {
  title: { nb: 'Scenen', en: 'The stage' },
  lead: {
    nb: 'Velg hvem som bruker portalen, hvor lang tid som har gått, og hva som går galt. Portalen vet ikke om dette rommet.',
    en: 'Choose who uses the portal, how much time has passed, and what goes wrong. The portal does not know of this room.',
  },
  customers: { nb: 'Kunde og situasjon', en: 'Customer and situation' },
  customersLead: {
    nb: 'Et trykk logger ut den som var inne, åpner portalen på virksomheten, og velger personen når det trykkes på «Logg inn».',
    en: 'One press logs out the person before, opens the portal at the business, and picks the person when “Log in” is pressed.',
  },
  business: { nb: 'Virksomhet', en: 'Business' },
  openAs: { nb: 'Åpne som', en: 'Open as' },
  inPlace: { nb: 'i {place}', en: 'in {place}' },
  consent: { nb: 'Samtykke i Altinn', en: 'Consent in Altinn' },
  altinnList: {
    nb: 'Kundens samtykker i Altinn',
    en: 'The customer’s consents at Altinn',
  },
  staff: { nb: 'Ansatte i banken', en: 'Bank staff' },
  none: { nb: 'Ikke spurt', en: 'Not asked' },
  Created: { nb: 'Venter på svar', en: 'Waits for an answer' },
  Accepted: { nb: 'Gitt, til {date}', en: 'Given, until {date}' },
  Rejected: { nb: 'Avslått', en: 'Rejected' },
  Revoked: { nb: 'Trukket', en: 'Withdrawn' },
  over: { nb: 'Utløpt {date}', en: 'Ended {date}' },
  approve: { nb: 'Godkjenn', en: 'Approve' },
  reject: { nb: 'Avslå', en: 'Reject' },
  revoke: { nb: 'Trekk tilbake samtykket', en: 'Withdraw' },
  expire: { nb: 'La det utløpe', en: 'Let it expire' },
  deedFor: { nb: 'for {business}', en: 'for {business}' },
  time: { nb: 'La tiden gå', en: 'Let time pass' },
  timeLead: {
    nb: 'Forfallsdatoer og samtykkers slutt kommer så mange dager nærmere. Klokkene står, ellers ville Maskinporten avvist portalen, som har sin egen.',
    en: 'Due dates and ends of consents come that many days nearer. The clocks stand still, or Maskinporten would refuse the portal, which has its own.',
  },
  passed: { nb: 'Det har gått {days} dager siden start.', en: '{days} days have passed since the start.' },
  forward: { nb: '{days} dager frem', en: '{days} days forward' },
  days: { nb: 'Antall dager', en: 'Number of days' },
  go: { nb: 'Gå frem', en: 'Go forward' },
  tokens: { nb: 'La alle token utløpe nå', en: 'Let every token expire now' },
  feed: { nb: 'La Altinns hendelser komme straks', en: 'Let Altinn’s events come at once' },
  feedLead: {
    nb: 'Forsinkelse i Altinns hendelsesstrøm nå: {seconds} s. I virkeligheten er den fem minutter.',
    en: 'Delay of Altinn’s event feed now: {seconds} s. The real one is five minutes.',
  },
  reset: { nb: 'Tilbake til start', en: 'Back to the start' },
  resetLead: {
    nb: 'Feil, tid, reskontro og ledning ryddes, alle logges ut, og gitte samtykker trekkes tilbake, så portalen får vite det på vanlig måte.',
    en: 'Faults, time, ledgers and the wire are cleared, everybody is logged out, and consents are withdrawn, so that the portal learns of it in the ordinary way.',
  },
  resetNow: { nb: 'Start på nytt', en: 'Start over' },
  done: { nb: 'Gjort.', en: 'Done.' },
  notDone: { nb: 'Det gikk ikke: ', en: 'That did not work: ' },
  noSuchConsent: {
    nb: 'det er ikke noe samtykke å gjøre det med.',
    en: 'there is no consent to do that to.',
  },
  badOrder: { nb: 'feilen er skrevet på feil måte.', en: 'the fault is not written correctly.' },
} as const satisfies Record<string, Text>;

const SITUATIONS_IN_ENGLISH: Readonly<Record<string, string>> = {
  '313367002':
    'Overdue VAT with interest, interest claimed by itself, advance tax on the owner, an unplaced payment',
  '311851381': 'Employer’s national insurance contributions and withholding every term',
  '314961900': 'VAT in the business’s favour, a payout made and one on its way, set-off',
  '314055403': 'Suspended collection, a claim without KID, no payment details, unknown claim types',
  '212201782': 'Shielded at Skatteetaten',
  '313506673': 'No claims and no payments (KB-007)',
  '316131867': 'Not known to Skatteetaten (KB-009)',
  '219139098': 'The totals differ from the claims',
  '310308242': '2,000 claims',
  '312819481': 'Older form of the answers, two people act for the business',
  '319711473': 'Everything is paid',
  '211993510': 'A customer for whom none of the other people act',
  '314207718':
    'Suspended collection without a due date, øre in every row, interest in the business’s favour, a KID that fits no check',
  '316304826':
    'Two ledgers with the same numbers: claims and payments of business and owner, one payout three times',
  '217405939':
    'Answers as they were in beta: instants for dates, other names of fields, one claim type in four groups',
};

/** What a business shows, in one sentence. */
export const situationOf = (orgnr: string, language: Language): string =>
  (language === 'en'
    ? SITUATIONS_IN_ENGLISH[orgnr]
    : BUSINESSES.find((business) => business.orgnr === orgnr)?.situation) ?? '';
