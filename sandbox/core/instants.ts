const RFC_3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Milliseconds since the epoch of an RFC 3339 date-time, with a fraction down to the microsecond: a seventh decimal is
 * rounded, as Altinn's database does. Undefined for anything else.
 */
export function parseInstant(text: string): number | undefined {
  const match = RFC_3339.exec(text);
  if (match === null) return undefined;
  const [, seconds = '', decimals = '', offset = ''] = match;
  const whole = Date.parse(seconds + offset.toUpperCase());
  if (Number.isNaN(whole)) return undefined;
  const microseconds = Math.round(Number(`0.${decimals || '0'}`) * 1_000_000);
  return whole + microseconds / 1000;
}

/**
 * Altinn's way of writing an instant: at most six decimals, trailing zeros trimmed, offset `+00:00`
 * (docs/upstream/altinn.md#create-a-request).
 */
export function formatInstant(milliseconds: number): string {
  const microseconds = Math.round(milliseconds * 1000);
  const seconds = Math.floor(microseconds / 1_000_000);
  const decimals = String(microseconds - seconds * 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}${decimals === '' ? '' : `.${decimals}`}+00:00`;
}

const OSLO = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The way Altinn's pages show a moment, in Oslo's time: `dd.mm.yyyy, hh:mm`. */
export function formatForPeople(milliseconds: number): string {
  const parts = new Map(OSLO.formatToParts(milliseconds).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('day')}.${part('month')}.${part('year')}, ${part('hour')}:${part('minute')}`;
}
