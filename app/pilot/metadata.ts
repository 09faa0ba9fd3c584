import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { PilotPageKey } from '#components/pilot/pilot-pages.ts';
import { authorise } from '#server/auth/policy/authorise.ts';

/** The page's title; none for those who may not know that the page exists. */
export async function pilotMetadata(page: PilotPageKey): Promise<Metadata> {
  const [access, t] = await Promise.all([authorise({ kind: 'pilot' }), getTranslations('staff.pilot')]);
  return access.ok ? { title: t(`pages.${page}.heading`) } : {};
}
