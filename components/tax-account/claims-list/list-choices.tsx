import { useTranslations } from 'next-intl';
import { type Choice, ChoiceLinks } from '#components/ui/choice-links.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { SortLinks } from '#components/ui/sort-links.tsx';
import type { ClaimChoices } from '#lib/tax-account/claims-list/choices.ts';
import type { ClaimSort } from '#lib/tax-account/claims-list/claims-query.ts';
import { type ListAddress, listHref } from './list-links.ts';

interface ListChoicesProps {
  readonly address: ListAddress;
  readonly choices: ClaimChoices;
  readonly viewerIsOwner: boolean;
}

const SORTS: readonly ClaimSort[] = ['due', 'description', 'period', 'original', 'remaining'];

/** The filters that the list has use for, and the order. On a phone they open below a heading that says how many are on. */
export function ListChoices(props: ListChoicesProps) {
  const t = useTranslations('unpaid.choices');
  const { group, overdue, holder } = props.address.query;
  const chosen = [group !== undefined, overdue, holder !== undefined].filter(Boolean).length;
  return (
    <div className="no-print">
      <details className="section-menu md:hidden">
        <summary className="plain-summary flex min-h-12 items-center justify-between gap-3 px-4 py-2">
          <span>
            <span className="font-semibold">{t('heading')}</span>
            <span className="text-neutral-text-subtle"> {t('chosen', { count: chosen })}</span>
          </span>
          <Icon name="down" className="turns size-5 transition-[rotate] motion-reduce:transition-none" />
        </summary>
        <div className="flex flex-col gap-4 px-4 pt-1 pb-4">
          <Rows {...props} />
        </div>
      </details>
      <div className="flex flex-col gap-3 max-md:hidden">
        <Rows {...props} />
      </div>
    </div>
  );
}

function Rows({ address, choices, viewerIsOwner }: ListChoicesProps) {
  const t = useTranslations('unpaid.choices');
  const { query } = address;
  return (
    <>
      {choices.overdue === 0 ? null : (
        <ChoiceLinks
          label={t('show')}
          choices={[
            option('all', `${t('all')} (${choices.all})`, !query.overdue, { overdue: false }),
            option('overdue', `${t('overdue')} (${choices.overdue})`, query.overdue, { overdue: true }),
          ]}
        />
      )}
      {choices.groups.length < 2 ? null : <GroupLinks address={address} choices={choices} />}
      {choices.holders.owner === 0 || choices.holders.business === 0 ? null : (
        <ChoiceLinks
          label={t('holder')}
          choices={[
            option('both', t('bothHolders'), query.holder === undefined, { holder: undefined }),
            option(
              'business',
              `${t('business')} (${choices.holders.business})`,
              query.holder === 'business',
              {
                holder: 'business',
              },
            ),
            option(
              'owner',
              `${t(viewerIsOwner ? 'owner' : 'ownerOther')} (${choices.holders.owner})`,
              query.holder === 'owner',
              { holder: 'owner' },
            ),
          ]}
        />
      )}
      <SortChoice address={address} />
    </>
  );

  function option(
    key: string,
    label: string,
    chosen: boolean,
    changes: Partial<ListAddress['query']>,
  ): Choice {
    return { key, label, chosen, href: listHref(address, changes) };
  }
}

function GroupLinks({ address, choices }: Pick<ListChoicesProps, 'address' | 'choices'>) {
  const t = useTranslations();
  const { query } = address;
  return (
    <ChoiceLinks
      label={t('unpaid.choices.group')}
      choices={[
        {
          key: 'all',
          label: t('unpaid.choices.allGroups'),
          chosen: query.group === undefined,
          href: listHref(address, { group: undefined }),
        },
        ...choices.groups.map(({ group, count }) => ({
          key: group,
          label: `${t(`statement.groups.${group}`)} (${count})`,
          chosen: query.group === group,
          href: listHref(address, { group }),
        })),
      ]}
    />
  );
}

/** The order of the list. */
function SortChoice({ address }: { readonly address: ListAddress }) {
  const t = useTranslations('unpaid.choices');
  const { sort, direction } = address.query;
  return (
    <SortLinks
      sorts={SORTS.map((key) => ({ key, label: t(key) }))}
      current={sort}
      direction={direction}
      hrefOf={(wanted, way) => listHref(address, { sort: wanted, direction: way })}
    />
  );
}
