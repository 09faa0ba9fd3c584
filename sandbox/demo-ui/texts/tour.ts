import type { ActId } from '../tour.ts';
import type { Text } from './language.ts';

export const TOUR = {
  title: { nb: 'Omvisning', en: 'Guided tour' },
  lead: {
    nb: 'Seks korte akter. Listene følger det som virkelig skjer på ledningen og krysser av selv.',
    en: 'Six short acts. The lists follow what really happens on the wire and tick themselves.',
  },
  act: { nb: 'Akt {number}', en: 'Act {number}' },
  begin: { nb: 'Begynn akten', en: 'Begin the act' },
  again: { nb: 'Begynn på nytt', en: 'Begin again' },
  seen: { nb: 'sett', en: 'seen' },
  waiting: { nb: 'venter', en: 'waiting' },
  step: { nb: 'steg {seq}', en: 'step {seq}' },
  finished: { nb: 'Akten er ferdig.', en: 'The act is over.' },
} as const satisfies Record<string, Text>;

/** What each act is about, and what to do. */
export const ACT_TEXTS: Readonly<Record<ActId, { readonly title: Text; readonly todo: Text }>> = {
  consent: {
    title: { nb: 'Det første samtykket', en: 'The first consent' },
    todo: {
      nb: 'Åpne portalen som Kari Granli fra scenen, logg inn, gå til Altinn, si ja, og logg inn igjen.',
      en: 'Open the portal as Kari Granli from the stage, log in, go to Altinn, say yes, and log in again.',
    },
  },
  daily: {
    title: { nb: 'Hverdagen', en: 'Daily use' },
    todo: {
      nb: 'La alle token utløpe fra scenen, åpne portalen som Kari igjen, logg inn og hent på nytt. Ingen spør om samtykke igjen.',
      en: 'Let every token expire from the stage, open the portal as Kari again, log in and refresh. No new consent is asked for.',
    },
  },
  paying: {
    title: { nb: 'Å betale', en: 'Paying' },
    todo: {
      nb: 'Hent oversikten på nytt og se på et krav. Registrer en innbetaling i reskontroen. Hent oversikten en gang til.',
      en: 'Refresh the overview and look at a claim. Register a payment in the ledger. Refresh the overview once more.',
    },
  },
  sharing: {
    title: { nb: 'Å dele med rådgiveren', en: 'Sharing with the adviser' },
    todo: {
      nb: 'Logg inn som kunden og velg hva rådgiveren får se. Åpne så portalen som Randi Rådgiver. Selve valget skjer i portalen alene og går ikke på ledningen.',
      en: 'Log in as the customer and choose what the adviser may see. Then open the portal as Randi Rådgiver. The choice itself is made in the portal alone and does not pass on the wire.',
    },
  },
  failing: {
    title: { nb: 'Noe går galt', en: 'Something fails' },
    todo: {
      nb: 'Slå på «Skatteetaten svarer KB-002 på innbetalinger» på scenen og hent oversikten på nytt. Slå av igjen og hent en gang til.',
      en: 'Switch “Skatteetaten answers KB-002 on payments” on at the stage and refresh the overview. Switch it off and refresh again.',
    },
  },
  withdrawal: {
    title: { nb: 'Samtykket trekkes', en: 'The consent is withdrawn' },
    todo: {
      nb: 'Åpne «Kundens samtykker i Altinn» fra scenen, velg virksomheten øverst, og trekk tilbake samtykket. La alle token utløpe, åpne portalen som Kari igjen og hent på nytt: tallene er borte.',
      en: 'Open “The customer’s consents at Altinn” from the stage, choose the business at the top, and withdraw the consent. Let every token expire, open the portal as Kari again and refresh: the figures are gone.',
    },
  },
};

/** The points of the checklists. */
export const POINT_TEXTS: Readonly<Record<string, Text>> = {
  login: {
    nb: 'Kunden er logget inn, og portalen har fått et ID-token',
    en: 'The customer is logged in, and the portal has an ID token',
  },
  mayAsk: { nb: 'Maskinporten lar banken be om samtykke', en: 'Maskinporten lets the bank ask for consent' },
  asked: { nb: 'Altinn har fått forespørselen', en: 'Altinn has the request' },
  read: { nb: 'Kunden leser den på Altinns egen side', en: 'The customer reads it on Altinn’s own page' },
  answered: { nb: 'Kunden har svart', en: 'The customer has answered' },
  loggedOut: {
    nb: 'Altinn har logget kunden ut overalt',
    en: 'Altinn has logged the customer out everywhere',
  },
  checked: {
    nb: 'Portalen har spurt Altinn selv: svaret er ja',
    en: 'The portal has asked Altinn itself: the answer is yes',
  },
  access: { nb: 'Maskinporten gir tilgang med samtykket', en: 'Maskinporten gives access with the consent' },
  fetched: {
    nb: 'Skatteetaten har svart med åpne krav',
    en: 'Skatteetaten has answered with open claims',
  },
  owed: { nb: 'Kravet er hentet', en: 'The claim is fetched' },
  paid: { nb: 'Innbetalingen er kommet med', en: 'The payment has arrived' },
  advisor: { nb: 'Rådgiveren er logget inn', en: 'The adviser is logged in' },
  fails: { nb: 'Skatteetaten svarer med feil', en: 'Skatteetaten answers with an error' },
  again: { nb: 'Portalen prøver igjen av seg selv', en: 'The portal tries again by itself' },
  well: { nb: 'Innbetalingene er hentet igjen', en: 'The payments are fetched again' },
  withdrawn: {
    nb: 'Kunden har trukket samtykket i Altinn',
    en: 'The customer has withdrawn the consent in Altinn',
  },
  learnt: {
    nb: 'Portalen har spurt Altinn: samtykket er trukket tilbake',
    en: 'The portal has asked Altinn: the consent is withdrawn',
  },
};
