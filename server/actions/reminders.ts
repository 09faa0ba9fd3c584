'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { listField, orgnrField, textField } from '#lib/core/http/field-schemas.ts';
import type { Fields } from '#lib/core/http/form-fields.ts';
import { isReminderKind, type ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { defineStateAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

const MAX_ADDRESS = 500;
const kindsField = listField.transform((kinds) => kinds.filter(isReminderKind));
const SHOWN = z.object({ address: textField(MAX_ADDRESS), kind: kindsField });

/** What the form shows again after a problem: what the person wrote is kept, and never put into an address. */
export interface ReminderFormState {
  readonly problem?: 'reminders-off' | 'address-invalid';
  readonly address: string;
  readonly kinds: readonly ReminderKind[];
}

/** Saves what the person wants to be reminded of for a business; shows the page with a receipt, or gives the problem. */
export const saveRemindersAction = defineStateAction(
  {
    permission: 'business',
    input: z.object({ orgnr: orgnrField, address: z.string().max(MAX_ADDRESS), kind: kindsField }),
    invalid: (fields: Fields): ReminderFormState => {
      const { address, kind } = SHOWN.parse(fields);
      return { address, kinds: kind, problem: 'address-invalid' };
    },
  },
  async ({ input: { orgnr, address, kind: kinds }, grant, now }): Promise<ReminderFormState> => {
    const person = { personId: grant.session.personId, language: await getLocale() };
    const saved = await services().reminders.savePreferences(person, orgnr, { address, kinds }, now);
    if (!saved.ok) return { problem: saved.error, address, kinds };
    redirect(`/bedrift/${orgnr}/varsler?lagret=${kinds.length === 0 ? 'off' : saved.value}`);
  },
);
