import { useLocale, useTranslations } from 'next-intl';
import { DueText } from '#components/tax-account/claim/due-text.tsx';
import { useInstalmentTitle } from '#components/tax-account/claim/use-instalment-title.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatKr } from '#lib/core/money/format.ts';
import type { Payable } from '#lib/payments/payable.ts';

interface ChooseRowProps {
  readonly orgnr: string;
  readonly payable: Payable;
  /** By key. */
  readonly checked: ReadonlySet<string>;
  readonly viewerIsOwner: boolean;
}

/** One instalment with its box, or with the way to what is known of it when it must be paid alone. */
export function ChooseRow({ orgnr, payable, checked, viewerIsOwner }: ChooseRowProps) {
  const t = useTranslations('pay.choose');
  const words = useTranslations('claim');
  const language = useLocale();
  const titleOf = useInstalmentTitle();
  const { claim, row, ready, key } = payable;
  const { instalment } = row;
  const what = <What payable={payable} viewerIsOwner={viewerIsOwner} />;
  const box = `valg-${key}`;
  return (
    <li className="print-whole px-4 py-4 sm:px-5">
      {ready ? (
        <div className="ds-field w-full!">
          <input
            type="checkbox"
            className="ds-input"
            id={box}
            name="valg"
            value={key}
            data-ore={instalment.remaining}
            defaultChecked={checked.has(key)}
          />
          <label htmlFor={box}>{what}</label>
        </div>
      ) : (
        <div className="flex flex-col pl-8">
          {what}
          <Link
            href={`/bedrift/${orgnr}/betal/${encodeURIComponent(key)}`}
            className="ds-link no-print inline-flex min-h-11 w-fit items-center"
          >
            {t('separately')}
            <span className="ds-sr-only">
              {words('payThisNoDate', {
                claim: titleOf(claim, row.term),
                amount: formatKr(instalment.remaining, language),
              })}
            </span>
          </Link>
        </div>
      )}
    </li>
  );
}

function What({ payable, viewerIsOwner }: Pick<ChooseRowProps, 'payable' | 'viewerIsOwner'>) {
  const words = useTranslations('claim');
  const titleOf = useInstalmentTitle();
  const { claim, row } = payable;
  const { instalment, state, daysUntilDue, term } = row;
  const overdue = state === 'overdue';
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{titleOf(claim, term)}</span>
        <span className={overdue ? 'text-danger-text-subtle' : 'text-neutral-text-subtle'}>
          {overdue ? (
            <span className="mr-1 inline-flex items-center gap-1 align-bottom">
              <Icon name="warning" className="size-4" />
              {words('overdue')}
            </span>
          ) : null}
          <DueText due={instalment.due} daysUntilDue={daysUntilDue} />
        </span>
        {claim.holder === 'owner' ? (
          <span className="text-sm text-neutral-text-subtle">
            {words(viewerIsOwner ? 'owner' : 'ownerOther')}
          </span>
        ) : null}
        {state === 'suspended' ? (
          <span className="text-sm text-neutral-text-subtle">{words('suspended')}</span>
        ) : null}
      </span>
      <Amount amount={instalment.remaining} className="ml-auto text-lg font-semibold" />
    </span>
  );
}
