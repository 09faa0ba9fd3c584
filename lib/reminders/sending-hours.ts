const OSLO_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Hours of the day, the second one not included. */
interface Hours {
  readonly from: number;
  readonly until: number;
}

/** Whether reminders go out now, by the hour in Oslo, since people sleep at night. */
export function isSendingHour(now: Date, { from, until }: Hours): boolean {
  const hour = Number(OSLO_HOUR.format(now));
  return hour >= from && hour < until;
}
