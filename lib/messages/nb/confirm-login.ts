/** The page where a person who is logged in shows who they are once more. */
export const confirmLogin = {
  title: 'Bekreft at det er deg',
  text: 'Her henter du ut eller setter i gang mye på én gang. Derfor ber vi deg logge inn på nytt når det er mer enn et kvarter siden sist.',
  kept: 'Etterpå kommer du tilbake hit, og valgene dine er der ennå.',
  submit: 'Logg inn på nytt',
  back: 'Tilbake uten å logge inn',
} as const;
