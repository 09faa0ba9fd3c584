'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { SHARING_LEVELS } from '#lib/consent/sharing.ts';
import type { SharingChoice } from '#lib/consent/sharing.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import { setSharing } from '#server/sharing/sharing.ts';

const form = z.object({
  orgnr: z.string().regex(/^\d{9}$/),
  level: z.enum(SHARING_LEVELS),
  /** Empty for as long as the consent holds. */
  days: z.union([z.literal('').transform(() => undefined), z.coerce.number().int().positive()]).optional(),
});

/** Sets what the advisor may see, from now on. */
export async function setSharingAction(data: FormData): Promise<void> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) redirect('/bedrifter');
  const { orgnr, level, days } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const { personId } = access.value.session;
  const choice: SharingChoice = level === 'nothing' || days === undefined ? { level } : { level, days };
  const set = await setSharing({ personId }, orgnr, choice, new Date());
  redirect(`/bedrift/${orgnr}/deling?${set.ok ? 'lagret=ja' : `feil=${set.error.code}`}`);
}
