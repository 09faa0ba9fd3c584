import { useTranslations } from 'next-intl';
import { MOST_INVITED_AT_ONCE } from '#lib/invitations/invitation.ts';
import { inviteAddress, type PortfolioQuery } from '#lib/portfolio/portfolio-query.ts';

/** The form `id` of the clients that are ticked in the table, and the way to invite all of the view instead. */
export function InviteChosen({ id, query }: { readonly id: string; readonly query: PortfolioQuery }) {
  const t = useTranslations('clients.choose');
  return (
    <form
      id={id}
      method="get"
      action="/radgiver/invitasjoner"
      className="no-print flex flex-wrap items-center gap-x-6 gap-y-2"
    >
      <button type="submit" className="ds-button max-sm:w-full" data-variant="secondary">
        {t('submit')}
      </button>
      <a href={inviteAddress(query)} className="ds-link inline-flex min-h-11 items-center">
        {t('all', { most: String(MOST_INVITED_AT_ONCE) })}
      </a>
    </form>
  );
}
