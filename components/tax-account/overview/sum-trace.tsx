import { useTranslations } from 'next-intl';
import { listHref } from '../claims-list/list-links.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { DEFAULT_QUERY } from '#lib/tax-account/claims-list/claims-query.ts';
import type { Ore } from '#lib/core/money/ore.ts';
import type { SumPart, TracedSum } from '#lib/tax-account/overview/total-parts.ts';

interface SumTraceProps {
  readonly orgnr: string;
  readonly sum: TracedSum;
  readonly parts: readonly SumPart[];
  /** What the parts add up to. */
  readonly total: Ore;
}

/** What a sum consists of, group by group, each with the way to its claims. Nothing for a sum of nothing. */
export function SumTrace({ orgnr, sum, parts, total }: SumTraceProps) {
  const t = useTranslations();
  if (parts.length === 0) return null;
  return (
    <div className="no-print">
      <Disclosure label={t('overview.trace.label')} about={t(`overview.totals.${sum}`)}>
        <dl className="trace">
          {parts.map(({ group, labels, amount }) => {
            const name =
              group === 'other' && labels.length > 0 ? labels.join(', ') : t(`statement.groups.${group}`);
            return (
              <div key={group}>
                <dt>
                  {sum === 'credit' ? (
                    name
                  ) : (
                    <Link
                      href={listHref({
                        orgnr,
                        query: { ...DEFAULT_QUERY, group, overdue: sum === 'overdue' },
                      })}
                      className="ds-link"
                    >
                      {name}
                    </Link>
                  )}
                </dt>
                <dd>
                  <Amount amount={amount} />
                </dd>
              </div>
            );
          })}
          <div className="trace-total">
            <dt>{t('overview.trace.total')}</dt>
            <dd>
              <Amount amount={total} />
            </dd>
          </div>
        </dl>
      </Disclosure>
    </div>
  );
}
