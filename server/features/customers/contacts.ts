import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '#server/platform/db/client.ts';
import { mandates } from '#server/platform/db/schema/index.ts';
import { NORWEGIAN } from '#server/auth/directory/customers.ts';

/** A person with a mandate for a client. */
export interface Contact {
  /** Undefined when the bank's file does not name people. */
  readonly name: string | undefined;
  readonly role: string;
}

/** Who acts for a business, in Norwegian alphabetical order; by name and role alone. */
export async function contactsOf(orgnr: string): Promise<Contact[]> {
  const db = await database();
  const rows = await db
    .select({ name: mandates.personName, role: mandates.role })
    .from(mandates)
    .where(eq(mandates.orgnr, orgnr))
    .orderBy(asc(mandates.role));
  return rows
    .map(({ name, role }) => ({ name: name ?? undefined, role }))
    .sort((a, b) => NORWEGIAN.compare(a.name ?? a.role, b.name ?? b.role));
}
