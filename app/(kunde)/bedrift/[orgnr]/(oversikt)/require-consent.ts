import { redirect } from 'next/navigation';
import type { ConsentStanding } from '#server/features/consent/consent-of.ts';
import { services } from '#server/services.ts';

/** The business's consent in force, or else the page that asks for one. */
export async function requireConsent(orgnr: string): Promise<NonNullable<ConsentStanding['current']>> {
  const now = new Date();
  const { current, open } = await services().consent.standingOf(orgnr, now);
  if (current !== undefined) return current;
  // The answer may have been given since: somebody else's, or one whose way back here broke.
  const answered = open === undefined ? undefined : await services().consent.checkConsent(orgnr, now);
  const granted =
    answered?.ok === true && answered.value === 'granted'
      ? (await services().consent.standingOf(orgnr, now)).current
      : undefined;
  return granted ?? redirect(`/bedrift/${orgnr}/samtykke`);
}
