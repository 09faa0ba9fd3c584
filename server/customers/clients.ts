import 'server-only';
import { desc, eq, inArray } from 'drizzle-orm';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import type { PortfolioScope } from '#lib/portfolio/scope.ts';
import { database } from '#server/db/client.ts';
import { businesses, consents } from '#server/db/schema/index.ts';
import { NORWEGIAN } from './customers.ts';

/** A business as the bank's staff know it: the bank's own data. */
export interface BankClient {
  readonly orgnr: string;
  readonly name: string;
  readonly form: string;
  readonly advisorEmail: string | undefined;
  readonly team: string | undefined;
}

/** The business with a number and who serves it now. For the gate, which decides who may know. */
export async function clientByNumber(orgnr: string): Promise<BankClient | undefined> {
  const db = await database();
  const [row] = await db.select().from(businesses).where(eq(businesses.orgnr, orgnr));
  if (row === undefined) return undefined;
  const { name, form, advisorEmail, team } = row;
  return { orgnr, name, form, advisorEmail: advisorEmail ?? undefined, team: team ?? undefined };
}

/** The condition that a business is in a scope. */
export const inScope = (scope: PortfolioScope) => {
  switch (scope.kind) {
    case 'own':
      return eq(businesses.advisorEmail, scope.advisorEmail);
    case 'team':
      return eq(businesses.team, scope.team);
    case 'bank':
      return undefined;
  }
};

/** A business that an advisor serves, with what the bank itself knows of its consent. */
export interface ClientOfAdvisor {
  readonly orgnr: string;
  readonly name: string;
  readonly form: string;
  /** The consent that counts: a granted one, else the open request, else the latest; undefined when none was asked. */
  readonly consentStatus: ConsentStatus | undefined;
  readonly validTo: Date | undefined;
}

/** The businesses of a scope, in Norwegian alphabetical order. */
export async function clientsIn(scope: PortfolioScope, now = new Date()): Promise<ClientOfAdvisor[]> {
  const db = await database();
  const own = await db
    .select({ orgnr: businesses.orgnr, name: businesses.name, form: businesses.form })
    .from(businesses)
    .where(inScope(scope));
  if (own.length === 0) return [];
  const asked = await db
    .select({ orgnr: consents.orgnr, status: consents.status, validTo: consents.validTo })
    .from(consents)
    .where(
      inArray(
        consents.orgnr,
        own.map(({ orgnr }) => orgnr),
      ),
    )
    .orderBy(desc(consents.requestedAt));
  const latestFirst = Map.groupBy(asked, ({ orgnr }) => orgnr);
  return own
    .map((business) => {
      const counting = counts(latestFirst.get(business.orgnr) ?? [], now);
      return { ...business, consentStatus: counting?.status, validTo: counting?.validTo };
    })
    .sort((a, b) => NORWEGIAN.compare(a.name, b.name));
}

interface Asked {
  readonly status: ConsentStatus;
  readonly validTo: Date;
}

function counts(latestFirst: readonly Asked[], now: Date): Asked | undefined {
  const current = latestFirst.map((asked) => {
    const over = asked.status === 'granted' && asked.validTo <= now;
    return over ? { ...asked, status: 'expired' as const } : asked;
  });
  const first = (status: ConsentStatus) => current.find((asked) => asked.status === status);
  return first('granted') ?? first('requested') ?? current[0];
}
