import { useTranslations } from 'next-intl';
import { LoginForm } from '#components/ui/shell/login-form.tsx';
import { loginAction } from '#server/actions/session.ts';

/** A link that leads nowhere: used, expired, revoked, replaced or cut, which are not told apart. */
export function InvalidInvitation() {
  const t = useTranslations('invitation.invalid');
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {t('title')}
      </h1>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {t('text')}
      </p>
      <LoginForm action={loginAction} returnTo="/bedrifter">
        {t('logIn')}
      </LoginForm>
    </>
  );
}
