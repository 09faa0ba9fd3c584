import { readMail, type ReadMail } from './read-mail.ts';
import type { SandboxCore } from '../../create-sandbox.ts';

/** A mail as it was received, and as a mail program shows it. */
export interface CaughtMail extends ReadMail {
  readonly id: number;
  /** The mail server's own time, ISO 8601. */
  readonly at: string;
  /** Who the envelope says it is from and to, whatever the header says. */
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly source: string;
}

export interface Mailbox {
  add(mail: Pick<CaughtMail, 'sender' | 'recipients' | 'source'>): void;
  /** Newest first; of one recipient when named. */
  list(recipient?: string): readonly CaughtMail[];
  get(id: number): CaughtMail | undefined;
  clear(): void;
}

const KEPT = 1000;

/** Keeps the latest 1,000 mails; nothing that reaches the sandbox goes any further. */
export function createMailbox({ clock, onReset }: Pick<SandboxCore, 'clock' | 'onReset'>): Mailbox {
  let mails: CaughtMail[] = [];
  let sequence = 0;
  const clear = () => {
    mails = [];
  };
  onReset(clear);
  return {
    add(mail) {
      sequence += 1;
      const caught = { ...mail, ...readMail(mail.source), id: sequence };
      mails = [{ ...caught, at: new Date(clock.now('mail')).toISOString() }, ...mails.slice(0, KEPT - 1)];
    },
    list: (recipient) =>
      mails.filter(({ recipients }) => recipient === undefined || recipients.includes(recipient)),
    get: (id) => mails.find((mail) => mail.id === id),
    clear,
  };
}
