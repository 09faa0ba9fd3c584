const DAY_MS = 86_400_000;

/** From how many days ahead the end of a certificate is a warning: ordering a new one takes weeks. */
export const WARN_DAYS = 60;

/** Whole days until a certificate ends; negative when it has ended. */
export const daysLeft = (validTo: Date, now: Date): number =>
  Math.floor((validTo.getTime() - now.getTime()) / DAY_MS);
