import type { Text } from './language.ts';

interface CheckText {
  readonly title: Text;
  /** What the check is for. */
  readonly why: Text;
}

/** The checks that the systems report, by their names in the exchange log. */
export const CHECKS: Readonly<Record<string, CheckText>> = {
  'login request': {
    title: { nb: 'Innloggingsforespørselen', en: 'The login request' },
    why: {
      nb: 'Klienten må være registrert, returadressen også, og PKCE, state og nonce må være med.',
      en: 'The client and its return address must be registered, and PKCE, state and nonce must be there.',
    },
  },
  person: {
    title: { nb: 'Hvem som logget inn', en: 'Who logged in' },
    why: { nb: 'Den oppdiktede personen som ble valgt.', en: 'The invented person who was chosen.' },
  },
  'code exchange': {
    title: { nb: 'Engangskoden', en: 'The one-time code' },
    why: {
      nb: 'Koden må være fersk og ubrukt, klienten må bevise hvem den er, og PKCE-svaret må passe til spørsmålet.',
      en: 'The code must be fresh and unused, the client must prove who it is, and the PKCE answer must fit.',
    },
  },
  'log-out request': {
    title: { nb: 'Utloggingsforespørselen', en: 'The log-out request' },
    why: { nb: 'Adressen etterpå må være registrert.', en: 'The address afterwards must be registered.' },
  },
  'log-in': {
    title: { nb: 'Innlogging i Altinn', en: 'Login at Altinn' },
    why: { nb: 'Altinn bruker den samme innloggingen.', en: 'Altinn uses the same login.' },
  },
  'callback belongs to this browser': {
    title: { nb: 'Svaret hører til denne nettleseren', en: 'The answer belongs to this browser' },
    why: {
      nb: 'Ellers kunne noen lure en annen inn i sin egen innlogging.',
      en: 'Otherwise an attacker could lure another person into their own login.',
    },
  },
  'client and signature': {
    title: { nb: 'Klient og signatur', en: 'Client and signature' },
    why: {
      nb: 'Bare den som har den private nøkkelen kan ha laget forespørselen.',
      en: 'Only the holder of the private key can have made the request.',
    },
  },
  'audience and lifetime': {
    title: { nb: 'Mottaker og levetid', en: 'Audience and lifetime' },
    why: {
      nb: 'Forespørselen må gjelde nettopp denne utstederen, være under ti sekunder gammel og leve høyst to minutter.',
      en: 'The request must be for this very issuer, be less than ten seconds old and live two minutes at most.',
    },
  },
  'used once': {
    title: { nb: 'Brukt én gang', en: 'Used once' },
    why: {
      nb: 'En forespørsel som er fanget opp underveis, skal ikke kunne sendes en gang til.',
      en: 'A request that was caught on the way must not work a second time.',
    },
  },
  'scope and delegation': {
    title: { nb: 'Rettigheter', en: 'Rights' },
    why: {
      nb: 'Tilgangen må være gitt til bankens organisasjonsnummer, og eventuelt delegert til leverandøren.',
      en: 'The access must be granted to the bank’s organisation number, and delegated if a supplier asks.',
    },
  },
  consent: {
    title: { nb: 'Samtykket', en: 'The consent' },
    why: {
      nb: 'Samtykket må finnes, være gitt av denne virksomheten til denne banken, gjelde denne tjenesten og ikke være trukket eller utløpt.',
      en: 'The consent must exist, be given by this business to this bank for this service, and be neither withdrawn nor expired.',
    },
  },
  'bearer token': {
    title: { nb: 'Tokenet', en: 'The token' },
    why: {
      nb: 'Altinn kontrollerer signatur, utsteder, levetid og hvem som spør.',
      en: 'Altinn checks signature, issuer, lifetime and who asks.',
    },
  },
  scope: {
    title: { nb: 'Tilgang i tokenet', en: 'Scope of the token' },
    why: {
      nb: 'Tokenet må gi rett til nettopp dette.',
      en: 'The token must give leave for this very thing.',
    },
  },
  consumer: {
    title: { nb: 'Hvem som spør', en: 'Who asks' },
    why: {
      nb: 'Tokenet må si hvilken organisasjon det gjelder.',
      en: 'The token must name the organisation.',
    },
  },
  body: {
    title: { nb: 'Innholdet kan leses', en: 'The content can be read' },
    why: { nb: 'Feltene må ha riktig form.', en: 'The fields must have the right form.' },
  },
  '`to` is the caller': {
    title: { nb: 'Banken spør på egne vegne', en: 'The bank asks on its own behalf' },
    why: {
      nb: 'Ingen kan be om samtykke til en annen.',
      en: 'A bank cannot request consent for another bank.',
    },
  },
  '`requestconsent` allowed': {
    title: { nb: 'Banken har lov til å spørre', en: 'The bank may ask' },
    why: {
      nb: 'Skatteetaten bestemmer hvem som får be om samtykke til denne tjenesten.',
      en: 'Skatteetaten decides who may request consent for this service.',
    },
  },
  'parties known': {
    title: { nb: 'Partene finnes', en: 'The parties exist' },
    why: {
      nb: 'Altinn må kjenne virksomheten og personen.',
      en: 'Altinn must know the business and the person.',
    },
  },
  content: {
    title: { nb: 'Forespørselen er riktig', en: 'The request is right' },
    why: {
      nb: 'Sluttdato frem i tid, gyldig returadresse, kjent tjeneste med alle feltene sine.',
      en: 'An end in the future, a valid return address, a known service with all its fields.',
    },
  },
  'person may answer': {
    title: { nb: 'Personen har lov til å svare', en: 'The person may answer' },
    why: {
      nb: 'Bare en som kan gi tilgang på vegne av virksomheten, får se forespørselen.',
      en: 'Only a person who can give access for the business sees the request.',
    },
  },
  'may become Accepted': {
    title: { nb: 'Kan godkjennes', en: 'Can be approved' },
    why: { nb: 'Ubesvart, og fristen er ikke ute.', en: 'Not answered yet, and not too late.' },
  },
  'may become Rejected': {
    title: { nb: 'Kan avslås', en: 'Can be rejected' },
    why: { nb: 'Ubesvart, og fristen er ikke ute.', en: 'Not answered yet, and not too late.' },
  },
  'person may see the list': {
    title: { nb: 'Kan se samtykkene til den som er valgt', en: 'May see the consents of the one chosen' },
    why: {
      nb: 'Altinn viser samtykkene til en virksomhet bare for den som er tilgangsstyrer der.',
      en: 'Altinn shows a business’s consents only to its access managers (tilgangsstyrer).',
    },
  },
  'person may withdraw': {
    title: { nb: 'Kan trekke tilbake samtykket', en: 'May withdraw the consent' },
    why: {
      nb: 'Det krever at personen er tilgangsstyrer for virksomheten, også om det var noen andre som ga samtykket.',
      en: 'It takes an access manager (tilgangsstyrer) of the business, no matter who gave the consent.',
    },
  },
  'may be withdrawn': {
    title: { nb: 'Kan trekkes', en: 'Can be withdrawn' },
    why: {
      nb: 'Bare et samtykke som er gitt, kan trekkes.',
      en: 'Only a consent that was given can be withdrawn.',
    },
  },
  'form from the own page': {
    title: { nb: 'Skjemaet kom fra Altinns egen side', en: 'The form came from Altinn’s own page' },
    why: {
      nb: 'Ellers kunne en annen nettside svare på personens vegne.',
      en: 'Otherwise another site could answer on the person’s behalf.',
    },
  },
  concurrency: {
    title: { nb: 'Ikke for mange samtidig', en: 'Not too many at once' },
    why: { nb: 'Høyst fem samtidige kall fra hver bank.', en: 'Five calls at once from each bank at most.' },
  },
  url: {
    title: { nb: 'Adressen', en: 'The address' },
    why: { nb: 'Adressen må finnes hos Skatteetaten.', en: 'The address must exist.' },
  },
  accept: {
    title: { nb: 'Formatet', en: 'The format' },
    why: { nb: 'Skatteetaten svarer i JSON eller XML.', en: 'Answers come in JSON or XML.' },
  },
  token: {
    title: { nb: 'Tokenet', en: 'The token' },
    why: {
      nb: 'Maskinportens signatur, utsteder, levetid, rettighet, og at det ikke er avsluttet før tiden.',
      en: 'Maskinporten’s signature, issuer, lifetime, right, and that it was not ended early.',
    },
  },
  input: {
    title: { nb: 'Det som spørres om', en: 'What is asked for' },
    why: {
      nb: 'Gyldig organisasjonsnummer, og en periode på høyst ett år.',
      en: 'A valid number, and a period of a year at most.',
    },
  },
  'rights package': {
    title: { nb: 'Rettighetspakken', en: 'The rights package' },
    why: { nb: 'Banker bruker pakken «finans».', en: 'Banks use the package “finans”.' },
  },
  party: {
    title: { nb: 'Har Skatteetaten noe om virksomheten?', en: 'Is there anything about the business?' },
    why: {
      nb: 'Ingen treff er et tomt svar, ikke en feil.',
      en: 'No hits is an empty answer, not an error.',
    },
  },
  'smtp reply': {
    title: { nb: 'E-posttjenerens svar', en: 'The mail server’s reply' },
    why: {
      nb: 'Svar som begynner på 2 betyr at e-posten er tatt imot.',
      en: 'A reply that begins with 2 means that the mail was taken.',
    },
  },
};
