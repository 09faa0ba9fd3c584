'use server';

import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { orgnrField } from '#lib/core/http/field-schemas.ts';
import { defineStateAction } from '#server/auth/policy/define-action.ts';
import { services } from '#server/services.ts';

const KINDS = ['answers', 'visits', 'calendarLinks', 'references', 'reminders'] as const;

/** What came of an erasure; with a receipt in words when it was made. */
type ErasureState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'erased'; readonly at: string; readonly lines: readonly string[] };

/** Erases everything that is stored about a business; the answer is the receipt. */
export const eraseStoredAction = defineStateAction(
  {
    permission: 'business',
    input: z.object({ orgnr: orgnrField }),
    invalid: (): ErasureState => ({ kind: 'failed' }),
  },
  async ({ input: { orgnr }, grant, now }): Promise<ErasureState> => {
    const erased = await services().privacy.eraseStored(orgnr, { personId: grant.session.personId }, now);
    const [t, language] = await Promise.all([getTranslations('stored.erase.receipt'), getLocale()]);
    revalidatePath(`/bedrift/${orgnr}/lagret`);
    const lines = KINDS.filter((kind) => erased[kind] > 0).map((kind) => t(kind, { count: erased[kind] }));
    return {
      kind: 'erased',
      at: t('text', { at: formatDateTime(now, language) }),
      lines: lines.length === 0 ? [t('nothing')] : lines,
    };
  },
);
