/** The page with the person's own logins. */
export const sessions = {
  title: 'Innlogginger',
  lead: 'Her er du logget inn nå. Ser du noe du ikke kjenner igjen, logger du ut overalt og sier fra til banken.',
  here: 'Denne nettleseren',
  elsewhere: 'En annen nettleser eller enhet',
  since: 'Logget inn {at}',
  used: 'Sist brukt {at}',
  logOut: 'Logg ut overalt',
  logOutText: 'Da avsluttes alle innloggingene i listen, også denne.',
} as const;
