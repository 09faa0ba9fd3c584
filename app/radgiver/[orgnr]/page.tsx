import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ClientNotes } from '#components/portfolio/client-notes.tsx';
import { ClientSharing } from '#components/portfolio/client-sharing.tsx';
import { StatusText } from '#components/portfolio/status-text.tsx';
import { ConsentHistory } from '#components/consent/consent-history.tsx';
import { Loading } from '#components/tax-account/overview/loading.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatOrgnr } from '#lib/core/identifiers/orgnr.ts';
import { mayAct } from '#lib/portfolio/scope.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { contactsOf } from '#server/features/customers/contacts.ts';
import { logAccess } from '#server/features/access-log/access-log.ts';
import { notesAbout } from '#server/features/portfolio/notes.ts';
import { getClient } from '#server/features/portfolio/portfolio.ts';
import { sharingOf } from '#server/features/consent/sharing/sharing.ts';
import { StreamedSuspense } from '../../streaming.tsx';
import { AccountSections } from './account-sections.tsx';
import { services } from '#server/services.ts';

type Props = PageProps<'/radgiver/[orgnr]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { orgnr } = await params;
  const access = await authorise({ kind: 'client', orgnr });
  if (access.ok) return { title: access.value.client.name };
  return access.error.code === 'not-found' ? notFound() : {};
}

/** One client: the consent and its history, and of the tax account exactly what the customer shares at this moment. */
export default definePage(
  { route: '/radgiver/[orgnr]', permission: 'client' },
  async ({ params: { orgnr }, search: { notat }, session, client, role }) => {
    const now = new Date();
    // First, since it ends what has run out.
    const { history } = await services().consent.getConsentSummary(orgnr, now);
    const [row, sharing, contacts, notes, t] = await Promise.all([
      getClient(orgnr, now),
      sharingOf(orgnr, now),
      contactsOf(orgnr),
      notesAbout(orgnr),
      getTranslations('clients.page'),
    ]);
    if (row === undefined) notFound();
    const parts = {
      nothing: [],
      summary: ['summary'],
      everything: ['summary', 'claims', 'payments', 'payouts'],
    } as const;
    for (const part of parts[sharing.level]) await logAccess({ orgnr, staff: session, role, part }, now);
    return (
      <Page width="wide">
        <BackLink href="/radgiver">{t('back')}</BackLink>
        <header className="flex flex-col gap-1">
          <h1 className="ds-heading" data-size="md">
            {client.name}
          </h1>
          <p className="figure text-neutral-text-subtle">{t('orgnr', { orgnr: formatOrgnr(orgnr) })}</p>
        </header>
        {sharing.level === 'nothing' ? null : (
          <Notice tone="info" title={t('seen.title')}>
            <p>{t('seen.text')}</p>
          </Notice>
        )}
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="flex min-w-0 flex-col gap-8">
            <ClientSharing sharing={sharing} client={row} />
            {sharing.level === 'everything' ? (
              <StreamedSuspense fallback={<Loading label={t('unpaid')} />}>
                <AccountSections orgnr={orgnr} now={now} />
              </StreamedSuspense>
            ) : null}
            <ClientNotes
              orgnr={orgnr}
              notes={notes}
              mayWrite={mayAct(role)}
              outcome={notat === 'lagret' ? 'saved' : notat === 'nei' ? 'failed' : undefined}
            />
          </div>
          <div className="flex min-w-0 flex-col gap-8">
            <section aria-labelledby="samtykke" className="flex flex-col gap-3">
              <h2 id="samtykke" className="ds-heading" data-size="xs">
                {t('consent')}
              </h2>
              <StatusText client={row} />
              {mayAct(role) ? (
                <Link
                  href={`/radgiver/${orgnr}/invitasjon`}
                  className="ds-link inline-flex min-h-11 items-center"
                >
                  {t('invite')}
                </Link>
              ) : null}
              <DescriptionList
                facts={[
                  { label: t('advisor'), value: client.advisorEmail ?? t('none') },
                  { label: t('team'), value: client.team ?? t('none') },
                ]}
              />
            </section>
            <section aria-labelledby="kontakter" className="flex flex-col gap-3">
              <h2 id="kontakter" className="ds-heading" data-size="xs">
                {t('contacts')}
              </h2>
              <p className="text-sm text-neutral-text-subtle">{t('contactsText')}</p>
              {contacts.length === 0 ? (
                <p>{t('noContacts')}</p>
              ) : (
                <ul className="flex flex-col gap-2">
                  {contacts.map(({ name, role: acts }, place) => (
                    <li key={place}>
                      {name ?? t('unnamed')}, {acts}
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <section aria-labelledby="historikk" className="flex flex-col gap-3">
              <h2 id="historikk" className="ds-heading" data-size="xs">
                {t('history')}
              </h2>
              <ConsentHistory rows={history} />
            </section>
          </div>
        </div>
      </Page>
    );
  },
);
