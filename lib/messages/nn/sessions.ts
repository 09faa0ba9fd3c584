/** The page with the person's own logins. */
export const sessions = {
  title: 'Innloggingar',
  lead: 'Her er du logga inn no. Ser du noko du ikkje kjenner igjen, loggar du ut overalt. <ask>Kontakt så {bank}: <contact></contact>.</ask>',
  here: 'Denne nettlesaren',
  elsewhere: 'Ein annan nettlesar eller ei anna eining',
  since: 'Logga inn {at}',
  used: 'Sist brukt {at}',
  end: 'Logg ut denne innlogginga',
  logOut: 'Logg ut overalt',
  logOutText:
    'Knappen avsluttar alle innloggingane i lista, òg denne. Er det meir enn eit kvarter sidan du logga inn, ber vi deg logge inn ein gong til først. Du kan ha {most} innloggingar samtidig. Loggar du inn ein gong til, blir den eldste avslutta.',
};
