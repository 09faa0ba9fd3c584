import { useLocale, useTranslations } from 'next-intl';
import { DueText } from '#components/claim/due-text.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Kr } from '#components/ui/kr.tsx';
import { Link } from '#components/ui/link.tsx';
import { claimTitle } from '#lib/claim-types/claim-title.ts';
import { formatKr } from '#lib/money/format.ts';
import type { Payable } from '#lib/payment-file/payable.ts';

interface ChooseFormProps {
  readonly orgnr: string;
  /** What to choose from, by due date. */
  readonly payables: readonly Payable[];
  /** How many of them to show. */
  readonly limit: number;
  /** How many more a person can ask for at a time. */
  readonly step: number;
  readonly checked: ReadonlySet<string>;
  readonly viewerIsOwner: boolean;
}

/** The unpaid instalments with a box to tick beside each; those that must be paid alone have a link instead. */
export function ChooseForm(props: ChooseFormProps) {
  const { orgnr, payables, limit, step, checked } = props;
  const t = useTranslations('pay.choose');
  const shown = payables.slice(0, limit);
  const path = `/bedrift/${orgnr}/betal`;
  const query = limit > step ? { vis: limit } : {};
  return (
    <form
      // Boxes keep what the person ticked, so a new answer to «tick all» needs new boxes.
      key={[...checked].join(' ')}
      action={path}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="steg" value="betal" />
      <p className="no-print flex flex-wrap items-center gap-x-4">
        <span>{t('quick')}</span>
        {(['overdue', 'all', 'none'] as const).map((which) => (
          <Link
            key={which}
            href={{
              pathname: path,
              query: { ...query, ...(which === 'none' ? {} : { merk: MARKS[which] }) },
            }}
            scroll={false}
            className="ds-link inline-flex min-h-11 items-center"
          >
            {t(which)}
          </Link>
        ))}
      </p>
      <fieldset className="ds-card flex! flex-col p-0!">
        <legend className="ds-sr-only">{t('legend')}</legend>
        <ul className="flex flex-col divide-y divide-neutral-border-subtle">
          {shown.map((payable) => (
            <ChooseRow key={payable.row.instalment.id} {...props} payable={payable} />
          ))}
        </ul>
      </fieldset>
      {shown.length === payables.length ? null : (
        <p className="flex flex-wrap items-center gap-x-4">
          {t('showing', { shown: shown.length, total: payables.length })}
          <Link
            href={{ pathname: path, query: { vis: limit + step } }}
            scroll={false}
            className="ds-link inline-flex min-h-11 items-center"
          >
            {t('more')}
          </Link>
        </p>
      )}
      <button type="submit" className="ds-button no-print w-full sm:w-fit">
        {t('submit')}
        <Icon name="forward" />
      </button>
    </form>
  );
}

/** The words in the address for what is to be ticked at once. */
export const MARKS = { overdue: 'forfalte', all: 'alle' } as const;

function ChooseRow({
  orgnr,
  payable,
  checked,
  viewerIsOwner,
}: Pick<ChooseFormProps, 'orgnr' | 'checked' | 'viewerIsOwner'> & { readonly payable: Payable }) {
  const t = useTranslations('pay.choose');
  const words = useTranslations('claim');
  const language = useLocale();
  const { claim, row, ready } = payable;
  const { instalment, state, daysUntilDue } = row;
  const title = claimTitle(claim, language, words('unnamed'));
  const overdue = state === 'overdue';
  const what = (
    <span className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="flex min-w-0 flex-col">
        <span className="font-medium">{title}</span>
        <span className={overdue ? 'text-danger-text-subtle' : 'text-neutral-text-subtle'}>
          {overdue ? (
            <span className="mr-1 inline-flex items-center gap-1 align-bottom">
              <Icon name="warning" className="size-4" />
              {words('overdue')}
            </span>
          ) : null}
          <DueText
            {...(instalment.due === undefined ? {} : { due: instalment.due })}
            {...(daysUntilDue === undefined ? {} : { daysUntilDue })}
          />
        </span>
        {claim.holder === 'owner' ? (
          <span className="text-sm text-neutral-text-subtle">
            {words(viewerIsOwner ? 'owner' : 'ownerOther')}
          </span>
        ) : null}
        {instalment.suspended ? (
          <span className="text-sm text-neutral-text-subtle">{words('suspended')}</span>
        ) : null}
      </span>
      <Kr amount={instalment.remaining} className="ml-auto text-lg font-semibold" />
    </span>
  );
  const box = `valg-${instalment.id}`;
  return (
    <li className="print-whole px-4 py-4 sm:px-5">
      {ready ? (
        <div className="ds-field w-full!">
          <input
            type="checkbox"
            className="ds-input"
            id={box}
            name="valg"
            value={instalment.id}
            defaultChecked={checked.has(instalment.id)}
          />
          <label htmlFor={box}>{what}</label>
        </div>
      ) : (
        <div className="flex flex-col pl-8">
          {what}
          <Link
            href={`/bedrift/${orgnr}/betal/${encodeURIComponent(instalment.id)}`}
            className="ds-link no-print inline-flex min-h-11 w-fit items-center"
          >
            {t('separately')}
            <span className="ds-sr-only">
              {words('payThisNoDate', { claim: title, amount: formatKr(instalment.remaining, language) })}
            </span>
          </Link>
        </div>
      )}
    </li>
  );
}
