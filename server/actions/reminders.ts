'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { isReminderKind } from '#lib/reminders/reminder-kinds.ts';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import { savePreferences } from '#server/reminders/reminders.ts';

const form = z.object({ orgnr: z.string().regex(/^\d{9}$/), address: z.string().max(500) });

/** What the form shows again after a problem: what the person wrote is kept, and never put into an address. */
export interface ReminderFormState {
  readonly problem?: 'reminders-off' | 'address-invalid';
  readonly address: string;
  readonly kinds: readonly ReminderKind[];
}

/** Saves what the person wants to be reminded of for a business; shows the page with a receipt, or gives the problem. */
export async function saveRemindersAction(
  before: ReminderFormState,
  data: FormData,
): Promise<ReminderFormState> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { ...before, problem: 'address-invalid' };
  const { orgnr, address } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const { personId } = access.value.session;
  const language = await getLocale();
  const kinds = data.getAll('kind').filter(isReminderKind);
  const saved = await savePreferences({ personId, language }, orgnr, { address, kinds }, new Date());
  if (!saved.ok) return { problem: saved.error, address, kinds };
  redirect(`/bedrift/${orgnr}/varsler?lagret=${kinds.length === 0 ? 'off' : saved.value}`);
}
