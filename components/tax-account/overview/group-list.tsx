import { useLocale, useTranslations } from 'next-intl';
import { listHref } from '../claims-list/list-links.ts';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { groupExplanation } from '#lib/tax-account/claim-types/explanations/explanation-of.ts';
import { DEFAULT_QUERY } from '#lib/tax-account/claims-list/claims-query.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import type { GroupSum } from '#lib/tax-account/overview/group-sums.ts';

interface GroupListProps {
  readonly orgnr: string;
  readonly groups: readonly GroupSum[];
}

/** The sum of each claim group; each opens to its parts, with both figures where Skatteetaten's and ours disagree. */
export function GroupList({ orgnr, groups }: GroupListProps) {
  const t = useTranslations('overview.groups');
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="grupper" className="flex flex-col gap-3">
      <h2 id="grupper" className="ds-heading" data-size="xs">
        {t('heading')}
      </h2>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {groups.map((group) => (
          <li key={group.group}>
            <GroupRow orgnr={orgnr} sum={group} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GroupRow({ orgnr, sum }: { readonly orgnr: string; readonly sum: GroupSum }) {
  const t = useTranslations();
  const language = useLocale();
  const { group, labels, totals, claims } = sum;
  const name = group === 'other' && labels.length > 0 ? labels.join(', ') : t(`statement.groups.${group}`);
  const figures = (['overdue', 'future', 'suspended', 'undated', 'interest', 'credit'] as const).filter(
    (figure) => totals[figure] !== 0,
  );
  return (
    <details className="print-whole">
      <summary className="plain-summary flex items-center gap-x-3 px-4 py-3 sm:px-6">
        <Icon name="down" className="turns size-5 transition-[rotate] motion-reduce:transition-none" />
        <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
          <span className="flex flex-col">
            <span className="font-medium">{name}</span>
            <span className="text-sm text-neutral-text-subtle">
              {t('overview.groups.claims', { count: claims })}
              {totals.mismatches.length === 0 ? null : <> · {t('overview.groups.mismatch')}</>}
            </span>
          </span>
          <Amount amount={totals.balance} className="ml-auto font-semibold" />
        </span>
      </summary>
      <div className="flex flex-col gap-3 px-4 pb-4 sm:px-6 sm:pl-14">
        <p className="max-w-prose">{groupExplanation(group, language)}</p>
        <DescriptionList
          facts={[
            ...figures.map((figure) => ({
              label: t(`overview.totals.${figure}`),
              value: <Amount amount={totals[figure]} />,
              alarming: figure === 'overdue' || (figure === 'interest' && totals.overdue > 0),
            })),
            {
              label: t('overview.totals.balance'),
              value: <Amount amount={totals.balance} className="font-semibold" />,
            },
          ]}
        />
        {totals.mismatches.map(({ total, stated, recomputed }) => (
          <p key={total} className="max-w-prose">
            {t('overview.mismatch.row', {
              name: t(`overview.totals.${total}`),
              stated: formatKroner(stated, language),
              computed: formatKroner(recomputed, language),
            })}
          </p>
        ))}
        <Link
          href={listHref({ orgnr, query: { ...DEFAULT_QUERY, group } })}
          className="ds-link inline-flex min-h-11 items-center self-start"
        >
          {t('overview.groups.see')}
        </Link>
      </div>
    </details>
  );
}
