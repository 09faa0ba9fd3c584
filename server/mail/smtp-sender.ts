import 'server-only';
import { Readable } from 'node:stream';
import type { Config } from '#server/config/config.ts';
import { log } from '#server/log/log.ts';
import { compose } from './compose.ts';
import type { Delivery, MailSender, OutgoingMail } from './mail-types.ts';
import { openSmtp } from './smtp-connection.ts';
import type { SmtpFailure } from './smtp-connection.ts';

export interface SmtpSettings {
  readonly server: NonNullable<Config['mail']>;
  /** What recipients see beside the sender's address. */
  readonly senderName: string;
  /** How the portal introduces itself to the server. */
  readonly hostName: string;
  /** The longest that the server may be silent. */
  readonly timeoutMs: number;
}

/** Sends each mail over a connection of its own. */
export function createSmtpSender(settings: SmtpSettings): MailSender {
  return {
    async send(mail, beforeContent = () => Promise.resolve(true)) {
      const started = performance.now();
      const delivery = await deliver(settings, mail, beforeContent);
      const durationMs = Math.round(performance.now() - started);
      const level = delivery.kind === 'sent' || delivery.kind === 'withheld' ? 'info' : 'warn';
      log()[level](
        { upstream: 'mail', operation: 'send', messageId: mail.id, durationMs, ...delivery },
        'sent e-mail',
      );
      return delivery;
    },
  };
}

/**
 * What separates a failure that leaves nothing behind from one that may have is whether the content had begun to leave.
 * That is seen here, by the first read of the content, and not guessed from the library's error.
 */
async function deliver(
  { server, senderName, hostName, timeoutMs }: SmtpSettings,
  mail: OutgoingMail,
  beforeContent: () => Promise<boolean>,
): Promise<Delivery> {
  const source = await compose(mail, { name: senderName, address: server.from });
  const asked: { answer: boolean; fault?: unknown } = { answer: false };
  const content = Readable.from(
    (async function* () {
      try {
        asked.answer = await beforeContent();
      } catch (error) {
        asked.fault = error;
      }
      if (!asked.answer) throw new Error('withheld');
      yield source;
    })(),
    { objectMode: false },
  );
  const connection = openSmtp({ server, hostName, timeoutMs });
  const failure = await connection.deliver({ from: server.from, to: mail.to, size: source.length }, content);
  if (failure === undefined) return { kind: 'sent' };
  if ('fault' in asked) throw asked.fault;
  return asked.answer ? afterContent(failure) : beforeAnyContent(failure);
}

function beforeAnyContent({ kind, reply, command, reason }: SmtpFailure): Delivery {
  if (kind === 'content') return { kind: 'withheld' };
  if (reply === undefined || command !== 'RCPT TO') return { kind: 'unavailable', reason };
  return { kind: reply >= 500 ? 'refused' : 'postponed', reply };
}

function afterContent({ reply, reason }: SmtpFailure): Delivery {
  if (reply === undefined) return { kind: 'unclear', reason };
  return { kind: reply >= 500 ? 'refused' : 'postponed', reply };
}
