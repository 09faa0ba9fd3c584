'use server';

import 'server-only';
import { getLocale } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { SubscriptionState } from '#lib/calendar/subscription-state.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import { createCalendarLink, revokeCalendarLink } from '#server/calendar-links/calendar-links.ts';
import { config } from '#server/config/config.ts';

const form = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  do: z.enum(['make', 'revoke']),
  amounts: z.literal('ja').optional(),
});

/**
 * Makes a private calendar address, which the answer alone ever shows, or stops the one there is. An address made before
 * stops working.
 */
export async function subscriptionAction(
  _before: SubscriptionState,
  data: FormData,
): Promise<SubscriptionState> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { kind: 'failed' };
  const { orgnr, do: wish, amounts } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const owner = { personId: access.value.session.personId, orgnr };
  const now = new Date();
  revalidatePath(`/bedrift/${orgnr}/kalender`);
  if (wish === 'revoke') {
    await revokeCalendarLink(owner, now);
    return { kind: 'revoked' };
  }
  const choices = { showAmounts: amounts === 'ja', language: await getLocale() };
  const token = await createCalendarLink(owner, choices, now);
  return { kind: 'made', address: new URL(`/api/kalender/${token}.ics`, config().portalUrl).href };
}
