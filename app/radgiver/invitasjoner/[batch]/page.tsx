import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BatchOutcomes } from '#components/invitations/batch-outcomes.tsx';
import { BatchProgressCard } from '#components/invitations/batch-progress.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { recordView } from '#server/auth/policy/record-view.ts';
import { batchItems, batchProgress } from '#server/features/invitations/invitations.ts';
import { requirePortfolio } from '../../gate.ts';

type Props = PageProps<'/radgiver/invitasjoner/[batch]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations.batch');
  return { title: t('title') };
}

/** How one of the employee's own bulk invitations goes, and what became of each client. */
export default async function BatchPage({ params }: Props) {
  const { batch } = await params;
  const { session } = await requirePortfolio();
  const id = z.uuid().safeParse(batch);
  const progress = id.success ? await batchProgress(session.email, id.data) : undefined;
  if (progress === undefined) return notFound();
  await recordView(session, '-', `/radgiver/invitasjoner/${progress.id}`);
  const [t, language, clients] = await Promise.all([
    getTranslations('invitations.batch'),
    getLocale(),
    batchItems(session, progress.id),
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
}
