// The pages that are weighed.
import { GRANLI } from '../../e2e/actions/people.ts';

/** A page of the customer's, by its address. */
export interface WeighedPage {
  readonly name: string;
  readonly path: string;
  /** What a person can do on it beside following links and sending plain forms. */
  readonly interaction: 'none' | 'form' | 'panel';
  /** Shown to those who are not logged in; others are sent on. */
  readonly loggedOut?: true;
}

/** The cookie that the page is asked for with, when `cookie` is a customer's. */
export const cookieFor = (page: WeighedPage, cookie: string | undefined): string | undefined =>
  page.loggedOut === true ? undefined : cookie;

const BUSINESS = `/bedrift/${GRANLI.orgnr}`;
const at = (name: string, path: string, interaction: WeighedPage['interaction'] = 'none'): WeighedPage => ({
  name,
  path: `${BUSINESS}${path}`,
  interaction,
});

/** Every customer page. */
export const PAGES: readonly WeighedPage[] = [
  { name: 'Front page', path: '/', interaction: 'none', loggedOut: true },
  { name: 'Logged out', path: '/utlogget', interaction: 'none', loggedOut: true },
  { name: 'Businesses', path: '/bedrifter', interaction: 'none' },
  { name: 'Accessibility', path: '/tilgjengelighet', interaction: 'none' },
  at('Overview', '', 'form'),
  at('Unpaid', '/ubetalte', 'panel'),
  at('Paid', '/betalte', 'panel'),
  at('Payments', '/innbetalinger', 'panel'),
  at('Payouts', '/utbetalinger', 'panel'),
  at('Credit', '/tilgode', 'panel'),
  at('Where the money went', '/hvor-ble-pengene-av?belop=1', 'panel'),
  at('Statement', '/kontoutskrift', 'panel'),
  at('Calendar', '/kalender', 'form'),
  // What has been chosen is shown with buttons that copy; so is the link to a consent that somebody else must give.
  at('Choose what to pay', '/betal', 'form'),
  at('Reminders', '/varsler', 'form'),
  at('Consent', '/samtykke', 'form'),
  at('Consent history', '/samtykke/historikk'),
  at('Withdraw', '/samtykke/trekk'),
  at('Sharing', '/deling'),
  at('Who has looked', '/innsyn'),
  at('What is stored', '/lagret', 'form'),
];
