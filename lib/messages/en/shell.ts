/** The frame around every page. */
export const shell = {
  service: 'Tax claims and payments',
  home: 'To the front page',
  skip: 'Skip to content',
  menu: 'Main menu',
  businesses: 'Your businesses',
  customers: 'Your clients',
  invitations: 'Invite',
  renewals: 'Renewals',
  pilot: 'Pilot',
  logOut: 'Log out',
  language: 'Language',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  sandbox: '<strong>Demo – synthetic data.</strong> People, businesses and amounts are invented.',
  test: '<strong>Test environment.</strong> The information is not real.',
  source:
    'Information about claims and payments comes from Skatteetaten (the Norwegian Tax Administration). {bank} fetches it only when the business has given consent in Altinn.',
  accessibility: 'Accessibility',
  newTab: '(opens in a new tab)',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it yourself.',
};
