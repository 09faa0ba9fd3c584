import { osloDate } from '#lib/core/dates/iso-date.ts';
import { EMPTY, GRANLI } from '../../pages/people.ts';
import type { ActionArgument } from '../../fixtures/http-client.ts';
import { allRoles, ownersOnly, staffOnly, type Outcomes } from './roles.ts';
import type { Fixture } from './fixture.ts';

/** The response to a refused action: a redirect to a login or to the person's own pages, or nothing. */
export const REFUSALS: readonly string[] = ['→ /', '→ /bedrifter', '→ /radgiver', 'nothing'];

/** One action: what its form or component sends, and what each role gets for it. */
interface Call {
  readonly given: (fixture: Fixture) => readonly ActionArgument[];
  readonly outcomes: Outcomes;
}

const BATCH = '→ /radgiver/invitasjoner/[batch]';
const about = { orgnr: GRANLI.orgnr };
const form =
  (fields: Readonly<Record<string, string>> = {}): Call['given'] =>
  () => [{ form: fields }];
/** A form that shows its own state again. */
const stateful =
  (state: unknown, fields: Readonly<Record<string, string>>): Call['given'] =>
  () => [{ value: state }, { form: fields }];

/** A form about the business: others are led away before anything is read. */
const own = (then: string, fields: Readonly<Record<string, string>> = {}): Call => ({
  given: form({ ...about, ...fields }),
  outcomes: ownersOnly(then, '→ /bedrifter', '→ /'),
});
/** A list that the browser requests: `null` without access. */
const list: Call = {
  given: () => [{ value: GRANLI.orgnr }, { value: '' }, { value: false }],
  outcomes: allRoles('nothing', { owner: 'an answer' }),
};
/** A form about a client, for those who may act on it. */
const client = (then: string, given: Call['given']): Call => ({
  given,
  outcomes: staffOnly({ advisor: then, teamLead: then }, '→ /radgiver', '→ /radgiver'),
});
const pilot = (then: string, fields: Readonly<Record<string, string>>): Call => ({
  given: form(fields),
  outcomes: allRoles('→ /radgiver', { pilot: then }),
});
/** For everybody who has a portfolio. */
const clerk = (then: string, given: Call['given']): Call => ({
  given,
  outcomes: staffOnly(
    { advisor: then, otherAdvisor: then, teamLead: then, bankWide: then },
    '→ /radgiver',
    '→ /radgiver',
  ),
});

/** On to the provider that the person came from, to log in once more or to end its session too. */
const theirProvider = (otherwise: string): Outcomes =>
  allRoles('→ staff login', {
    anonymous: otherwise,
    loggedOut: otherwise,
    owner: '→ customer login',
    otherCustomer: '→ customer login',
  });
const LOGGED_IN = theirProvider('→ /');
const LOGGED_OUT = theirProvider('→ /utlogget');

/**
 * Who gets what for every server action that there is, in the order in which they are called: what ends something comes last.
 * An action that is missing here fails the test.
 */
export const ACTIONS: Readonly<Record<string, Call>> = {
  loadUnpaid: list,
  loadPaidClaims: list,
  loadPayments: list,
  loadPayouts: list,
  loadCredits: list,
  loadTracing: list,
  loadStatement: list,
  refreshAction: own('→ /bedrift/[orgnr]', { to: '' }),
  refreshYearAction: own(`→ /bedrift/[orgnr]/betalte?aar=${osloDate(new Date()).slice(0, 4)}`, {
    list: 'betalte',
  }),
  setSharingAction: own('→ /bedrift/[orgnr]/deling?lagret=ja', { level: 'nothing', days: '' }),
  subscriptionAction: {
    given: stateful({ kind: 'untouched' }, { ...about, do: 'revoke' }),
    outcomes: ownersOnly('an answer', '→ /bedrifter', '→ /'),
  },
  saveRemindersAction: {
    given: stateful({ address: '', kinds: [] }, { ...about, address: 'kari@example.com', kind: 'due-soon' }),
    outcomes: ownersOnly('→ /bedrift/[orgnr]/varsler?lagret=sent', '→ /bedrifter', '→ /'),
  },
  writeNoteAction: client(
    '→ /radgiver/[orgnr]?notat=lagret',
    form({ ...about, text: 'Skrevet av en som får lov' }),
  ),
  inviteByMailAction: client(
    'an answer',
    stateful(
      { address: '', language: 'nb' },
      { ...about, recipient: 'other', address: 'kari@example.com', language: 'nb' },
    ),
  ),
  inviteByLinkAction: client('an answer', stateful({}, about)),
  revokeInvitationAction: client('→ /radgiver/[orgnr]/invitasjon?trukket=nei', form(about)),
  // Whose clients the numbers are is found out one by one, when their turn comes.
  orderInvitationsAction: {
    given: stateful({ numbers: '' }, { numbers: GRANLI.orgnr }),
    outcomes: staffOnly(
      { advisor: BATCH, otherAdvisor: BATCH, teamLead: BATCH },
      '→ /radgiver',
      '→ /radgiver',
    ),
  },
  saveViewAction: clerk('→ /radgiver?lagret=ja', form({ navn: 'Min' })),
  // Only own views, whatever the number: the response does not reveal whether a view exists.
  removeViewAction: { given: form({ id: '999' }), outcomes: allRoles('→ /radgiver') },
  runJobAgainAction: pilot('→ /pilot', { job: '00000000-0000-4000-8000-000000000000' }),
  setPilotTaskAction: pilot('→ /pilot', { task: 'read', note: '', done: 'ja' }),
  startTestRunAction: pilot('→ /pilot/integrasjonstest', { orgnrs: EMPTY.orgnr, vendor: '' }),
  stopTestRunAction: pilot('→ /pilot/integrasjonstest', {}),
  followInvitationAction: {
    given: ({ parts }) => [{ form: { token: parts['token'] ?? '' } }],
    outcomes: allRoles('→ customer login'),
  },
  setLanguageAction: { given: form({ language: 'nb' }), outcomes: allRoles('an answer') },
  checkConsentAction: own('→ /bedrift/[orgnr]?samtykke=gitt'),
  recheckConsentAction: own('→ /bedrift/[orgnr]/samtykke/trekk?sjekket=ja'),
  // The consent holds for long yet: there is nothing to ask for, and nothing to give up.
  startConsentAction: own('→ /bedrift/[orgnr]'),
  abandonConsentAction: own('→ /bedrift/[orgnr]'),
  eraseStoredAction: {
    given: stateful({ kind: 'untouched' }, about),
    outcomes: ownersOnly('an answer', '→ /bedrifter', '→ /'),
  },
  stopShowingAction: own('→ /bedrift/[orgnr]/samtykke?stoppet=ja'),
  resumeShowingAction: own('→ /bedrift/[orgnr]/samtykke?gjenopptatt=ja'),
  loginAction: { given: form(), outcomes: allRoles('→ customer login') },
  staffLoginAction: { given: form(), outcomes: allRoles('→ staff login') },
  confirmLoginAction: { given: form(), outcomes: LOGGED_IN },
  endSessionAction: {
    given: form({ innlogging: 'unknown' }),
    outcomes: allRoles('→ /innlogginger', { anonymous: '→ /', loggedOut: '→ /' }),
  },
  logoutEverywhereAction: { given: () => [], outcomes: LOGGED_OUT },
  // There is nothing left to end.
  logoutAction: { given: () => [], outcomes: allRoles('→ /utlogget') },
};
