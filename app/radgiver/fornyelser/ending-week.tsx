import { getTranslations } from 'next-intl/server';
import { EndingList } from '#components/portfolio/expiring/ending-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { isRenewable } from '#lib/consent/transitions.ts';
import { mayAct, roleOf, type PortfolioScope } from '#lib/portfolio/scope.ts';
import type { Week } from '#lib/portfolio/expiring/weeks.ts';
import { expiringIn } from '#server/features/portfolio/expiring/renewals.ts';

interface EndingWeekProps {
  readonly scope: PortfolioScope;
  /** The scope's place among the employee's. */
  readonly place: number;
  readonly week: Week;
  /** Where a page of them begins; from the first when absent. */
  readonly cursor: string | undefined;
  readonly now: Date;
}

const SHOWN = 100;

/** The clients whose consent ends in a week, and the way to invite them when it is time. */
export async function EndingWeek({ scope, place, week, cursor, now }: EndingWeekProps) {
  const [t, { clients, next }] = await Promise.all([
    getTranslations('renewals'),
    expiringIn(scope, week, { cursor, limit: SHOWN, now }),
  ]);
  const inTime = clients.some(({ validTo }) => isRenewable(validTo, now));
  return (
    <section aria-labelledby="uke" className="flex flex-col gap-3">
      <h2 id="uke" className="ds-heading" data-size="xs">
        {t('inWeek', { number: String(week.number) })}
      </h2>
      {clients.length === 0 ? <p>{t('none')}</p> : <EndingList clients={clients} />}
      {next === undefined ? null : (
        <Link
          href={`/radgiver/fornyelser?utvalg=${place}&uke=${week.monday}&etter=${next}`}
          className="ds-link inline-flex min-h-11 items-center"
        >
          {t('more', { count: String(SHOWN) })}
        </Link>
      )}
      {clients.length === 0 || !mayAct(roleOf(scope)) ? null : inTime ? (
        <Link
          href={`/radgiver/invitasjoner?utvalg=${place}&uke=${week.monday}`}
          className="ds-button w-full sm:w-fit"
          data-variant="secondary"
        >
          {t('invite')}
        </Link>
      ) : (
        <p className="text-neutral-text-subtle">{t('tooEarly')}</p>
      )}
      <Link
        href={`/radgiver/fornyelser?utvalg=${place}`}
        className="ds-link inline-flex min-h-11 items-center"
      >
        {t('all')}
      </Link>
    </section>
  );
}
