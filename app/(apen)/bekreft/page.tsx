import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LoginForm } from '#components/ui/shell/login-form.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { safeReturnPath } from '#lib/core/http/safe-return-path.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { confirmLoginAction } from '#server/actions/confirm-login.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('confirmLogin');
  return { title: t('title') };
}

/** Where a person is asked to log in once more, before something that takes out or sets in motion much at once. */
export default definePage(
  { route: '/bekreft', permission: 'person' },
  async ({ search: { til }, session }) => {
    const back = safeReturnPath(til, session.kind === 'staff' ? '/radgiver' : '/bedrifter');
    const t = await getTranslations('confirmLogin');
    return (
      <Page>
        <h1 className="ds-heading" data-size="md">
          {t('title')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t('text')}
        </p>
        <p className="max-w-prose">{t('kept')}</p>
        <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
          <LoginForm action={confirmLoginAction} returnTo={back}>
            {t('submit')}
          </LoginForm>
          <Link href={back} className="ds-button w-full sm:w-fit" data-variant="secondary" data-size="md">
            {t('back')}
          </Link>
        </div>
      </Page>
    );
  },
);
