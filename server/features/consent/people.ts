import 'server-only';
import { eq } from 'drizzle-orm';
import type { ConsentPerson } from '#lib/consent/consent.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { mandates } from '#server/platform/db/schema/index.ts';

/** Gives a person as the others of the business see them. */
export type People = (personId: string) => ConsentPerson;

/** The people of a business by name and role, as the bank has them now; whoever no longer acts for it has neither. */
export async function peopleOf(executor: Executor, orgnr: string): Promise<People> {
  const rows = await executor
    .select({ personId: mandates.personId, name: mandates.personName, role: mandates.role })
    .from(mandates)
    .where(eq(mandates.orgnr, orgnr));
  const known = new Map(
    rows.map(({ personId, name, role }): [string, ConsentPerson] => [
      personId,
      { personId, role, ...(name === null ? {} : { name }) },
    ]),
  );
  return (personId) => known.get(personId) ?? { personId };
}
