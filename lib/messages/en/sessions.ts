/** The page with the person's own logins. */
export const sessions = {
  title: 'Logins',
  lead: 'This is where you are logged in now. If you see something you do not recognise, log out everywhere. <ask>Then contact {bank}: <contact></contact>.</ask>',
  here: 'This browser',
  elsewhere: 'Another browser or device',
  since: 'Logged in {at}',
  used: 'Last used {at}',
  end: 'Log out this login',
  logOut: 'Log out everywhere',
  logOutText:
    'The button ends all the logins in the list, this one too. If you logged in more than fifteen minutes ago, we ask you to log in once more first. You can have {most} logins at a time. If you log in once more, the oldest ends.',
};
