import { useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import type { LoginRefusal } from '#lib/auth/login-refusal.ts';

/** Why a login did not lead in, and what to do about it. */
export function LoginRefusalNotice({ refusal }: { readonly refusal: LoginRefusal }) {
  const t = useTranslations('home.refusal');
  return (
    <Notice tone={refusal === 'cancelled' ? 'info' : 'warning'} title={t(`${refusal}.title`)} live>
      <p>{t(`${refusal}.text`)}</p>
    </Notice>
  );
}
