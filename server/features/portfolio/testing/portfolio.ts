import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ConsentStatus } from '#lib/consent/consent.ts';
import { scopesOf, type PortfolioScope, type StaffRole } from '#lib/portfolio/scope.ts';
import type { Db } from '#server/platform/db/client.ts';
import { businesses, consents, persons, portfolio, sharing } from '#server/platform/db/schema/index.ts';
import { eq } from 'drizzle-orm';
import { projectClients } from '../project-clients.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');
export const days = (count: number): Date => new Date(NOW.getTime() + count * 86_400_000);
export const PERSON = '00000000-0000-4000-8000-000000000001';

/** The scope that a role gives. */
export function scopeOf(role: StaffRole, email = 'randi@bank.example', team = 'Øst'): PortfolioScope {
  const [scope] = scopesOf({ email, roles: [role], teams: [team] });
  if (scope === undefined) throw new Error('the role gives no scope');
  return scope;
}

/** Writes the person whom every test consent was asked by. */
export async function seedPerson(db: Db): Promise<void> {
  await db.insert(persons).values({ id: PERSON, pidHash: 'hash', createdAt: NOW });
}

interface TestClient {
  readonly orgnr: string;
  readonly name: string;
  readonly advisorEmail?: string | null;
  readonly team?: string | null;
  readonly consent?: {
    readonly status: ConsentStatus;
    readonly validTo: Date;
    readonly endedAt?: Date | undefined;
    readonly requestedAt?: Date;
  };
  readonly level?: 'summary' | 'everything';
  readonly sums?: {
    readonly overdue: number;
    readonly dueSoon: number;
    readonly nextDue: string | null;
    readonly credit: number;
    readonly unplaced: number;
    readonly fetchedAt: Date;
  };
}

/** Writes a consent as if it had come about, and gives its id. */
export async function putConsent(
  db: Db,
  orgnr: string,
  { status, validTo, endedAt, requestedAt = NOW }: NonNullable<TestClient['consent']>,
): Promise<string> {
  const id = randomUUID();
  const asked = { requestedBy: PERSON, requestedSessionHash: 's', requestedAt, stateHash: id };
  await db.insert(consents).values({ id, orgnr, status, validTo, endedAt: endedAt ?? null, ...asked });
  await projectClients(db, [orgnr]);
  return id;
}

/** Writes a client with everything that the list shows of it. */
export async function putClient(db: Db, client: TestClient): Promise<void> {
  const { orgnr, name, advisorEmail = null, team = null, consent, level, sums } = client;
  await db.insert(businesses).values({ orgnr, name, form: 'AS', advisorEmail, team, importedAt: NOW });
  await projectClients(db, [orgnr]);
  if (consent === undefined) return;
  const consentId = await putConsent(db, orgnr, consent);
  if (level === undefined) return;
  await db.insert(sharing).values({ orgnr, consentId, level, until: null, setBy: PERSON, setAt: NOW });
  await projectClients(db, [orgnr]);
  if (sums !== undefined) await db.update(portfolio).set(sums).where(eq(portfolio.orgnr, orgnr));
}
