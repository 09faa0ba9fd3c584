'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { PortalErrorCode } from '#lib/errors/portal-error.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import {
  abandonConsent,
  checkConsent,
  recheckConsent,
  resumeShowing,
  startConsent,
  stopShowing,
} from '#server/consent/consent.ts';

const form = z.object({ orgnr: z.string().regex(/^\d{9}$/) });

/** Asks for consent, or joins the request that is open already, and sends the person to Altinn to answer. */
export async function startConsentAction(data: FormData): Promise<void> {
  const { orgnr, actor } = await actorFor(data);
  const started = await startConsent(actor, orgnr, new Date());
  if (!started.ok) redirect(withError(orgnr, started.error.code));
  // Somebody said yes in another tab: there is nothing to ask.
  redirect(started.value.kind === 'asked' ? started.value.viewUri : `/bedrift/${orgnr}`);
}

/** «I have answered: check again»: reads Altinn, and shows the overview when the answer was yes. */
export async function checkConsentAction(data: FormData): Promise<void> {
  const { orgnr } = await actorFor(data);
  const status = await checkConsent(orgnr, new Date());
  if (!status.ok) redirect(withError(orgnr, status.error.code));
  redirect(status.value === 'granted' ? `/bedrift/${orgnr}?samtykke=gitt` : `${page(orgnr)}?sjekket=ja`);
}

/** Gives up a request, unless Altinn says that it was answered. */
export async function abandonConsentAction(data: FormData): Promise<void> {
  const { orgnr, actor } = await actorFor(data);
  const abandoned = await abandonConsent(actor, orgnr, new Date());
  if (!abandoned.ok) redirect(withError(orgnr, abandoned.error.code));
  // Somebody said yes in the meantime: then there is nothing to give up.
  redirect(abandoned.value === 'granted' ? `/bedrift/${orgnr}` : page(orgnr));
}

/** «Stop showing this in the bank»: erases what is held, and shows the receipt. */
export async function stopShowingAction(data: FormData): Promise<void> {
  const { orgnr, actor } = await actorFor(data);
  const stopped = await stopShowing(actor, orgnr, new Date());
  // With nothing to stop, the page says how the consent stands instead.
  redirect(stopped.ok ? `${page(orgnr)}?stoppet=ja` : page(orgnr));
}

/** Takes a stopped consent into use again, when Altinn says that it still holds. */
export async function resumeShowingAction(data: FormData): Promise<void> {
  const { orgnr, actor } = await actorFor(data);
  const resumed = await resumeShowing(actor, orgnr, new Date());
  if (!resumed.ok) redirect(withError(orgnr, resumed.error.code));
  redirect(resumed.value === 'granted' ? `${page(orgnr)}?gjenopptatt=ja` : page(orgnr));
}

/** «I have withdrawn it»: reads Altinn, and shows the receipt when that is so. */
export async function recheckConsentAction(data: FormData): Promise<void> {
  const { orgnr } = await actorFor(data);
  const status = await recheckConsent(orgnr, new Date());
  const here = `${page(orgnr)}/trekk`;
  if (!status.ok) redirect(`${here}?feil=${status.error.code}`);
  const holds = status.value === 'granted' || status.value === 'stopped';
  redirect(holds ? `${here}?sjekket=ja` : page(orgnr));
}

const page = (orgnr: string): string => `/bedrift/${orgnr}/samtykke`;

const withError = (orgnr: string, code: PortalErrorCode): string => `${page(orgnr)}?feil=${code}`;

/** Who acts, for a business that is theirs; anybody else is sent away. */
async function actorFor(data: FormData) {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const { personId, sessionHash, language } = access.value.session;
  return { orgnr, actor: { personId, sessionHash, language } };
}
