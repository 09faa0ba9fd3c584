import { getTranslations } from 'next-intl/server';
import { LoginForm } from '#components/ui/shell/login-form.tsx';
import { LoginRefusalNotice } from '#components/ui/shell/login-refusal.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import type { LoginRefusal } from '#lib/core/auth/login.ts';
import { staffLoginAction } from '#server/actions/session.ts';
import { config } from '#server/platform/config/config.ts';

/** The page for a person without a staff session. */
export async function StaffLogin({ refusal }: { readonly refusal: LoginRefusal | undefined }) {
  const t = await getTranslations('staff.advisor');
  return (
    <Page>
      {refusal === undefined ? null : <LoginRefusalNotice refusal={refusal} bank={config().bank} />}
      <h1 className="ds-heading" data-size="md">
        {t('logInHeading')}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t('logInText')}
      </p>
      <LoginForm action={staffLoginAction} returnTo="/radgiver">
        {t('logIn')}
      </LoginForm>
    </Page>
  );
}
