import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Page } from '#components/shell/page.tsx';
import { formatDateTime } from '#lib/dates/format.ts';
import { logoutEverywhereAction } from '#server/actions/session.ts';
import { authorise } from '#server/auth/authorise.ts';
import { ownSessions } from '#server/auth/own-sessions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sessions');
  return { title: t('title') };
}

/** Where the person is logged in now, customers and staff alike, and the way to end all of it. */
export default async function SessionsPage() {
  const [customer, staff] = await Promise.all([
    authorise({ kind: 'customer' }),
    authorise({ kind: 'staff' }),
  ]);
  const access = customer.ok ? customer : staff;
  if (!access.ok) redirect('/');
  const [t, language, sessions] = await Promise.all([
    getTranslations('sessions'),
    getLocale(),
    ownSessions(access.value.session, new Date()),
  ]);
  return (
    <Page>
      <header className="flex flex-col gap-2">
        <h1 className="ds-heading" data-size="md">
          {t('title')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t('lead')}
        </p>
      </header>
      <ul className="flex flex-col gap-3">
        {sessions.map(({ createdAt, lastSeenAt, isCurrent }) => (
          <li key={createdAt.toISOString()} className="ds-card flex! flex-col gap-1">
            <span className="font-medium">{t(isCurrent ? 'here' : 'elsewhere')}</span>
            <span>{t('since', { at: formatDateTime(createdAt, language) })}</span>
            <span>{t('used', { at: formatDateTime(lastSeenAt, language) })}</span>
          </li>
        ))}
      </ul>
      <form action={logoutEverywhereAction} className="flex flex-col items-start gap-2">
        <p className="max-w-prose">{t('logOutText')}</p>
        <button type="submit" className="ds-button w-full sm:w-fit" data-color="danger">
          {t('logOut')}
        </button>
      </form>
    </Page>
  );
}
