/** The page where the person picks a business. */
export const businesses = {
  title: 'Your businesses',
  lead: '{count, plural, one {You can act on behalf of this business.} other {Choose the business you want to see.}}',
  orgnr: 'Org. no. {orgnr}',
  role: 'Your role: {role}',
  consent: {
    none: 'No consent',
    requested: 'Waiting for an answer in Altinn',
    granted: 'Consent valid up to and including {date}',
    rejected: 'Consent not given',
    abandoned: 'No consent',
    failed: 'No consent',
    expired: 'Consent has expired',
    revoked: 'Consent has been withdrawn',
    lost: 'Altinn no longer has the consent',
    stopped: 'No longer shown here',
    replaced: 'No consent',
  },
  empty: {
    title: 'We cannot find a business you can act on behalf of',
    text: 'The bank has no record that you can act on behalf of a business. <ask>If you think this is wrong, contact {bank}: <contact></contact>.</ask> Skatteetaten and Altinn cannot correct this.',
  },
};
