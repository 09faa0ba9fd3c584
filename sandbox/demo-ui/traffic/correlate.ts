import { BUSINESSES, CUSTOMERS, STAFF } from '../../data/scenarios/people.ts';
import type { Exchange } from '../../core/exchange-log.ts';
import { loginKeysOf, correlationKeysOf, sessionsOf } from './correlation-keys.ts';

/** One login from its beginning to its end, with everybody and everything that it turns out to belong to. */
interface Login {
  readonly seqs: Set<number>;
  readonly businesses: Set<string>;
  person?: string;
}

/**
 * Which journeys an exchange belongs to: a business's (`313367002`), a staff member's (`staff:…`), or, for a login that
 * has led to no business yet, the person's (`person:…`). An exchange without a party is in no group. A later
 * exchange may tell where an earlier one belongs: a grant is seen to have been for a business when its token is used.
 */
export interface Correlator {
  /** Takes in the next exchange, and answers with the earlier ones that it threw new light on. */
  add(exchange: Exchange): readonly number[];
  of(seq: number): readonly string[];
  clear(): void;
}

/** See {@link Correlator}. */
export function createCorrelator(): Correlator {
  const businessOfConsent = new Map<string, string>();
  const businessesOf = new Map<number, Set<string>>();
  const grantOf = new Map<string, number>();
  const loginOf = new Map<number, Login>();
  const loginByKey = new Map<string, Login>();
  const latestLogin = new Map<string, Login>();

  const tag = (seq: number, businesses: Iterable<string>): boolean => {
    const known = businessesOf.get(seq) ?? new Set<string>();
    const before = known.size;
    for (const one of businesses) known.add(one);
    businessesOf.set(seq, known);
    return known.size > before;
  };

  /** The login that these keys name, made one when they turn out to name several. */
  const loginFor = (keys: readonly string[]): Login | undefined => {
    if (keys.length === 0) return undefined;
    const found = [...new Set(keys.flatMap((key) => loginByKey.get(key) ?? []))];
    const login = found[0] ?? { seqs: new Set<number>(), businesses: new Set<string>() };
    for (const other of found.slice(1)) {
      for (const seq of other.seqs) login.seqs.add(seq);
      for (const business of other.businesses) login.businesses.add(business);
      if (other.person !== undefined) login.person ??= other.person;
      for (const seq of other.seqs) loginOf.set(seq, login);
      for (const [key, owner] of loginByKey) if (owner === other) loginByKey.set(key, login);
    }
    for (const key of keys) loginByKey.set(key, login);
    return login;
  };

  return {
    add(exchange) {
      const { seq } = exchange;
      const changed = new Set<number>();
      const { businesses, consents } = correlationKeysOf(exchange, businessOfConsent);
      for (const [id, business] of consents) businessOfConsent.set(id, business);
      tag(seq, businesses);

      const { issued, used } = sessionsOf(exchange);
      if (issued !== undefined) grantOf.set(issued, seq);
      const grant = used === undefined ? undefined : grantOf.get(used);
      if (grant !== undefined && tag(grant, businesses)) changed.add(grant);

      const login = loginFor(loginKeysOf(exchange));
      if (login !== undefined) {
        const before = login.businesses.size;
        const person = login.person;
        login.seqs.add(seq);
        loginOf.set(seq, login);
        for (const business of businesses) login.businesses.add(business);
        const chosen = personOf(exchange);
        if (chosen !== undefined) login.person ??= chosen;
        if (login.person !== undefined) latestLogin.set(login.person, login);
        if (login.businesses.size > before || login.person !== person)
          for (const one of login.seqs) changed.add(one);
      }
      for (const business of businesses)
        for (const person of peopleOf(business)) {
          const latest = latestLogin.get(person);
          if (latest === undefined || latest.businesses.has(business)) continue;
          latest.businesses.add(business);
          for (const one of latest.seqs) changed.add(one);
        }
      changed.delete(seq);
      return [...changed];
    },
    of(seq) {
      const login = loginOf.get(seq);
      const businesses = new Set([...(businessesOf.get(seq) ?? []), ...(login?.businesses ?? [])]);
      if (login?.person === undefined) return [...businesses];
      if (STAFF.some(({ key }) => key === login.person)) return [...businesses, `staff:${login.person}`];
      return businesses.size > 0 ? [...businesses] : [`person:${login.person}`];
    },
    clear() {
      for (const map of [businessOfConsent, businessesOf, grantOf, loginOf, loginByKey, latestLogin])
        map.clear();
    },
  };
}

/** Who was logged in, as the login page notes. */
const personOf = ({ findings }: Exchange): string | undefined =>
  findings.find(({ check }) => check === 'person')?.detail;

const ACTING = new Map(
  BUSINESSES.map(({ orgnr }) => [
    orgnr,
    CUSTOMERS.filter(({ roles }) => roles.some((role) => role.orgnr === orgnr)).map(({ key }) => key),
  ]),
);

/** Customers who act for a business, whose logins its exchanges are taken to follow from. */
const peopleOf = (business: string): readonly string[] => ACTING.get(business) ?? [];

/** The name of a journey for people: a business, or a person. */
export function journeyName(journey: string): string {
  const [kind, key] = journey.split(':');
  const person = kind === 'staff' ? STAFF.find((one) => one.key === key) : undefined;
  const customer = kind === 'person' ? CUSTOMERS.find((one) => one.key === key) : undefined;
  const business = BUSINESSES.find(({ orgnr }) => orgnr === journey);
  return person?.name ?? customer?.name ?? business?.name ?? journey;
}
