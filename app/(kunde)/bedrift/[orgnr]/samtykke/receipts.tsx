import { getLocale, getTranslations } from 'next-intl/server';
import { ConsentEnded } from '#components/consent/consent-ended.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Consent, ConsentSummary } from '#lib/consent/consent.ts';
import { formatDateTime } from '#lib/core/dates/format.ts';
import { PORTAL_ERROR_CODES } from '#lib/core/portal-error.ts';
import { config } from '#server/platform/config/config.ts';

interface ReceiptsProps {
  readonly orgnr: string;
  readonly consent: ConsentSummary;
  /** What the address says was just done. It is believed only where the consent itself says the same. */
  readonly done: Readonly<
    Record<'feil' | 'sjekket' | 'stoppet' | 'gjenopptatt', string | string[] | undefined>
  >;
}

/** What came of the person's last act, and how the last consent ended when none is in force. */
export async function Receipts({ orgnr, consent, done }: ReceiptsProps) {
  const [t, language] = await Promise.all([getTranslations('consent'), getLocale()]);
  const { current, open, stopped, last } = consent;
  const failure = PORTAL_ERROR_CODES.find((code) => code === done.feil);
  const erasedWith = ({ id, status }: Consent): string | undefined => {
    const event = consent.events.find(({ consentId, to }) => consentId === id && to === status);
    return event?.erased === undefined
      ? undefined
      : t('ending.receipt.text', { count: event.erased, at: formatDateTime(event.at, language) });
  };
  const ended = (current ?? open ?? stopped) === undefined ? last : undefined;
  return (
    <>
      {failure === undefined ? null : <ErrorNotice error={{ code: failure }} />}
      {done.sjekket !== undefined && open !== undefined ? (
        <Notice tone="info" title={t('open.stillOpenTitle')} live>
          <p>{t('open.stillOpen')}</p>
        </Notice>
      ) : null}
      {done.stoppet !== undefined && stopped !== undefined ? (
        <Notice tone="success" title={t('ending.receipt.title')} live>
          <p>{erasedWith(stopped)}</p>
        </Notice>
      ) : null}
      {done.gjenopptatt !== undefined && current !== undefined ? (
        <Notice tone="success" title={t('stopped.resumed.title')} live>
          <p>{t('stopped.resumed.text')}</p>
          <Link href={`/bedrift/${orgnr}`} className="ds-link">
            {t('toOverview')}
          </Link>
        </Notice>
      ) : null}
      {ended === undefined || ended.status === 'requested' || ended.status === 'granted' ? null : (
        <ConsentEnded bank={config().bank} status={ended.status} receipt={erasedWith(ended)} />
      )}
    </>
  );
}
