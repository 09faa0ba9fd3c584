import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { useUnreadableRows } from '#components/tax-account/overview/unreadable-notice.tsx';
import { ErrorNotice } from '#components/ui/problem/error-notice.tsx';
import { Movements } from '#components/statement/movements.tsx';
import { PeriodForm } from '#components/statement/period-form.tsx';
import { StatementDownloads } from '#components/statement/statement-downloads.tsx';
import { StatementSummary } from '#components/statement/statement-summary.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatDate, formatDateRange, formatDateTime } from '#lib/core/dates/format.ts';
import { osloDate } from '#lib/core/dates/iso-date.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { periodQuery, type StatementPeriod, statementPeriod } from '#lib/statement/statement-period.ts';
import { statementRows } from '#lib/statement/statement-rows.ts';
import {
  isStatementFormat,
  MOST_MOVEMENTS,
  roomierFormat,
  type StatementFormat,
} from '#lib/statement/statement-formats.ts';
import { type Unreadable, unreadableCount } from '#lib/tax-account/unreadable.ts';
import type { YearSectionInput } from '../year-section.tsx';
import { services } from '#server/services.ts';

/** How many movements the page shows before the person asks for all; the files always have all. */
const MOVEMENTS_AT_FIRST = 200;
/** And how many then: a longer page is dear to make and to show. */
const MOVEMENTS_AT_MOST = 2_000;

/** The choice of period and its statement, for the page and for the panel that shows other periods in its place. */
export function statementSection({ orgnr, params, viewerIsOwner }: YearSectionInput): ReactNode {
  const now = new Date();
  const period = statementPeriod(params, osloDate(now));
  return (
    <>
      {period.invalid ? <InvalidPeriod period={period} /> : null}
      {isStatementFormat(params['forlang']) ? <TooLong format={params['forlang']} /> : null}
      <PeriodForm orgnr={orgnr} period={period} />
      <StatementAnswer
        orgnr={orgnr}
        period={period}
        now={now}
        viewerIsOwner={viewerIsOwner}
        limit={params['vis'] === 'alle' ? MOVEMENTS_AT_MOST : MOVEMENTS_AT_FIRST}
      />
    </>
  );
}

async function InvalidPeriod({ period: { first, last } }: { readonly period: StatementPeriod }) {
  const [t, language] = await Promise.all([getTranslations('statementPage.invalid'), getLocale()]);
  return (
    <Notice tone="warning" title={t('title')} live>
      <p>{t('text', { first: formatDate(first, language), last: formatDate(last, language) })}</p>
    </Notice>
  );
}

/** Why the file that was asked for did not come, and which one to take instead. */
async function TooLong({ format }: { readonly format: StatementFormat }) {
  const t = await getTranslations('statementPage');
  const other = t(`formats.${roomierFormat(format)}`);
  return (
    <Notice tone="info" title={t('tooLong.title', { format: t(`formats.${format}`) })} live>
      <p>{t('tooLong.text', { most: MOST_MOVEMENTS[format], other })}</p>
    </Notice>
  );
}

/** What could not be read, and so is in none of the figures. Nothing when all could. */
function Incomplete({ unreadable }: { readonly unreadable: Unreadable }) {
  const t = useTranslations('statementPage');
  const rowsOf = useUnreadableRows();
  if (unreadableCount(unreadable) === 0) return null;
  return (
    <Notice tone="warning" title={t('incomplete')}>
      <p>{t('unreadable', { rows: rowsOf(unreadable) })}</p>
    </Notice>
  );
}

interface StatementAnswerProps {
  readonly orgnr: string;
  readonly period: StatementPeriod;
  readonly now: Date;
  readonly viewerIsOwner: boolean;
  readonly limit: number;
}

/** The figures of the period with their files, or an honest text about why there are none. */
async function StatementAnswer({ orgnr, period, now, viewerIsOwner, limit }: StatementAnswerProps) {
  const outcome = await services().statement.loadStatement(orgnr, period, now);
  const [t, shielded, language] = await Promise.all([
    getTranslations('statementPage'),
    getTranslations('overview.shielded'),
    getLocale(),
  ]);
  if (outcome.kind === 'consent-ended') redirect(`/bedrift/${orgnr}/samtykke`);
  if (outcome.kind === 'failed') {
    return (
      <ErrorNotice error={outcome.error} title={t('incomplete')}>
        <p>{t('incompleteText')}</p>
      </ErrorNotice>
    );
  }
  if (outcome.kind === 'shielded') {
    return (
      <Notice tone="info" title={shielded('title')}>
        <p>{shielded('text')}</p>
        <p>{shielded('action')}</p>
      </Notice>
    );
  }
  const { statement, fetchedAt, stored, unreadable } = outcome;
  const texts = messagesIn(language).statement;
  const at = formatDateTime(fetchedAt, language);
  return (
    <>
      {stored ? (
        <Notice tone="warning" title={t('stored.title')}>
          <p>{t('stored.text', { at })}</p>
        </Notice>
      ) : null}
      <Incomplete unreadable={unreadable} />
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="ds-heading" data-size="xs">
          {formatDateRange(period.from, period.to, language)}
        </p>
        <p className="text-sm text-neutral-text-subtle">{t('fetched', { at })}</p>
      </header>
      <StatementSummary statement={statement} texts={texts} viewerIsOwner={viewerIsOwner} />
      <StatementDownloads orgnr={orgnr} period={period} />
      <Movements
        texts={texts}
        rows={statementRows(statement, texts, language)}
        limit={limit}
        {...(limit === MOVEMENTS_AT_FIRST
          ? { more: { href: `?${periodQuery(period)}&vis=alle`, most: MOVEMENTS_AT_MOST } }
          : {})}
      />
    </>
  );
}
