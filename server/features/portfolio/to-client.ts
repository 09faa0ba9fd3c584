import 'server-only';
import { isoDate } from '#lib/core/dates/iso-date.ts';
import { ore } from '#lib/core/money/ore.ts';
import { clientStatus, type StatusMoment } from '#lib/portfolio/client-status.ts';
import type { Client } from '#lib/portfolio/client.ts';
import type { portfolio } from '#server/platform/db/schema/index.ts';

export type PortfolioRow = typeof portfolio.$inferSelect;

/** A row as it is at a moment: a sharing or a consent that has passed its end is over, also before a job has recorded it. */
export function clientOf(row: PortfolioRow, moment: StatusMoment): Client {
  const { orgnr, name, state } = row;
  const endsAt = row.endsAt ?? undefined;
  const status = clientStatus(state, endsAt, moment);
  const passed = status !== state && (status === 'expired' || status === 'unanswered');
  const shares = row.sharedUntil !== null && row.sharedUntil > moment.now && !passed;
  return {
    orgnr,
    name,
    status,
    endsAt,
    advisorEmail: row.advisorEmail ?? undefined,
    team: row.team ?? undefined,
    endedBy: passed ? 'expiry' : (row.endedBy ?? undefined),
    shared: shares ? row.shared : 'nothing',
    figures: shares ? figuresOf(row) : undefined,
  };
}

function figuresOf({
  overdue,
  dueSoon,
  nextDue,
  credit,
  unplaced,
  fetchedAt,
}: PortfolioRow): Client['figures'] {
  if (overdue === null || dueSoon === null || credit === null) return undefined;
  if (unplaced === null || fetchedAt === null) return undefined;
  return {
    overdue: ore(overdue),
    dueSoon: ore(dueSoon),
    nextDue: nextDue === null ? undefined : isoDate(nextDue),
    credit: ore(credit),
    unplaced: ore(unplaced),
    fetchedAt,
  };
}
