import { useTranslations } from 'next-intl';
import { contactValues, type ReachableBank } from './bank-contact.tsx';
import { Notice } from '../notice.tsx';
import type { LoginRefusal } from '#lib/core/auth/login.ts';

interface LoginRefusalNoticeProps {
  readonly refusal: LoginRefusal;
  readonly bank: ReachableBank;
}

/** Why a login did not lead in, and what to do about it. */
export function LoginRefusalNotice({ refusal, bank }: LoginRefusalNoticeProps) {
  const t = useTranslations('home.refusal');
  return (
    <Notice tone={refusal === 'cancelled' ? 'info' : 'warning'} title={t(`${refusal}.title`)} live>
      <p>{t.rich(`${refusal}.text`, contactValues(bank))}</p>
    </Notice>
  );
}
