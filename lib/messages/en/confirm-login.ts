/** The page where a person who is logged in shows who they are once more. */
export const confirmLogin = {
  title: 'Confirm that it is you',
  text: 'This downloads or starts a lot at once. We therefore ask you to log in again if it is more than fifteen minutes since you last did.',
  kept: 'Afterwards you come back here, and your choices are still there.',
  submit: 'Log in again',
  back: 'Back without logging in',
};
