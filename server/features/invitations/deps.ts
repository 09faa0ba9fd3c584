import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import type { MailSender } from '#server/integrations/mail/mail-types.ts';

/** What the invitation service works with. */
export interface InvitationDeps {
  readonly database: () => Promise<Db>;
  /** Undefined when no mail server is configured: then links can be handed over, and nothing is sent. */
  readonly mail: MailSender | undefined;
  readonly portalUrl: URL;
  readonly bankName: string;
  /** The time at this moment. */
  readonly clock: () => Date;
}

/** Why a client was not invited. `not-found`: not a client of this advisor's, whether or not it is the bank's. */
export type InvitationProblem =
  | 'not-found'
  | 'already-active'
  | 'already-invited'
  | 'no-address'
  | 'address-invalid'
  | 'too-many'
  | 'mail-off';
