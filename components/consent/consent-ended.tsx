import { useTranslations } from 'next-intl';
import { contactValues, type ReachableBank } from '#components/ui/shell/bank-contact.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ConsentStatus } from '#lib/consent/consent.ts';

type EndedStatus = Exclude<ConsentStatus, 'requested' | 'granted'>;

interface ConsentEndedProps {
  readonly status: EndedStatus;
  readonly bank: ReachableBank;
  /** What was erased with it and when, as a sentence. */
  readonly receipt?: string | undefined;
}

/** How the last consent ended, calmly: most endings are the person's own choice. */
export function ConsentEnded({ status, bank, receipt }: ConsentEndedProps) {
  const t = useTranslations('consent.ended');
  return (
    <Notice tone={status === 'failed' ? 'warning' : 'info'} title={t(`${status}.title`)}>
      <p>{t.rich(`${status}.text`, contactValues(bank))}</p>
      {receipt === undefined ? null : <p>{receipt}</p>}
    </Notice>
  );
}
