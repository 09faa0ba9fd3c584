import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '#server/platform/db/client.ts';
import { businesses } from '#server/platform/db/schema/index.ts';

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
