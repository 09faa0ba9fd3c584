import 'server-only';
import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { SHARING_LEVELS } from '#lib/consent/sharing.ts';
import { CLIENT_STATES, ENDED_BY } from '#lib/portfolio/client-status.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses } from './customers.ts';

/**
 * One row per business, with everything that a list of clients shows, filters and sorts by. `projectClients` writes it in the transaction
 * of each change to what it repeats (docs/portfolio.md); figures are there only while the customer shares them.
 */
export const portfolio = pgTable(
  'portfolio',
  {
    orgnr: text('orgnr')
      .primaryKey()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** `nameKey` of the name, which sorts as Norwegians do; collation "C" (server/platform/db/not-in-schema.sql). */
    nameKey: text('name_key').notNull(),
    advisorEmail: text('advisor_email'),
    team: text('team'),
    state: text('state', { enum: CLIENT_STATES }).notNull().default('never-asked'),
    endedBy: text('ended_by', { enum: ENDED_BY }),
    /** When it ends, or when it ended. */
    endsAt: instant('ends_at'),
    shared: text('shared', { enum: SHARING_LEVELS }).notNull().default('nothing'),
    sharedUntil: instant('shared_until'),
    /** Øre, as of `fetchedAt`, the business's own claims alone. All null while nothing is shared. */
    overdue: bigint('overdue', { mode: 'number' }),
    dueSoon: bigint('due_soon', { mode: 'number' }),
    nextDue: date('next_due', { mode: 'string' }),
    credit: bigint('credit', { mode: 'number' }),
    /** Received by Skatteetaten and not used on a claim yet. */
    unplaced: bigint('unplaced', { mode: 'number' }),
    fetchedAt: instant('fetched_at'),
  },
  (table) => [
    index('portfolio_own').on(table.advisorEmail, table.nameKey, table.orgnr),
    index('portfolio_team').on(table.team, table.nameKey, table.orgnr),
    index('portfolio_name').on(table.nameKey, table.orgnr),
    index('portfolio_state_name').on(table.state, table.nameKey, table.orgnr),
    index('portfolio_state_ends_at').on(table.state, table.endsAt, table.orgnr),
    index('portfolio_ended_by')
      .on(table.endedBy, table.nameKey, table.orgnr)
      .where(sql`${table.endedBy} is not null`),
    index('portfolio_shared')
      .on(table.nameKey, table.orgnr)
      .where(sql`${table.shared} <> 'nothing'`),
    index('portfolio_is_overdue')
      .on(table.nameKey, table.orgnr)
      .where(sql`${table.overdue} > 0`),
    index('portfolio_ends_at')
      .on(table.endsAt, table.orgnr)
      .where(sql`${table.endsAt} is not null`),
    index('portfolio_overdue')
      .on(table.overdue, table.orgnr)
      .where(sql`${table.overdue} is not null`),
    index('portfolio_due_soon')
      .on(table.dueSoon, table.orgnr)
      .where(sql`${table.dueSoon} is not null`),
    index('portfolio_next_due')
      .on(table.nextDue, table.orgnr)
      .where(sql`${table.nextDue} is not null`),
    index('portfolio_credit')
      .on(table.credit, table.orgnr)
      .where(sql`${table.credit} is not null`),
    index('portfolio_fetched_at')
      .on(table.fetchedAt, table.orgnr)
      .where(sql`${table.fetchedAt} is not null`),
    // Finds beginnings of words anywhere in a name (pg_trgm).
    index('portfolio_words').using('gin', sql`(' ' || ${table.nameKey}) gin_trgm_ops`),
    check('portfolio_state', isOneOf(table.state, CLIENT_STATES)),
    check('portfolio_ended_by', isOneOf(table.endedBy, ENDED_BY)),
    check('portfolio_shared', isOneOf(table.shared, SHARING_LEVELS)),
    check('portfolio_figures', sql`${table.shared} <> 'nothing' or ${table.fetchedAt} is null`),
    check(
      'portfolio_figures_whole',
      sql`(${table.fetchedAt} is null) = (${table.overdue} is null) and (${table.fetchedAt} is null) = (${table.dueSoon} is null) and (${table.fetchedAt} is null) = (${table.credit} is null) and (${table.fetchedAt} is null) = (${table.unplaced} is null) and (${table.fetchedAt} is not null or ${table.nextDue} is null)`,
    ),
  ],
);

/** Views of the portfolio that employees have given a name, each for themselves. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    staffEmail: text('staff_email').notNull(),
    name: text('name').notNull(),
    /** The parameters of the view's address, as `portfolioParams` writes them. */
    params: text('params').notNull(),
  },
  (table) => [unique('saved_views_name').on(table.staffEmail, table.name)],
);

/** What the bank's people write down about following up a client. Plain text, never changed. */
export const clientNotes = pgTable(
  'client_notes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    staffEmail: text('staff_email').notNull(),
    staffName: text('staff_name').notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('client_notes_orgnr').on(table.orgnr, table.id)],
);
