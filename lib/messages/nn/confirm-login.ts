/** The page where a person who is logged in shows who they are once more. */
export const confirmLogin = {
  title: 'Stadfest at det er deg',
  text: 'Her hentar du ut eller set i gang mykje på éin gong. Difor ber vi deg logge inn på nytt når det er meir enn eit kvarter sidan sist.',
  kept: 'Etterpå kjem du tilbake hit, og vala dine er der enno.',
  submit: 'Logg inn på nytt',
  back: 'Tilbake utan å logge inn',
};
