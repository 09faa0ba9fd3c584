import type { ClaimKind } from '../../systems/skatteetaten/edit-entries.ts';
import type { Text } from './language.ts';

/** Texts of the ledger editor. */
export const LEDGER = {
  title: { nb: 'Reskontroen', en: 'The ledger' },
  lead: {
    nb: 'Det Skatteetaten vet om virksomheten. Det som registreres her, vises i portalen neste gang den henter.',
    en: 'What Skatteetaten knows of the business. What is registered here shows in the portal the next time it fetches.',
  },
  business: { nb: 'Virksomhet', en: 'Business' },
  choose: { nb: 'Velg', en: 'Choose' },
  open: { nb: 'Åpne poster', en: 'Open items' },
  nothingOpen: { nb: 'Ingenting er åpent.', en: 'Nothing is open.' },
  claim: { nb: 'Krav', en: 'Claim' },
  due: { nb: 'Forfallsdato', en: 'Due date' },
  remaining: { nb: 'Gjenstår', en: 'Remaining' },
  addClaim: { nb: 'Registrer krav', en: 'Register a claim' },
  kind: { nb: 'Type', en: 'Kind' },
  amount: { nb: 'Beløp i kroner', en: 'Amount in NOK' },
  amountNote: {
    nb: 'Med minus foran: penger virksomheten har til gode.',
    en: 'With a minus: money owed to the business.',
  },
  dueInDays: { nb: 'Forfaller om antall dager', en: 'Due in days' },
  dueNote: {
    nb: 'Med minus foran: allerede forfalt, renter påløper.',
    en: 'With a minus: overdue already, interest accrues.',
  },
  addPayment: { nb: 'Registrer innbetaling', en: 'Register a payment' },
  towards: { nb: 'Mot', en: 'Towards' },
  oldestFirst: { nb: 'Det som forfaller først', en: 'What falls due first' },
  paymentNote: {
    nb: 'Det som er til overs, blir en innbetaling som ikke er brukt på noe krav.',
    en: 'What is left over becomes an unplaced payment.',
  },
  addPayout: { nb: 'Registrer utbetaling', en: 'Register a payout' },
  credit: { nb: 'Av', en: 'Out of' },
  noCredit: { nb: 'Virksomheten har ingenting til gode.', en: 'Nothing is owed to the business.' },
  file: { nb: 'Egen historie', en: 'A story of your own' },
  fileLead: {
    nb: 'Det som er registrert, som JSON. Datoer er antall dager fra i dag. Med «keepsOriginal: false» tas det virksomheten kommer med, bort.',
    en: 'What was registered, as JSON. Dates are days from today. With “keepsOriginal: false” what the business comes with is left out.',
  },
  save: { nb: 'Lagre som fil', en: 'Save as a file' },
  story: { nb: 'Historien', en: 'The story' },
  load: { nb: 'Bruk denne', en: 'Use this' },
  pick: { nb: 'Hent fra fil', en: 'Read from a file' },
  registered: { nb: 'Registrert.', en: 'Registered.' },
  refused: { nb: 'Det gikk ikke: {why}', en: 'That did not work: {why}' },
  badForm: { nb: 'tallene er ikke riktige.', en: 'the numbers are not right.' },
} as const satisfies Record<string, Text>;

export const CLAIM_KIND_NAMES: Readonly<Record<ClaimKind, Text>> = {
  vat: { nb: 'Merverdiavgift', en: 'VAT' },
  contribution: { nb: 'Arbeidsgiveravgift', en: 'Employer’s national insurance contributions' },
  withholding: { nb: 'Forskuddstrekk', en: 'Withholding tax' },
};
