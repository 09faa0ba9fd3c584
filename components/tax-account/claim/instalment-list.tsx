import { useTranslations } from 'next-intl';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import type { InstalmentRow } from '#lib/tax-account/claim-rows.ts';
import type { Claim } from '#lib/tax-account/domain.ts';
import { instalmentKey } from '#lib/tax-account/record-key.ts';
import { DueText } from './due-text.tsx';
import { PayLink } from './pay-link.tsx';
import { PlacementList } from './placement-list.tsx';

interface InstalmentListProps {
  readonly orgnr: string;
  readonly claim: Claim;
  /** What the claim is called. */
  readonly title: string;
  readonly rows: readonly InstalmentRow[];
  readonly credit: boolean;
}

/** A claim's instalments by due date, each with what has been set against it. One alone needs no heading of its own. */
export function InstalmentList({ orgnr, claim, title, rows, credit }: InstalmentListProps) {
  const t = useTranslations('claim');
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    return (
      <section className="flex flex-col gap-2">
        <h4 className="font-semibold">{t(credit ? 'creditUses' : 'placements')}</h4>
        <PlacementList placements={only.instalment.placements} onCredit={credit} />
      </section>
    );
  }
  return (
    <ol className="flex flex-col gap-4">
      {rows.map((row, index) => (
        <li
          key={row.instalment.id}
          className="flex flex-col gap-3 rounded-lg border border-neutral-border-subtle bg-neutral-background-default p-3 sm:p-4"
        >
          <div className="flex flex-wrap items-start justify-between gap-3">
            <h4 className="font-semibold">{t('instalment', { number: index + 1, total: rows.length })}</h4>
            <PayLink
              orgnr={orgnr}
              claim={title}
              row={row}
              instalment={instalmentKey(claim, row.instalment)}
              small
            />
          </div>
          <InstalmentFacts row={row} />
          {row.instalment.placements.length === 0 ? null : (
            <PlacementList placements={row.instalment.placements} />
          )}
        </li>
      ))}
    </ol>
  );
}

function InstalmentFacts({ row }: { readonly row: InstalmentRow }) {
  const t = useTranslations('claim');
  const { instalment, state, daysUntilDue } = row;
  const settled = instalment.remaining === 0;
  return (
    <DescriptionList
      facts={[
        {
          label: t('due'),
          value: (
            <DueText
              due={instalment.due}
              {...(settled || daysUntilDue === undefined ? {} : { daysUntilDue })}
            />
          ),
          alarming: state === 'overdue',
        },
        { label: t('original'), value: <Amount amount={instalment.original} /> },
        settled
          ? { label: t('status'), value: t('settled') }
          : {
              label: t('remaining'),
              value: <Amount amount={instalment.remaining} className="font-semibold" />,
            },
        instalment.suspended && !settled ? { label: t('status'), value: t('suspended') } : undefined,
      ]}
    />
  );
}
