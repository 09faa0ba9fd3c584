'use server';

import 'server-only';
import { getLocale } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { SubscriptionState } from '#lib/calendar/subscription-state.ts';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { defineStateAction } from '#server/auth/policy/define-action.ts';
import { config } from '#server/platform/config/config.ts';
import { services } from '#server/services.ts';

/**
 * Makes a private calendar address, which the answer alone ever shows, or stops the one there is. An address made before
 * stops working.
 */
export const subscriptionAction = defineStateAction(
  {
    permission: 'business',
    input: z.object({
      orgnr: orgnrField,
      do: z.enum(['make', 'revoke']),
      amounts: z.literal('ja').optional(),
    }),
    invalid: (): SubscriptionState => ({ kind: 'failed' }),
  },
  async ({ input: { orgnr, do: wanted, amounts }, grant, now }): Promise<SubscriptionState> => {
    const owner = { personId: grant.session.personId, orgnr };
    revalidatePath(`/bedrift/${orgnr}/kalender`);
    if (wanted === 'revoke') {
      await services().calendar.revokeCalendarLink(owner, now);
      return { kind: 'revoked' };
    }
    const choices = { showAmounts: amounts === 'ja', language: await getLocale() };
    const token = await services().calendar.createCalendarLink(owner, choices, now);
    return { kind: 'made', address: new URL(`/api/kalender/${token}.ics`, config().portalUrl).href };
  },
);
