import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { BatchList } from '#components/invitations/batch-list.tsx';
import { BulkForm } from '#components/invitations/bulk-form.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { confirmPath } from '#lib/core/auth/login.ts';
import { buildUrl } from '#lib/core/http/search-params.ts';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { mayAct, roleOf } from '#lib/portfolio/scope.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { chosenClients } from './chosen-clients.ts';
import { services } from '#server/services.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations');
  return { title: t('title') };
}

/** Invites many clients at once, and lists what the employee has sent in this way before. */
export default definePage(
  { route: '/radgiver/invitasjoner', permission: 'portfolio' },
  async ({ search: params, session, scopes }) => {
    if (!scopes.some((one) => mayAct(roleOf(one)))) return notFound();
    const [t, words, batches, { orgnrs, more, next }] = await Promise.all([
      getTranslations('invitations.bulk'),
      getTranslations('confirmLogin'),
      services().invitations.batchesOf(session.email),
      chosenClients(scopes, params, new Date()),
    ]);
    const most = String(MOST_INVITED_AT_ONCE);
    const maySend = await authorise({ kind: 'portfolio', login: 'recent' });
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
        {orgnrs.length === 0 ? null : (
          <div role="status" className="flex flex-col gap-2">
            <p>{more ? t('viewTooBig', { most }) : t('fromView', { count: orgnrs.length })}</p>
            {next === undefined ? null : (
              <a href={next} className="ds-link inline-flex min-h-11 items-center">
                {t('nextOfView', { most })}
              </a>
            )}
          </div>
        )}
        {maySend.ok ? (
          <BulkForm
            confirmAt={confirmPath('/radgiver/invitasjoner')}
            numbers={orgnrs.join('\n')}
            words={{
              numbers: t('numbers'),
              numbersHint: t('numbersHint', { most }),
              submit: t('submit'),
              logInAgain: t('logInAgain'),
            }}
            problems={{
              empty: t('problems.empty'),
              'too-many': t('problems.too-many', { most }),
              // The numbers are filled in by the form, which knows them.
              faulty: t('problems.faulty', { numbers: '{numbers}' }),
              'mail-off': t('problems.mail-off'),
              'login-not-recent': t('problems.login-not-recent'),
            }}
          />
        ) : (
          <Notice tone="info" title={t('confirm.title')}>
            <p>{t('confirm.text')}</p>
            <Link
              href={confirmPath(buildUrl('/radgiver/invitasjoner', params))}
              className="ds-button w-full sm:w-fit"
            >
              {words('submit')}
            </Link>
          </Notice>
        )}
        <section aria-labelledby="egne" className="flex flex-col gap-3">
          <h2 id="egne" className="ds-heading" data-size="xs">
            {t('ownHeading')}
          </h2>
          {batches.length === 0 ? <p>{t('ownEmpty')}</p> : <BatchList batches={batches} />}
        </section>
      </Page>
    );
  },
);
