import { useLocale, useTranslations } from 'next-intl';
import { ChoiceField } from '../choice-field.tsx';
import { lastWholeDay } from '#lib/consent/consent-end.ts';
import { SHARING_LEVELS, endOfSharing, type Sharing } from '#lib/consent/sharing.ts';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { setSharingAction } from '#server/actions/sharing.ts';

interface SharingFormProps {
  readonly orgnr: string;
  readonly level: Sharing['level'];
  /** Lengths of time to choose between, in days, besides as long as the consent holds. */
  readonly days: readonly number[];
  /** The length that is chosen when the page opens; undefined for as long as the consent holds. */
  readonly chosenDays: number | undefined;
  readonly consentUntil: Date;
  readonly soleProprietor: boolean;
  readonly now: Date;
}

/** How much the advisor may see, and for how long. The time is asked for only when something is shared. */
export function SharingForm(props: SharingFormProps) {
  const { orgnr, level, days, chosenDays, consentUntil, soleProprietor, now } = props;
  const t = useTranslations('sharing.form');
  const language = useLocale();
  const date = (until: Date) => formatLongDate(lastWholeDay(until), language);
  return (
    <form action={setSharingAction} className="group flex flex-col gap-6">
      <input type="hidden" name="orgnr" value={orgnr} />
      <fieldset className="ds-fieldset">
        <legend className="ds-heading" data-size="xs">
          {t('heading')}
        </legend>
        {soleProprietor ? <p>{t('owner')}</p> : null}
        <div className="flex flex-col gap-3">
          {SHARING_LEVELS.map((one) => (
            <ChoiceField
              key={one}
              type="radio"
              name="level"
              value={one}
              checked={one === level}
              label={t(`levels.${one}.title`)}
              text={t(`levels.${one}.text`)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="ds-fieldset group-has-[[value=nothing]:checked]:hidden">
        <legend className="ds-heading" data-size="xs">
          {t('howLong')}
        </legend>
        <div className="flex flex-col gap-3">
          {days.map((one) => (
            <ChoiceField
              key={one}
              type="radio"
              name="days"
              value={String(one)}
              checked={one === chosenDays}
              label={t('days', { days: String(one), date: date(endOfSharing(now, one)) })}
            />
          ))}
          <ChoiceField
            type="radio"
            name="days"
            value=""
            checked={chosenDays === undefined}
            label={t('whole', { date: date(consentUntil) })}
          />
        </div>
      </fieldset>
      <div className="flex max-w-prose flex-col gap-3">
        <p className="text-neutral-text-subtle">{t('everyone')}</p>
        <button type="submit" className="ds-button w-full sm:w-fit">
          {t('submit')}
        </button>
      </div>
    </form>
  );
}
