import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { refreshAction } from '#server/actions/taxaccount.ts';
import { RefreshButton } from './refresh-button.tsx';

interface RefreshFormProps {
  readonly orgnr: string;
  /** After a failure, where the button says «try again». */
  readonly again?: boolean;
  /** The page to come back to, as its path below the business's own, with its query; the overview unless told. */
  readonly to?: string;
}

/** Fetches the figures again. */
export function RefreshForm({ orgnr, again = false, to = '' }: RefreshFormProps) {
  const t = useTranslations('overview');
  const problem = useTranslations('problem');
  return (
    // In a panel that fetches by itself the form only asks it to; elsewhere the attribute means nothing.
    <form action={refreshAction} data-query-refresh className="no-print max-sm:-ml-3">
      <input type="hidden" name="orgnr" value={orgnr} />
      <input type="hidden" name="to" value={to} />
      <RefreshButton
        variant={again ? 'secondary' : 'tertiary'}
        pending={t('loading')}
        icon={<Icon name="refresh" />}
      >
        {again ? problem('retry') : t('refresh')}
      </RefreshButton>
    </form>
  );
}
