import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '#server/platform/db/client.ts';
import { businesses, mandates } from '#server/platform/db/schema/index.ts';

/** A business that a person acts for. */
export interface BusinessOfPerson {
  readonly orgnr: string;
  readonly name: string;
  readonly form: string;
  /** The bank's word for what the person is to the business; free text. */
  readonly role: string;
  /** Undefined when the bank's file does not name people. */
  readonly personName: string | undefined;
}

/** Everything the person acts for, in Norwegian alphabetical order. */
export async function businessesOf(personId: string): Promise<BusinessOfPerson[]> {
  const rows = await select(personId);
  return rows.sort((a, b) => NORWEGIAN.compare(a.name, b.name));
}

/** The business if the person acts for it; a foreign and an unknown one look the same. */
export async function mandate(personId: string, orgnr: string): Promise<BusinessOfPerson | undefined> {
  return (await select(personId, orgnr))[0];
}

/** The name of a business that the bank has named. */
export async function businessName(orgnr: string): Promise<string | undefined> {
  const db = await database();
  const [row] = await db
    .select({ name: businesses.name })
    .from(businesses)
    .where(eq(businesses.orgnr, orgnr));
  return row?.name;
}

/** The name of a person who acts for the business, when the bank's file names people. */
export async function personName(personId: string, orgnr: string): Promise<string | undefined> {
  return (await mandate(personId, orgnr))?.personName;
}

/** Orders names as Norwegians do: æ, ø, å last, whatever the database's own collation. */
export const NORWEGIAN = new Intl.Collator('nb');

async function select(personId: string, orgnr?: string): Promise<BusinessOfPerson[]> {
  const db = await database();
  const rows = await db
    .select({
      orgnr: businesses.orgnr,
      name: businesses.name,
      form: businesses.form,
      role: mandates.role,
      personName: mandates.personName,
    })
    .from(mandates)
    .innerJoin(businesses, eq(businesses.orgnr, mandates.orgnr))
    .where(and(eq(mandates.personId, personId), orgnr === undefined ? undefined : eq(mandates.orgnr, orgnr)));
  return rows.map((row) => ({ ...row, personName: row.personName ?? undefined }));
}
