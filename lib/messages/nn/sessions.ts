/** The page with the person's own logins. */
export const sessions = {
  title: 'Innloggingar',
  lead: 'Her er du logga inn no. Ser du noko du ikkje kjenner att, loggar du ut overalt og seier frå til banken.',
  here: 'Denne nettlesaren',
  elsewhere: 'Ein annan nettlesar eller ei anna eining',
  since: 'Logga inn {at}',
  used: 'Sist brukt {at}',
  logOut: 'Logg ut overalt',
  logOutText: 'Då blir alle innloggingane i lista avslutta, òg denne.',
};
