import { parseIsoDate } from '#lib/core/dates/iso-date.ts';
import { err, ok, type Result } from '#lib/core/result.ts';

const OPERATIONS = ['aapnekrav', 'krav', 'innbetalinger', 'utbetalinger'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Address {
  readonly rightsPackage: string;
  readonly ident: string;
  readonly operation: Operation;
}

/** A period, both ends included. */
export interface Period {
  readonly fraOgMed: string;
  readonly tilOgMed: string;
}

const PATH = new RegExp(`^/([^/]+)/([^/]+)/(${OPERATIONS.join('|')})$`);

/** Splits a path below the API's base; undefined for an address that the API does not have. */
export function parseAddress(path: string): Address | undefined {
  const [, rightsPackage, ident, last] = PATH.exec(path) ?? [];
  const operation = OPERATIONS.find((name) => name === last);
  if (rightsPackage === undefined || ident === undefined || operation === undefined) return undefined;
  return { rightsPackage, ident, operation };
}

/** True for nine digits with a right check digit, weights 3 2 7 6 5 4 3 2 (docs/upstream/conventions.md#organisation-number). */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  const sum = Array.from(text, Number).reduce(
    (total, digit, place) => total + digit * (weights[place] ?? 0),
    0,
  );
  return sum % 11 === 0;
}

/** The same day a year later; 29 February becomes 1 March. */
function yearLater(date: string): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + 1);
  return moved.toISOString().slice(0, 10);
}

/**
 * Reads `fraOgMed` and `tilOgMed`: both once, both dates of the calendar, in order, at most one year apart. The error
 * says what is wrong. That 2022-01-01 to 2023-01-01 passes follows the published examples.
 */
export function parsePeriod(
  query: Readonly<Record<string, string | string[] | undefined>>,
): Result<Period, string> {
  const { fraOgMed, tilOgMed } = query;
  if (typeof fraOgMed !== 'string' || parseIsoDate(fraOgMed) === undefined) return err('fraOgMed');
  if (typeof tilOgMed !== 'string' || parseIsoDate(tilOgMed) === undefined) return err('tilOgMed');
  if (fraOgMed > tilOgMed) return err('fraOgMed er etter tilOgMed');
  if (tilOgMed > yearLater(fraOgMed)) return err('perioden er lengre enn ett år');
  return ok({ fraOgMed, tilOgMed });
}
