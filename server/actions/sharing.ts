'use server';

import 'server-only';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { SHARING_LEVELS, type SharingChoice } from '#lib/consent/sharing.ts';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { defineAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

/** Sets what the advisor may see, from now on. */
export const setSharingAction = defineAction(
  {
    permission: 'business',
    input: z.object({
      orgnr: orgnrField,
      level: z.enum(SHARING_LEVELS),
      /** Empty for as long as the consent holds. */
      days: z
        .union([z.literal('').transform(() => undefined), z.coerce.number().int().positive()])
        .optional(),
    }),
  },
  async ({ input: { orgnr, level, days }, grant, now }) => {
    const { personId } = grant.session;
    const choice: SharingChoice = level === 'nothing' || days === undefined ? { level } : { level, days };
    const set = await services().sharing.setSharing({ personId }, orgnr, choice, now);
    redirect(`/bedrift/${orgnr}/deling?${set.ok ? 'lagret=ja' : `feil=${set.error.code}`}`);
  },
);
