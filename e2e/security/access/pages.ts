import { FISH } from '../../pages/people.ts';
import { allRoles, customersOnly, ownersOnly, staffOnly, type Outcomes } from './roles.ts';

const OWN = ownersOnly('200', '404', '→ /');
const READERS = { advisor: '200', teamLead: '200', bankWide: '200' };
const HELPERS = { advisor: '200', teamLead: '200' };

/** Who gets what at every page that there is. A page that is missing here fails the test. */
export const PAGES: Readonly<Record<string, Outcomes>> = {
  '/': allRoles('200', customersOnly('→ /bedrifter', '200')),
  '/tilgjengelighet': allRoles('200'),
  '/utlogget': allRoles('200'),
  // Any session, a customer's or an employee's.
  '/bekreft': allRoles('200', { anonymous: '→ /', loggedOut: '→ /' }),
  '/innlogginger': allRoles('200', { anonymous: '→ /', loggedOut: '→ /' }),
  '/bedrifter': customersOnly('200', '→ /'),
  '/bedrift/[orgnr]': OWN,
  '/bedrift/[orgnr]/betal': OWN,
  '/bedrift/[orgnr]/betal/[instalmentId]': OWN,
  '/bedrift/[orgnr]/betalte': OWN,
  '/bedrift/[orgnr]/deling': OWN,
  '/bedrift/[orgnr]/hvor-ble-pengene-av': OWN,
  '/bedrift/[orgnr]/innbetalinger': OWN,
  '/bedrift/[orgnr]/innsyn': OWN,
  '/bedrift/[orgnr]/kalender': OWN,
  '/bedrift/[orgnr]/kontoutskrift': OWN,
  '/bedrift/[orgnr]/lagret': OWN,
  '/bedrift/[orgnr]/samtykke': OWN,
  '/bedrift/[orgnr]/samtykke/historikk': OWN,
  '/bedrift/[orgnr]/samtykke/slutt': OWN,
  '/bedrift/[orgnr]/samtykke/trekk': OWN,
  '/bedrift/[orgnr]/tilgode': OWN,
  '/bedrift/[orgnr]/ubetalte': OWN,
  '/bedrift/[orgnr]/utbetalinger': OWN,
  '/bedrift/[orgnr]/varsler': OWN,
  // The link is the key to the question; which business it is for is told to those alone who act for it.
  '/invitasjon/[token]': allRoles('200'),
  '/invitasjon/[token]/videre': ownersOnly(`→ /bedrift/${FISH.orgnr}/samtykke`, '200', '→ /'),
  '/samtykke/retur': allRoles('200'),
  '/radgiver': allRoles('200'),
  '/radgiver/[orgnr]': staffOnly(READERS, '404', '→ /radgiver'),
  '/radgiver/[orgnr]/invitasjon': staffOnly(HELPERS, '404', '→ /radgiver'),
  '/radgiver/fornyelser': staffOnly({ ...READERS, otherAdvisor: '200' }, '404', '→ /radgiver'),
  '/radgiver/invitasjoner': staffOnly({ ...HELPERS, otherAdvisor: '200' }, '404', '→ /radgiver'),
  // A batch is whose who ordered it.
  '/radgiver/invitasjoner/[batch]': staffOnly({ advisor: '200' }, '404', '→ /radgiver'),
  '/pilot': staffOnly({ pilot: '200' }, '404', '→ /radgiver'),
  '/pilot/integrasjonstest': staffOnly({ pilot: '200' }, '404', '→ /radgiver'),
  '/pilot/kontroll': staffOnly({ pilot: '200' }, '404', '→ /radgiver'),
};
