import 'server-only';
import type { Db } from '#server/platform/db/client.ts';
import type { MailSender } from '#server/integrations/mail/mail-types.ts';

/** What the reminder service works with. */
export interface ReminderDeps {
  readonly database: () => Promise<Db>;
  /** Undefined when no mail server is configured: then nothing is sent and nothing can be asked for. */
  readonly mail: MailSender | undefined;
  readonly portalUrl: URL;
  readonly bankName: string;
  /** When people may be written to: hours of the day in Oslo, the second one not included. */
  readonly sendingHours: { readonly from: number; readonly until: number };
  /** The time at this moment, for what is written down; what is due is judged by the time that the caller gives. */
  readonly clock: () => Date;
}
