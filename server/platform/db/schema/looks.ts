import 'server-only';
import { bigint, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { ACCESSED_PARTS, ACCESS_ROLES } from '#lib/access-log/access-log.ts';
import { instant, isOneOf } from './columns.ts';

/** Who at the bank looked at a business's tax account, when, and at what; written before anything is shown. */
export const looks = pgTable(
  'looks',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** One of `businesses`. No foreign key: each line would lock and mark a row there, a dozen a page of a portfolio. */
    orgnr: text('orgnr').notNull(),
    at: instant('at').notNull(),
    staffEmail: text('staff_email').notNull(),
    /** As the workforce provider had it at the time. */
    staffName: text('staff_name').notNull(),
    role: text('role', { enum: ACCESS_ROLES }).notNull(),
    part: text('part', { enum: ACCESSED_PARTS }).notNull(),
  },
  (table) => [
    index('looks_orgnr').on(table.orgnr, table.id),
    check('looks_role', isOneOf(table.role, ACCESS_ROLES)),
    check('looks_part', isOneOf(table.part, ACCESSED_PARTS)),
  ],
);
