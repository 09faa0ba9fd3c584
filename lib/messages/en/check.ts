/** The check of what the portal needs: `npm run check` and the pilot team's page. For operators. */
export const check = {
  passed: 'Everything the portal needs works.',
  failed: 'Something must be put right before the portal works.',
  next: 'Do this: {next}',
  code: 'Code: {code}',
  reference: 'Reference for support: {id}',
  checking: 'Checking. This may take some seconds.',
  again: 'Check again',
  heading: 'Checks',
  outcome: { ok: 'All right', warning: 'Warning', failed: 'Fault', skipped: 'Not checked' },
  name: {
    configuration: 'Configuration',
    signing: 'Key for Maskinporten',
    interestRates: 'Late-payment interest',
    database: 'Database',
    customerLogin: 'Customer login',
    staffLogin: 'Staff login',
    maskinporten: 'Maskinporten',
    token: 'Access token',
    altinn: 'Altinn',
    access: 'Permission to ask for consent',
    consentEnd: 'Last day of consents',
    skatteetaten: 'Skatteetaten',
    clock: 'Clock',
    mail: 'E-mail',
  },
  fine: {
    configurationRead: 'All settings are read, for the environment {environment}.',
    keyRegistered:
      'The portal signs with the key {kid}. It works for one year from its upload. Set the day in MASKINPORTEN_KEY_EXPIRES, and the portal warns in time.',
    keyValid: 'The portal signs with the key {kid}, which works for {days} more days.',
    certificateValid:
      'The enterprise certificate belongs to {orgnr}, is issued by {issuer} and lasts for {days} more days.',
    ratesKnown: 'The portal has the rates it needs to estimate interest.',
    databaseReady: 'The database answers, and every change of its schema has been made.',
    databaseNew: 'The database is empty. Run npm run db:migrate before the portal starts.',
    loginReady: 'The provider answers, and its addresses are right.',
    maskinportenReady: 'Maskinporten answers, and its address is right.',
    tokenGiven: 'Maskinporten gave a token.',
    altinnReady: 'Altinn answers and knows the resource {resource}.',
    accessGiven: 'Altinn lets the bank ask for consent to the resource.',
    consentEndFree: 'No last day is set (CONSENT_LATEST_END).',
    consentEndLater: 'Consents can last up to and including {date}. That shortens none yet.',
    skatteetatenReady: 'Skatteetaten answers, and asks for a token as it should.',
    clockRight: 'The clocks agree ({seconds} s apart).',
    mailReady: 'The mail server answers and lets the portal in.',
    mailOff: 'Not set up. The portal sends no e-mail.',
  },
  problem: {
    configurationWrong: {
      cause: 'Settings are missing or wrong.',
      next: 'Put each of them right, and run the check again.',
    },
    needsConfiguration: {
      cause: 'Cannot be checked before the configuration is right.',
      next: 'Put the configuration right first.',
    },
    needsMaskinporten: {
      cause: 'Cannot be checked before Maskinporten answers.',
      next: 'Put the fault at Maskinporten right first.',
    },
    needsToken: {
      cause: 'Cannot be checked without a token.',
      next: 'Put the fault with the token for altinn:consentrequests.write right first.',
    },
    keyEnding: {
      cause: 'The key {kid} works for only {days} more days.',
      next: 'Upload the key again, or a new one, in Maskinporten’s self-service. Then set MASKINPORTEN_KEY_EXPIRES to the new day.',
    },
    keyEnded: {
      cause: 'The key {kid} stopped working on {date}, so Maskinporten gives no tokens.',
      next: 'Upload the key again, or a new one, in Maskinporten’s self-service. Then set MASKINPORTEN_KEY_EXPIRES to the new day.',
    },
    certificateEnding: {
      cause: 'The enterprise certificate lasts for only {days} more days.',
      next: 'Order a new one now, and replace MASKINPORTEN_P12_FILE before it ends.',
    },
    certificateEnded: {
      cause: 'The enterprise certificate has ended, so Maskinporten gives no tokens.',
      next: 'Put a new one in MASKINPORTEN_P12_FILE, and restart the portal.',
    },
    rateMissing: {
      cause:
        'The rate for the half-year from {from} is missing, so the portal cannot estimate interest for days in it.',
      next: 'Find the rate in the Norwegian regulation on late-payment interest, and add it to LATE_INTEREST_RATES.',
    },
    databaseHeld: {
      cause: 'The portal is running and uses the embedded database, which only one process can open.',
      next: 'See the database on the portal’s page /pilot/kontroll, or stop the portal and run the check again.',
    },
    databaseUnreachable: {
      cause: 'The database cannot be used ({code}).',
      next: 'Check DATABASE_URL, firewall, user and password, and that the database is running.',
    },
    databaseBehind: {
      cause: 'The database lacks {count} changes of its schema.',
      next: 'Run npm run db:migrate. The embedded database is changed when the portal starts.',
    },
    databaseAhead: {
      cause: 'The database has been changed by a newer release of the portal than this one.',
      next: 'Install the newer release, or restore a backup from before the upgrade.',
    },
    timeout: {
      cause: 'No whole answer within UPSTREAM_TIMEOUT_MS.',
      next: 'Try again in a while. If it lasts, look at firewall and proxy, and at the system’s service messages.',
    },
    network: {
      cause: 'Cannot be reached.',
      next: 'Check the address, name service, firewall, proxy and TLS. Open the firewall by host name.',
    },
    certificate: {
      cause: 'The TLS certificate of whoever answered was refused.',
      next: 'Check whether it has expired, who issued it, and that nobody is in between. Name an authority of the bank’s own in NODE_EXTRA_CA_CERTS.',
    },
    redirect: {
      cause: 'The answer was a redirect, and the portal never follows those.',
      next: 'Check the configured address, http and https too.',
    },
    'too-large': {
      cause: 'The answer was larger than the portal reads.',
      next: 'Check the configured address: something else is answering.',
    },
    serverError: {
      cause: 'The system answers with an error (HTTP {status}).',
      next: 'Try again in a while. If it lasts, look at the service messages and tell those who run it.',
    },
    notTheSystem: {
      cause: 'The answer does not come from the right system (HTTP {status}).',
      next: 'Check the configured address, and whether a proxy answers in its place.',
    },
    issuerDiffers: {
      cause:
        'The provider calls itself something else than what is configured, or names addresses that are not safe.',
      next: 'Write the issuer exactly as the provider does, the final slash included.',
    },
    refusedOther: {
      cause: 'Maskinporten refuses the grant with a code that the portal does not know.',
      next: 'Look the code up at Digdir, and give the reference when you ask them.',
    },
    tokenRefused: {
      cause: 'Altinn refuses a fresh token.',
      next: 'Check that Altinn and Maskinporten are of the same environment.',
    },
    accessRefused: {
      cause: 'Altinn does not let the bank ask for consent to the resource.',
      next: 'Ask Skatteetaten to let the bank in on CONSENT_RESOURCE, and check that BANK_ORGNR is right.',
    },
    accessUnclear: {
      cause: 'Altinn answered something unexpected (HTTP {status}), so the access is not known.',
      next: 'Try again in a while. If it lasts, give the code when you ask Altinn.',
    },
    resourceUnknown: {
      cause: 'Altinn does not know the resource {resource} in this environment.',
      next: 'Check CONSENT_RESOURCE and ALTINN_BASE_URL.',
    },
    resourceChanged: {
      cause:
        'The resource {resource} is not as the portal assumes: it is not for consent, or wants metadata.',
      next: 'Check CONSENT_RESOURCE, and ask Skatteetaten what has changed.',
    },
    resourceOneTime: {
      cause: 'The resource {resource} gives consent to one retrieval. The portal retrieves several times.',
      next: 'Ask Skatteetaten whether the resource is the right one.',
    },
    consentEndShortens: {
      cause:
        'The consent cannot last longer than the trial, up to and including {date}. New consents are therefore shorter than CONSENT_VALID_DAYS.',
      next: 'Ask Skatteetaten whether the agreement is extended, and then set CONSENT_LATEST_END to the new day.',
    },
    consentEndOver: {
      cause: 'The trial lasted up to and including {date}, so no customer can give consent.',
      next: 'Ask Skatteetaten whether the agreement is extended, and then set CONSENT_LATEST_END to the new day, or remove it.',
    },
    skatteetatenAddress: {
      cause: 'Krav og betalinger is not at this address (HTTP {status}).',
      next: 'Check KRAVOGBETALINGER_BASE_URL and RIGHTS_PACKAGE.',
    },
    clockAhead: {
      cause: 'The clock here is {seconds} seconds ahead.',
      next: 'Set the clock by NTP. Maskinporten allows ten seconds.',
    },
    clockBehind: {
      cause: 'The clock here is {seconds} seconds behind.',
      next: 'Set the clock by NTP. Maskinporten allows ten seconds.',
    },
    mailLogin: {
      cause: 'The mail server refuses the user or the password.',
      next: 'Check the user and the password in SMTP_URL.',
    },
    mailRefused: {
      cause: 'The mail server cannot be used ({code}).',
      next: 'Check SMTP_URL, firewall and TLS, and that the server is running.',
    },
  },
  refusal: {
    'MP-011': {
      cause: 'The grant is malformed.',
      next: 'Look for line breaks or typing errors in MASKINPORTEN_PRIVATE_JWK.',
    },
    'MP-012': {
      cause: 'The grant was used before.',
      next: 'Find out whether a proxy between the portal and Maskinporten repeats requests.',
    },
    'MP-100': {
      cause: 'Maskinporten does not know the client.',
      next: 'Check MASKINPORTEN_CLIENT_ID, and that the client was made in the same environment.',
    },
    'MP-110': {
      cause: 'The grant has the wrong audience.',
      next: 'Check that MASKINPORTEN_ISSUER is of the right environment and ends with a slash.',
    },
    'MP-120': {
      cause: 'The certificate is not valid in this environment.',
      next: 'Use a test certificate in test and a production certificate in production (MASKINPORTEN_P12_FILE).',
    },
    'MP-121': {
      cause: 'The key has expired. It lives for one year from its upload.',
      next: 'Upload the key again, or a new one, in Maskinporten’s self-service.',
    },
    'MP-122': {
      cause: 'The certificate belongs to another organisation than the client.',
      next: 'Use certificate and client of the same organisation. The agreement must be its own too.',
    },
    'MP-123': {
      cause: 'Maskinporten does not accept the certificate chain.',
      next: 'Export the file again with the whole chain, and check that the certificate is valid.',
    },
    'MP-124': {
      cause: 'The signature does not verify.',
      next: 'Check that the private key belongs to the key that is registered under its kid.',
    },
    'MP-130': {
      cause: 'The grant was too old when it arrived.',
      next: 'Set the clock of this server by NTP, and look for something that holds requests back.',
    },
    'MP-200': {
      cause: 'The client does not have this scope.',
      next: 'Add the scope to the client in self-service. If it is not there, ask its owner for access.',
    },
    'MP-201': {
      cause: 'The scope is not for Maskinporten.',
      next: 'Check KRAVOGBETALINGER_SCOPE.',
    },
    'MP-250': {
      cause: 'The owner of the scope has not granted it to the bank.',
      next: 'Ask Skatteetaten (or Digdir for Altinn’s scopes) to grant the scope to the bank’s organisation number.',
    },
    'MP-251': {
      cause: 'The bank has not delegated the scope to the supplier.',
      next: 'The bank must delegate the API in Altinn. Check MASKINPORTEN_CONSUMER_ORG as well.',
    },
    'MP-301': {
      cause: 'Maskinporten does not know the type urn:altinn:consent in this environment.',
      next: 'Check MASKINPORTEN_ISSUER, and ask Digdir.',
    },
    'MP-302': {
      cause: 'Maskinporten does not know a field in authorization_details.',
      next: 'Upgrade the portal. If it is new enough, report the fault to those who make it.',
    },
    'MP-303': {
      cause: 'Maskinporten refuses a value in authorization_details, probably the consent.',
      next: 'Look at the consent in Altinn, and give the reference when you ask Digdir.',
    },
    'kid-required': {
      cause: 'The client has registered keys, and then it cannot use a certificate.',
      next: 'Use MASKINPORTEN_PRIVATE_JWK with a kid, or a client without registered keys.',
    },
    'kid-unknown': {
      cause: 'The key’s kid is not registered on the client.',
      next: 'Upload the public key, or put the kid in MASKINPORTEN_PRIVATE_JWK right.',
    },
    'issued-in-future': {
      cause: 'The grant is issued in the future: the clock of this server is ahead.',
      next: 'Set the clock by NTP.',
    },
    'own-consumer-org': {
      cause: 'The client cannot act on behalf of its own organisation.',
      next: 'Leave MASKINPORTEN_CONSUMER_ORG out when the bank uses its own client.',
    },
  },
};
