import 'server-only';
import { sql } from 'drizzle-orm';
import { bigint, boolean, check, date, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { SHARING_LEVELS } from '#lib/consent/sharing.ts';
import { CLIENT_STATES, ENDED_BY } from '#lib/portfolio/client-status.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses } from './customers.ts';

/**
 * One row per business, with everything that a list of clients shows, filters and sorts by. Triggers on the tables that it
 * repeats keep it (docs/portfolio.md), in the transaction of each change; only the figures are written by the portal itself,
 * and only while the customer shares them.
 */
export const portfolio = pgTable(
  'portfolio',
  {
    orgnr: text('orgnr')
      .primaryKey()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The name as `portfolio_name_key` writes it, which sorts as Norwegians do; collation "C". */
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
    /** Received by Skatteetaten and not used on a claim yet; null beside the others when the version before wrote them. */
    unplaced: bigint('unplaced', { mode: 'number' }),
    fetchedAt: instant('fetched_at'),
  },
  (table) => [
    // `portfolio_own` and `portfolio_team`, by name with every other column beside it, stand in the migration alone: what an
    // advisor or a team lead sees is read from them without opening rows that lie all over the table.
    index('portfolio_team_orgnr').on(table.team, table.orgnr),
    index('portfolio_team_ends_at')
      .on(table.team, table.endsAt, table.orgnr)
      .where(sql`${table.endsAt} is not null`),
    index('portfolio_team_figures')
      .on(table.team, table.fetchedAt, table.orgnr)
      .where(sql`${table.fetchedAt} is not null`),
    index('portfolio_team_overdue')
      .on(table.team, table.overdue, table.orgnr)
      .where(sql`${table.overdue} is not null`),
    index('portfolio_team_due_soon')
      .on(table.team, table.dueSoon, table.orgnr)
      .where(sql`${table.dueSoon} is not null`),
    index('portfolio_team_next_due')
      .on(table.team, table.nextDue, table.orgnr)
      .where(sql`${table.nextDue} is not null`),
    index('portfolio_team_credit')
      .on(table.team, table.credit, table.orgnr)
      .where(sql`${table.credit} is not null`),
    index('portfolio_name').on(table.nameKey, table.orgnr),
    index('portfolio_state_name').on(table.state, table.nameKey, table.orgnr),
    index('portfolio_state_ends_at').on(table.state, table.endsAt, table.orgnr),
    index('portfolio_ends_at')
      .on(table.endsAt, table.orgnr)
      .where(sql`${table.endsAt} is not null`),
    index('portfolio_ended_name')
      .on(table.endedBy, table.nameKey, table.orgnr)
      .where(sql`${table.endedBy} is not null`),
    index('portfolio_ended_ends_at')
      .on(table.endedBy, table.endsAt, table.orgnr)
      .where(sql`${table.endedBy} is not null`),
    index('portfolio_shared_name')
      .on(table.shared, table.nameKey, table.orgnr)
      .where(sql`${table.shared} <> 'nothing'`),
    index('portfolio_shared_until')
      .on(table.sharedUntil)
      .where(sql`${table.sharedUntil} is not null`),
    index('portfolio_overdue_name')
      .on(table.nameKey, table.orgnr)
      .where(sql`${table.overdue} > 0`),
    index('portfolio_unfetched')
      .on(table.nameKey, table.orgnr)
      .where(sql`${table.shared} <> 'nothing' and ${table.fetchedAt} is null`),
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
    check('portfolio_state', isOneOf(table.state, CLIENT_STATES)),
    check('portfolio_ended_by', isOneOf(table.endedBy, ENDED_BY)),
    check('portfolio_shared', isOneOf(table.shared, SHARING_LEVELS)),
    check('portfolio_figures', sql`${table.shared} <> 'nothing' or ${table.fetchedAt} is null`),
    check(
      'portfolio_figures_whole',
      sql`(${table.fetchedAt} is null) = (${table.overdue} is null) and (${table.fetchedAt} is null) = (${table.dueSoon} is null) and (${table.fetchedAt} is null) = (${table.credit} is null) and (${table.fetchedAt} is not null or ${table.nextDue} is null)`,
    ),
  ],
);

/**
 * The words of the names, each with the names that have it in their order: so the first of the many clients whose name has a
 * common word are found without finding them all. Triggers on `portfolio` keep it.
 */
export const portfolioTerms = pgTable(
  'portfolio_terms',
  {
    /** Collation "C", as `name_key`, so that the words with one beginning are one range. */
    word: text('word').notNull(),
    nameKey: text('name_key').notNull(),
    orgnr: text('orgnr').notNull(),
  },
  (table) => [primaryKey({ columns: [table.word, table.nameKey, table.orgnr] })],
);

/**
 * How many clients each scope has in each state: sums of rows that triggers append, so that counting a million clients
 * reads a hundred rows, and no two transactions wait for one counter. A background job folds the rows together.
 */
export const portfolioCounts = pgTable(
  'portfolio_counts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** `bank`, `own:` with the advisor's e-mail, or `team:` with the team. */
    scope: text('scope').notNull(),
    state: text('state', { enum: CLIENT_STATES }).notNull(),
    /** Of consents in force: the last day in Oslo. */
    day: date('day', { mode: 'string' }),
    count: bigint('count', { mode: 'number' }).notNull(),
    folded: boolean('folded').notNull().default(false),
  },
  (table) => [
    index('portfolio_counts_scope').on(table.scope),
    index('portfolio_counts_unfolded')
      .on(table.scope)
      .where(sql`not ${table.folded}`),
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
