import 'server-only';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Language } from '#lib/core/languages.ts';
import type { Executor } from '#server/platform/db/client.ts';
import { consents, mandates, reminderAddresses } from '#server/platform/db/schema/index.ts';
import { openAddress } from '#server/platform/mail-address/addresses.ts';

/** A person of a client with a confirmed address for reminders. */
export interface Recipient {
  readonly personId: string;
  /** Undefined when the bank's file does not name people. */
  readonly name: string | undefined;
  readonly role: string;
  readonly language: Language;
  readonly address: string;
}

/**
 * Who at a client can be written to. First the requester of the latest consent, then by
 * role and name.
 */
export async function recipientsOf(executor: Executor, orgnr: string): Promise<readonly Recipient[]> {
  const rows = await executor
    .select({ mandate: mandates, address: reminderAddresses })
    .from(mandates)
    .innerJoin(reminderAddresses, eq(reminderAddresses.personId, mandates.personId))
    .where(
      and(
        eq(mandates.orgnr, orgnr),
        isNotNull(reminderAddresses.sealed),
        isNotNull(reminderAddresses.confirmedAt),
      ),
    )
    .orderBy(mandates.role, mandates.personName, mandates.personId);
  const [latest] = await executor
    .select({ personId: consents.requestedBy })
    .from(consents)
    .where(eq(consents.orgnr, orgnr))
    .orderBy(desc(consents.requestedAt))
    .limit(1);
  const recipients = rows.flatMap(({ mandate, address }) => {
    const opened = openAddress(address);
    if (opened === undefined) return [];
    const { personId, personName, role } = mandate;
    return [{ personId, name: personName ?? undefined, role, language: address.language, address: opened }];
  });
  const isLatest = ({ personId }: Recipient) => Number(personId === latest?.personId);
  return recipients.sort((a, b) => isLatest(b) - isLatest(a));
}
