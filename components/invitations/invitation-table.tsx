import { useLocale, useTranslations } from 'next-intl';
import { formatDate, formatDateTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import type { InvitationChannel, InvitationState } from '#lib/invitations/invitation.ts';
import { revokeInvitationAction } from '#server/actions/invitations.ts';

interface InvitationRow {
  readonly id: string;
  readonly channel: InvitationChannel;
  readonly state: InvitationState;
  readonly invitedBy: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly openedAt: Date | undefined;
  readonly completedAt: Date | undefined;
}

const COLORS: Partial<Record<InvitationState, string>> = {
  completed: 'success',
  opened: 'info',
  refused: 'danger',
  unclear: 'warning',
};

/** A client's invitations, newest first; the one whose link works can be revoked. On a phone each row is a card. */
export function InvitationTable({
  orgnr,
  rows,
}: {
  readonly orgnr: string;
  readonly rows: readonly InvitationRow[];
}) {
  const t = useTranslations('invitations.history');
  const client = useTranslations('invitations.client');
  const language = useLocale();
  const time = (at: Date | undefined) => (at === undefined ? t('noDate') : formatDateTime(at, language));
  const open = rows.find(({ state }) => ['sent', 'opened', 'unclear', 'underway'].includes(state));
  return (
    <div className="flex flex-col gap-4">
      <table className="ds-table stacked">
        <thead>
          <tr>
            <th scope="col">{t('invited')}</th>
            <th scope="col">{t('how')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('completed')}</th>
            <th scope="col">{t('until')}</th>
            <th scope="col">{t('by')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{time(row.invitedAt)}</th>
              <td data-label={t('how')}>{t(`channel.${row.channel}`)}</td>
              <td data-label={t('status')}>
                <span className="ds-tag" data-color={COLORS[row.state] ?? 'neutral'}>
                  {t(`state.${row.state}`)}
                </span>
              </td>
              <td data-label={t('opened')}>{time(row.openedAt)}</td>
              <td data-label={t('completed')}>{time(row.completedAt)}</td>
              <td data-label={t('until')}>{formatDate(osloDate(row.expiresAt), language)}</td>
              <td data-label={t('by')} className="reference">
                {row.invitedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open === undefined ? null : (
        <form action={revokeInvitationAction} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="orgnr" value={orgnr} />
          <button type="submit" className="ds-button" data-variant="secondary" data-color="danger">
            {client('revoke')}
          </button>
          <span className="text-neutral-text-subtle">{client('revokeAbout')}</span>
        </form>
      )}
    </div>
  );
}
