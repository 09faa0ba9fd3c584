import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { messagesIn } from '#lib/messages/messages.ts';
import { formatKr, formatKroner } from '#lib/core/money/format.ts';
import type { Payable } from '#lib/payments/payable.ts';
import { MARKS } from '#lib/payments/payment-selection.ts';
import { chosenOf, markedBy } from '#lib/payments/resolve-selection.ts';
import { ChooseRow } from './choose-row.tsx';
import { ChosenSum } from './chosen-sum.tsx';

interface ChooseFormProps {
  readonly orgnr: string;
  /** What to choose from, by due date; what is suspended last. */
  readonly payables: readonly Payable[];
  /** How many of them to show. */
  readonly limit: number;
  /** How many more a person can ask for at a time. */
  readonly step: number;
  /** By key. */
  readonly checked: ReadonlySet<string>;
  readonly viewerIsOwner: boolean;
}

const FORM = 'velg';

/**
 * The unpaid instalments with a box to tick beside each; those that must be paid alone have a link instead. What is chosen
 * and not on the screen goes along in hidden fields, and is told.
 */
export function ChooseForm(props: ChooseFormProps) {
  const { orgnr, payables, limit, step, checked } = props;
  const t = useTranslations('pay.choose');
  const language = useLocale();
  const toPay = payables.filter(({ row }) => row.state !== 'suspended');
  const shown = toPay.slice(0, limit);
  const apart = toPay.filter((one) => !one.ready);
  const ready = payables.filter((one) => one.ready && checked.has(one.key));
  const offScreen = toPay.slice(limit).filter((one) => ready.includes(one));
  return (
    <form
      // Boxes keep what the person ticked, so a new answer to «tick all» needs new boxes.
      key={[...checked].join(' ')}
      id={FORM}
      method="post"
      action={`/bedrift/${orgnr}/betal/valg`}
      className="flex flex-col gap-5"
    >
      <QuickChoices orgnr={orgnr} payables={payables} limit={limit} step={step} />
      <fieldset className="ds-card flex! flex-col p-0!">
        <legend className="ds-sr-only">{t('legend')}</legend>
        <ul className="flex flex-col divide-y divide-neutral-border-subtle">
          {shown.map((payable) => (
            <ChooseRow key={payable.key} {...props} payable={payable} />
          ))}
        </ul>
      </fieldset>
      {shown.length === toPay.length ? null : (
        <p className="flex flex-wrap items-center gap-x-4">
          {t('showing', { shown: shown.length, total: toPay.length })}
          <button type="submit" name="vis" value={limit + step} className="ds-button" data-variant="tertiary">
            {t('more')}
          </button>
        </p>
      )}
      {offScreen.map(({ key, row }) => (
        <input key={key} type="hidden" name="valg" value={key} data-ore={row.instalment.remaining} />
      ))}
      {offScreen.length === 0 ? null : <p>{t('offScreen', { count: offScreen.length })}</p>}
      {apart.length === 0 ? null : (
        <p>{t('apart', { count: apart.length, sum: formatKroner(chosenOf(apart).sum, language) })}</p>
      )}
      <Suspended {...props} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <ChosenSum
          form={FORM}
          pattern={messagesIn(language).pay.choose.chosen}
          language={language}
          initial={chosenOf(ready)}
        />
        <button type="submit" className="ds-button no-print w-full sm:w-fit">
          {t('submit')}
          <Icon name="forward" />
        </button>
      </div>
    </form>
  );
}

/** Ticks all, all that is overdue or nothing; each says how many that is and what it comes to. */
function QuickChoices({
  orgnr,
  payables,
  limit,
  step,
}: Pick<ChooseFormProps, 'orgnr' | 'payables' | 'limit' | 'step'>) {
  const t = useTranslations('pay.choose');
  const language = useLocale();
  const query = limit > step ? { vis: limit } : {};
  return (
    <p className="no-print flex flex-wrap items-center gap-x-4">
      <span>{t('quick')}</span>
      {(['overdue', 'all', 'none'] as const).map((which) => {
        const those = which === 'none' ? undefined : chosenOf(markedBy(which, payables));
        return (
          <Link
            key={which}
            href={{
              pathname: `/bedrift/${orgnr}/betal`,
              query: { ...query, ...(which === 'none' ? {} : { merk: MARKS[which] }) },
            }}
            scroll={false}
            className="ds-link inline-flex min-h-11 items-center"
          >
            {t(which)}
            {those === undefined ? null : ` (${those.count}: ${formatKr(those.sum, language)})`}
          </Link>
        );
      })}
    </p>
  );
}

/** What need not be paid now: it may be, but no «all» has it. */
function Suspended(props: ChooseFormProps) {
  const t = useTranslations('overview.suspended');
  const language = useLocale();
  const those = props.payables.filter(({ row }) => row.state === 'suspended');
  if (those.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-semibold">
        {t('heading', { count: those.length, amount: formatKroner(chosenOf(those).sum, language) })}
      </legend>
      <p className="max-w-prose">{t('text')}</p>
      <ul className="ds-card flex! flex-col divide-y divide-neutral-border-subtle p-0!">
        {those.map((payable) => (
          <ChooseRow key={payable.key} {...props} payable={payable} />
        ))}
      </ul>
    </fieldset>
  );
}
