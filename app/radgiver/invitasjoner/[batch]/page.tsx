import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BatchOutcomes } from '#components/invitations/batch-outcomes.tsx';
import { BatchProgressCard } from '#components/invitations/batch-progress.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { services } from '#server/services.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations.batch');
  return { title: t('title') };
}

/** How one of the employee's own bulk invitations goes, and what became of each client. */
export default definePage(
  { route: '/radgiver/invitasjoner/[batch]', permission: 'portfolio' },
  async ({ params: { batch }, session }) => {
    const id = z.uuid().safeParse(batch);
    const progress = id.success
      ? await services().invitations.batchProgress(session.email, id.data)
      : undefined;
    if (progress === undefined) return notFound();
    const [t, language, clients] = await Promise.all([
      getTranslations('invitations.batch'),
      getLocale(),
      services().invitations.batchItems(session, progress.id),
    ]);
    return (
      <Page>
        <BackLink href="/radgiver/invitasjoner">{t('back')}</BackLink>
        <h1 className="ds-heading" data-size="md">
          {t('heading', { time: formatDateTime(progress.orderedAt, language) })}
        </h1>
        <BatchProgressCard progress={progress} />
        {progress.done === 0 ? null : <BatchOutcomes outcomes={progress.outcomes} clients={clients} />}
      </Page>
    );
  },
);
