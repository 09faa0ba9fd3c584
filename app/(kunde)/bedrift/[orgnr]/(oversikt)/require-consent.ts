import { redirect } from 'next/navigation';
import type { ConsentState } from '#server/features/consent/queries.ts';
import { services } from '#server/services.ts';

/** The business's consent in force, or else the page that asks for one. */
export async function requireConsent(orgnr: string): Promise<NonNullable<ConsentState['current']>> {
  const now = new Date();
  const { current, open } = await services().consent.getConsentState(orgnr, now);
  if (current !== undefined) return current;
  // The request may have been answered since, by another person or without a return to the portal.
  const answered = open === undefined ? undefined : await services().consent.checkConsent(orgnr, now);
  const granted =
    answered?.ok === true && answered.value === 'granted'
      ? (await services().consent.getConsentState(orgnr, now)).current
      : undefined;
  return granted ?? redirect(`/bedrift/${orgnr}/samtykke`);
}
