import { useLocale, useTranslations } from 'next-intl';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Amount } from '#components/ui/amount.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatLongDate } from '#lib/core/dates/format.ts';
import { formatKroner } from '#lib/core/money/format.ts';
import { absolute, type Ore, subtract, ZERO } from '#lib/core/money/ore.ts';
import type { Statement, StatementHolder } from '#lib/statement/model.ts';
import type { StatementTexts } from '#lib/statement/statement-rows.ts';
import { statementSummary } from '#lib/statement/statement-summary.ts';
import { BreakdownTable, KindsTable } from './summary-tables.tsx';

interface StatementSummaryProps {
  readonly statement: Statement;
  readonly texts: StatementTexts;
  readonly viewerIsOwner: boolean;
}

/** Opening, change and closing, what the closing figure means in words, how it came about, and what the sums consist of. */
export function StatementSummary({ statement, texts, viewerIsOwner }: StatementSummaryProps) {
  const t = useTranslations('statementPage');
  const language = useLocale();
  const { figures, kinds, groups, holders, warning } = statementSummary(statement, texts, language);
  const { opening, closing } = statement;
  return (
    <section aria-labelledby="sammendrag" className="ds-card print-whole flex! flex-col gap-4">
      <h2 id="sammendrag" className="ds-heading" data-size="xs">
        {texts.summary}
      </h2>
      <p className="ds-paragraph max-w-prose" data-size="lg">
        {useStanding(statement, viewerIsOwner).join(' ')}
      </p>
      <DescriptionList
        facts={figures.map(({ label, amount }) => ({
          label,
          value: <Amount amount={amount} className={label === texts.closing ? 'font-semibold' : ''} />,
        }))}
      />
      <p className="text-sm text-neutral-text-subtle">{texts.signs}</p>
      {warning === undefined ? null : (
        <Notice tone="warning" title={warning.title} level={3}>
          <p>{warning.text}</p>
        </Notice>
      )}
      <div>
        <Disclosure label={t('how')}>
          <div className="flex max-w-prose flex-col gap-3 py-2">
            <p>
              {t('howSum', {
                opening: formatKroner(opening, language),
                change: formatKroner(subtract(closing, opening), language),
                closing: formatKroner(closing, language),
              })}
            </p>
            <p>{t('howOpening')}</p>
            <p>{t('howInterest')}</p>
          </div>
        </Disclosure>
        {kinds.length === 0 ? null : (
          <Disclosure label={t('parts')}>
            <div className="flex flex-col gap-6 py-2">
              <KindsTable texts={texts} rows={kinds} />
              <BreakdownTable
                texts={texts}
                title={texts.byGroup}
                column={texts.columns.group}
                rows={groups}
              />
              <BreakdownTable
                texts={texts}
                title={texts.byHolder}
                column={texts.columns.holder}
                rows={holders}
              />
            </div>
          </Disclosure>
        )}
      </div>
    </section>
  );
}

/** What the closing figure means in words: the business's own first, then the owner's, and how much of it need not be paid now. */
function useStanding(
  { holders, to, notDue = ZERO, suspended = ZERO }: Statement,
  viewerIsOwner: boolean,
): readonly string[] {
  const t = useTranslations('statementPage.standing');
  const language = useLocale();
  const closingOf = (holder: StatementHolder): Ore =>
    holders.find(({ key }) => key === holder)?.closing ?? ZERO;
  const business = closingOf('business');
  const owner = closingOf('owner');
  const kroner = (amount: Ore): string => formatKroner(absolute(amount), language);
  const who = viewerIsOwner ? 'owner' : 'ownerOther';
  return [
    t(business === 0 ? 'even' : business > 0 ? 'owes' : 'owed', {
      date: formatLongDate(to, language),
      amount: kroner(business),
    }),
    ...(owner === 0 ? [] : [t(owner > 0 ? `${who}Owes` : `${who}Owed`, { amount: kroner(owner) })]),
    ...(notDue === 0 ? [] : [t('notDue', { amount: kroner(notDue) })]),
    ...(suspended === 0 ? [] : [t('suspended', { amount: kroner(suspended) })]),
    t('interest'),
  ];
}
