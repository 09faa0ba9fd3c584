import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { BatchList } from '#components/invitations/batch-list.tsx';
import { BulkForm } from '#components/invitations/bulk-form.tsx';
import { Page } from '#components/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import { weekIn } from '#lib/renewals/weeks.ts';
import { recordView } from '#server/auth/record-view.ts';
import { ownBatches } from '#server/invitations/invitations.ts';
import { endingIn } from '#server/renewals/renewals.ts';
import { requirePortfolio } from '../gate.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations');
  return { title: t('title') };
}

/** Invites many clients at once, and lists what the employee has sent in this way before. */
export default async function InvitationsPage({ searchParams }: PageProps<'/radgiver/invitasjoner'>) {
  const { utvalg, uke } = await searchParams;
  const { session, scopes } = await requirePortfolio();
  await recordView(session, '-', '/radgiver/invitasjoner');
  if (!scopes.some((one) => mayAct(roleOf(one)))) return notFound();
  const scope = scopes.find((_, place) => String(place) === utvalg);
  const week = weekIn(uke);
  const [t, batches, ending] = await Promise.all([
    getTranslations('invitations.bulk'),
    ownBatches(session.email),
    scope === undefined || week === undefined
      ? []
      : endingIn(scope, week, new Date(), MOST_INVITED_AT_ONCE + 1),
  ]);
  const filled = ending.slice(0, MOST_INVITED_AT_ONCE);
  const most = String(MOST_INVITED_AT_ONCE);
  return (
    <Page>
      <BackLink href="/radgiver">{t('back')}</BackLink>
      <header className="flex flex-col gap-2">
        <h1 className="ds-heading" data-size="md">
          {t('heading')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t('lead')}
        </p>
      </header>
      {filled.length === 0 ? null : (
        <p role="status">
          {ending.length > filled.length
            ? t('viewTooBig', { most })
            : t('fromView', { count: filled.length })}
        </p>
      )}
      <BulkForm
        numbers={filled.map(({ orgnr }) => orgnr).join('\n')}
        words={{ numbers: t('numbers'), numbersHint: t('numbersHint', { most }), submit: t('submit') }}
        problems={{
          empty: t('problems.empty'),
          'too-many': t('problems.too-many', { most }),
          // The numbers are filled in by the form, which knows them.
          faulty: t('problems.faulty', { numbers: '{numbers}' }),
          'mail-off': t('problems.mail-off'),
        }}
      />
      <section aria-labelledby="egne" className="flex flex-col gap-3">
        <h2 id="egne" className="ds-heading" data-size="xs">
          {t('ownHeading')}
        </h2>
        {batches.length === 0 ? <p>{t('ownEmpty')}</p> : <BatchList batches={batches} />}
      </section>
    </Page>
  );
}
