'use server';

import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formatDateTime } from '#lib/dates/format.ts';
import { authorise } from '#server/auth/authorise.ts';
import { turnAway } from '#server/auth/turn-away.ts';
import { eraseStored } from '#server/stored/stored.ts';

const form = z.object({ orgnr: z.string().regex(/^\d{9}$/) });

const KINDS = ['answers', 'visits', 'calendarLinks', 'references', 'reminders'] as const;

/** What came of an erasure; with a receipt in words when it was made. */
type ErasureState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'erased'; readonly at: string; readonly lines: readonly string[] };

/** Erases everything that is stored about a business; the answer is the receipt. */
export async function eraseStoredAction(_before: ErasureState, data: FormData): Promise<ErasureState> {
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { kind: 'failed' };
  const { orgnr } = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return turnAway(access.error);
  const now = new Date();
  const erased = await eraseStored(orgnr, { personId: access.value.session.personId }, now);
  const [t, language] = await Promise.all([getTranslations('stored.erase.receipt'), getLocale()]);
  revalidatePath(`/bedrift/${orgnr}/lagret`);
  const lines = KINDS.filter((kind) => erased[kind] > 0).map((kind) => t(kind, { count: erased[kind] }));
  return {
    kind: 'erased',
    at: t('text', { at: formatDateTime(now, language) }),
    lines: lines.length === 0 ? [t('nothing')] : lines,
  };
}
