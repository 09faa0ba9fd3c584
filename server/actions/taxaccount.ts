'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { serializeRefreshResult, refreshResult } from '#lib/tax-account/refresh-result.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

const form = z.object({
  orgnr: orgnrField,
  /** A page of the business's own and its query: nothing that could lead elsewhere. */
  to: z
    .string()
    .max(500)
    .regex(/^(?:[a-z-]*(?:\?[^#\s]*)?)?$/)
    .catch(''),
});

/** Fetches a business's figures again, unless they are new enough, and shows the page that asked for it with what came. */
export const refreshAction = defineAction(
  { permission: 'business', input: form },
  async ({ input: { orgnr, to }, now }) => {
    const load = services().taxAccount.load(orgnr, now, { cache: 'refresh' });
    const outcomes = await Promise.all([load.openAccount, load.claims, load.payments, load.payouts]);
    const back = new URL(`/bedrift/${orgnr}/${to}`, 'http://portal.invalid');
    serializeRefreshResult(back.searchParams, refreshResult(outcomes, now));
    redirect(`${back.pathname.replace(/\/$/, '')}${back.search}`);
  },
);
