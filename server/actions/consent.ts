'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { PortalErrorCode } from '#lib/core/portal-error.ts';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import type { CustomerSession } from '#server/auth/session/session-types.ts';
import { services } from '#server/services.ts';

const ABOUT_BUSINESS = { permission: 'business', input: z.object({ orgnr: orgnrField }) } as const;

/** Asks for consent, or joins the request that is open already, and sends the person to Altinn to answer. */
export const startConsentAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, grant, now }) => {
  const started = await services().consent.startConsent(actorOf(grant.session), orgnr, now);
  if (!started.ok) redirect(withError(orgnr, started.error.code));
  // Granted in another tab: no request is needed.
  redirect(started.value.kind === 'asked' ? started.value.viewUri : `/bedrift/${orgnr}`);
});

/** «I have answered: check again»: reads Altinn, and shows the overview when the answer was yes. */
export const checkConsentAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, now }) => {
  const status = await services().consent.checkConsent(orgnr, now);
  if (!status.ok) redirect(withError(orgnr, status.error.code));
  redirect(status.value === 'granted' ? `/bedrift/${orgnr}?samtykke=gitt` : `${page(orgnr)}?sjekket=ja`);
});

/** Gives up a request, unless Altinn says that it was answered. */
export const abandonConsentAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, grant, now }) => {
  const abandoned = await services().consent.abandonConsent(actorOf(grant.session), orgnr, now);
  if (!abandoned.ok) redirect(withError(orgnr, abandoned.error.code));
  // Granted meanwhile: there is no request to call off.
  redirect(abandoned.value === 'granted' ? `/bedrift/${orgnr}` : page(orgnr));
});

/** «Stop showing this in the bank»: erases what is held, and shows the receipt. */
export const stopShowingAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, grant, now }) => {
  const stopped = await services().consent.suspendConsent(actorOf(grant.session), orgnr, now);
  // With nothing to stop, the page says how the consent stands instead.
  redirect(stopped.ok ? `${page(orgnr)}?stoppet=ja` : page(orgnr));
});

/** Takes a stopped consent into use again, when Altinn says that it still holds. */
export const resumeShowingAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, grant, now }) => {
  const resumed = await services().consent.resumeConsent(actorOf(grant.session), orgnr, now);
  if (!resumed.ok) redirect(withError(orgnr, resumed.error.code));
  redirect(resumed.value === 'granted' ? `${page(orgnr)}?gjenopptatt=ja` : page(orgnr));
});

/** «I have withdrawn it»: reads Altinn, and shows the receipt when that is so. */
export const recheckConsentAction = defineAction(ABOUT_BUSINESS, async ({ input: { orgnr }, now }) => {
  const status = await services().consent.syncConsent(orgnr, now);
  const here = `${page(orgnr)}/trekk`;
  if (!status.ok) redirect(`${here}?feil=${status.error.code}`);
  const holds = status.value === 'granted' || status.value === 'stopped';
  redirect(holds ? `${here}?sjekket=ja` : page(orgnr));
});

const page = (orgnr: string): string => `/bedrift/${orgnr}/samtykke`;

const withError = (orgnr: string, code: PortalErrorCode): string => `${page(orgnr)}?feil=${code}`;

const actorOf = ({ personId, sessionHash, language }: CustomerSession) => ({
  personId,
  sessionHash,
  language,
});
