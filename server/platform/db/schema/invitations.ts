import 'server-only';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  type AnyPgColumn,
  uuid,
} from 'drizzle-orm/pg-core';
import { BATCH_OUTCOMES } from '#lib/invitations/batch.ts';
import { INVITATION_CHANNELS, INVITATION_DELIVERIES } from '#lib/invitations/invitation.ts';
import { instant, isOneOf } from './columns.ts';
import { businesses, persons } from './customers.ts';

/** Bulk invitations that an advisor has ordered. */
export const invitationBatches = pgTable(
  'invitation_batches',
  {
    id: uuid('id').primaryKey(),
    /** The staff member's e-mail, in lower case. */
    orderedBy: text('ordered_by').notNull(),
    /** The roles and teams that the staff member had then; whose client it is, is looked up when its turn comes. */
    orderedAs: jsonb('ordered_as').$type<unknown>().notNull(),
    orderedAt: instant('ordered_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    index('invitation_batches_ordered_by').on(table.orderedBy, table.orderedAt),
    index('invitation_batches_finished_at').on(table.finishedAt),
  ],
);

/** Invitations to give consent. The link says nothing about whom it is for; the database keeps only its hash. */
export const invitations = pgTable(
  'invitations',
  {
    /** Also the first part of the Message-ID. */
    id: uuid('id').primaryKey(),
    orgnr: text('orgnr')
      .notNull()
      .references(() => businesses.orgnr, { onDelete: 'cascade' }),
    channel: text('channel', { enum: INVITATION_CHANNELS }).notNull(),
    /** The staff member's e-mail, in lower case. */
    invitedBy: text('invited_by').notNull(),
    invitedAt: instant('invited_at').notNull(),
    /** SHA-256 of the token in the link. That of a mail is made when it is about to leave. */
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    /** Whose confirmed address the mail goes to; null for a link, and for an address that the advisor wrote. */
    personId: uuid('person_id').references(() => persons.id, { onDelete: 'set null' }),
    /** Keyed hash of the address, for the limit per recipient; the address itself is not stored. */
    addressHash: text('address_hash'),
    delivery: text('delivery', { enum: INVITATION_DELIVERIES }).notNull(),
    openedAt: instant('opened_at'),
    completedAt: instant('completed_at'),
    revokedAt: instant('revoked_at'),
    /** The invitation whose link works instead. When that one was never sent and is taken away, this one lives again. */
    replacedBy: uuid('replaced_by').references((): AnyPgColumn => invitations.id, { onDelete: 'set null' }),
  },
  (table) => [
    index('invitations_orgnr').on(table.orgnr, table.invitedAt),
    index('invitations_invited_by').on(table.invitedBy, table.invitedAt),
    index('invitations_address_hash').on(table.addressHash, table.invitedAt),
    index('invitations_replaced_by').on(table.replacedBy),
    check('invitations_channel', isOneOf(table.channel, INVITATION_CHANNELS)),
    check('invitations_delivery', isOneOf(table.delivery, INVITATION_DELIVERIES)),
  ],
);

/** The clients of a bulk invitation, one by one; without an outcome its turn has not come, or is not over. */
export const invitationBatchItems = pgTable(
  'invitation_batch_items',
  {
    batchId: uuid('batch_id')
      .notNull()
      .references(() => invitationBatches.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** As the advisor gave it: it need not be a client of the bank. */
    orgnr: text('orgnr').notNull(),
    invitationId: uuid('invitation_id').references(() => invitations.id, { onDelete: 'set null' }),
    outcome: text('outcome', { enum: BATCH_OUTCOMES }),
    settledAt: instant('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index('invitation_batch_items_invitation_id').on(table.invitationId),
    check('invitation_batch_items_outcome', isOneOf(table.outcome, BATCH_OUTCOMES)),
  ],
);
