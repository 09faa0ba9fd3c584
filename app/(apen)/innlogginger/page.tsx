import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { contactValues } from '#components/ui/shell/bank-contact.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { endSessionAction, logoutEverywhereAction } from '#server/actions/own-sessions.ts';
import { ownSessions } from '#server/auth/session/own-sessions.ts';
import { config } from '#server/platform/config/config.ts';
import { MOST_SESSIONS } from '#server/auth/session/session-limits.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sessions');
  return { title: t('title') };
}

/** Where the person is logged in now, customers and staff alike, and the ways to end one of them or all. */
export default definePage({ route: '/innlogginger', permission: 'person' }, async ({ session }) => {
  const [t, language, sessions] = await Promise.all([
    getTranslations('sessions'),
    getLocale(),
    ownSessions(session, new Date()),
  ]);
  return (
    <Page>
      <header className="flex flex-col gap-2">
        <h1 className="ds-heading" data-size="md">
          {t('title')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t.rich('lead', contactValues(config().bank))}
        </p>
      </header>
      <ul className="flex flex-col gap-3">
        {sessions.map(({ ref, createdAt, lastSeenAt, isCurrent }) => (
          <li key={ref} className="ds-card flex! flex-col gap-1">
            <span className="font-medium">{t(isCurrent ? 'here' : 'elsewhere')}</span>
            <span id={`siden-${ref}`}>{t('since', { at: formatDateTime(createdAt, language) })}</span>
            <span>{t('used', { at: formatDateTime(lastSeenAt, language) })}</span>
            {isCurrent ? null : (
              <form action={endSessionAction}>
                <input type="hidden" name="innlogging" value={ref} />
                <button
                  type="submit"
                  className="ds-button w-full sm:w-fit"
                  data-variant="secondary"
                  aria-describedby={`siden-${ref}`}
                >
                  {t('end')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={logoutEverywhereAction} className="flex flex-col items-start gap-2">
        <p className="max-w-prose">{t('logOutText', { most: String(MOST_SESSIONS) })}</p>
        <button type="submit" className="ds-button w-full sm:w-fit" data-color="danger">
          {t('logOut')}
        </button>
      </form>
    </Page>
  );
});
