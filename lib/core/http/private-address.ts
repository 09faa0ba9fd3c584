const PRIVATE = /^\/(?:invitasjon|api\/(?:kalender|reminders))\//;

/** Whether a path holds a secret that stands in for a session. */
export const isPrivateAddress = (pathname: string): boolean => PRIVATE.test(pathname);
