/** The page with the person's own logins. */
export const sessions = {
  title: 'Innlogginger',
  lead: 'Her er du logget inn nå. Ser du noe du ikke kjenner igjen, logger du ut overalt. <ask>Kontakt så {bank}: <contact></contact>.</ask>',
  here: 'Denne nettleseren',
  elsewhere: 'En annen nettleser eller enhet',
  since: 'Logget inn {at}',
  used: 'Sist brukt {at}',
  end: 'Logg ut denne innloggingen',
  logOut: 'Logg ut overalt',
  logOutText:
    'Knappen avslutter alle innloggingene i listen, også denne. Er det mer enn et kvarter siden du logget inn, ber vi deg logge inn en gang til først. Du kan ha {most} innlogginger samtidig. Logger du inn en gang til, avsluttes den eldste.',
} as const;
