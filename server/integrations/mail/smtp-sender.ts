import 'server-only';
import { Readable } from 'node:stream';
import type { Config } from '#server/platform/config/config.ts';
import { withCircuitBreaker } from '#server/platform/http/resilience.ts';
import { log } from '#server/platform/observability/log.ts';
import { instruments } from '#server/platform/observability/instruments.ts';
import { compose } from './compose.ts';
import type { Delivery, MailSender, OutgoingMail } from './mail-types.ts';
import { SmtpSession, type SmtpFailure } from './smtp-connection.ts';

export interface SmtpSettings {
  readonly server: NonNullable<Config['mail']>;
  /** What recipients see beside the sender's address. */
  readonly senderName: string;
  /** How the portal introduces itself to the server. */
  readonly hostName: string;
  /** The longest that the server may be silent. */
  readonly timeoutMs: number;
}

/** Sends each mail over a connection of its own; over none while the server has been failing (http/circuits.ts). */
export function createSmtpSender(settings: SmtpSettings): MailSender {
  return {
    async send(mail, beforeContent = () => Promise.resolve(true)) {
      const started = performance.now();
      const { host, port } = settings.server;
      const circuit = { upstream: 'mail', operation: 'send', host: `${host}:${port}` } as const;
      const delivery = (await withCircuitBreaker(circuit, speaksAgainst, () =>
        deliver(settings, mail, beforeContent),
      )) ?? { kind: 'unavailable', reason: 'circuit-open' };
      const durationMs = Math.round(performance.now() - started);
      const call = { upstream: 'mail', operation: 'send', outcome: delivery.kind };
      instruments().upstreamCalls.observe(call, durationMs / 1000);
      const level = delivery.kind === 'sent' || delivery.kind === 'withheld' ? 'info' : 'warn';
      log()[level](
        { upstream: 'mail', operation: 'send', messageId: mail.id, durationMs, ...delivery },
        'sent e-mail',
      );
      return delivery;
    },
  };
}

/** A server that says no to one mail works. */
const speaksAgainst = ({ kind }: Delivery): boolean => kind === 'unavailable' || kind === 'unclear';

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
  const connection = new SmtpSession({ server, hostName, timeoutMs });
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
