import type { Business, CustomerPerson } from './people.ts';

/** A crowd for load tests: businesses that are all alike in kind, each with one person of its own. */
export interface GeneratedUsers {
  readonly businesses: readonly Business[];
  readonly customers: readonly CustomerPerson[];
}

const MOST = 5_000;

/**
 * `size` businesses and persons, always the same ones. Numbers are synthetic (organisations begin with 2, persons' months
 * have 80 added) and have right check digits.
 * @throws Error when `size` is no whole number up to 5000.
 */
export function crowdOf(size: number): GeneratedUsers {
  if (!Number.isInteger(size) || size < 0 || size > MOST)
    throw new Error(`SANDBOX_CROWD is no whole number up to ${MOST}.`);
  const orgnrs = taken(size, 24_000_000, organisation);
  const pids = taken(size, 100, person);
  const businesses = orgnrs.map((orgnr, at) => ({
    orgnr,
    name: `Mengde ${at + 1} AS`,
    form: 'AS' as const,
    situation: 'En av mange, til lasttester',
  }));
  const customers = businesses.map(({ orgnr, name }, at) => ({
    key: `mengde-${at + 1}`,
    name: `Daglig leder i ${name}`,
    pid: pids[at] ?? '',
    roles: [{ orgnr, role: 'Daglig leder', mayApprove: true, managesAccess: true }],
  }));
  return { businesses, customers };
}

/** The first `size` numbers that have check digits; some have none and are never given out. */
function taken(size: number, from: number, number: (serial: number) => string | undefined): string[] {
  const numbers: string[] = [];
  for (let serial = from; numbers.length < size; serial += 1) {
    const made = number(serial);
    if (made !== undefined) numbers.push(made);
  }
  return numbers;
}

const organisation = (serial: number): string | undefined =>
  withCheck(String(serial), [3, 2, 7, 6, 5, 4, 3, 2]);

/** Born on the first days of 1970, with Tenor's month. */
function person(serial: number): string | undefined {
  const day = 1 + Math.floor(serial / 400);
  const individual = 100 + (serial % 400);
  const stem = `${String(day).padStart(2, '0')}8170${individual}`;
  const once = withCheck(stem, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  return once === undefined ? undefined : withCheck(once, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
}

/** With its modulus 11 check digit; undefined when that would be ten. */
function withCheck(digits: string, weights: readonly number[]): string | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : `${digits}${check}`;
}
