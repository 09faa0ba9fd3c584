import 'server-only';
import type { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Config } from '#server/platform/config/config.ts';

/** Why a mail did not go. */
export interface SmtpFailure {
  /** `content`: the stream that was to be sent failed, not the server. */
  readonly kind: 'server' | 'content';
  /** The server's reply code, when there was a reply. */
  readonly reply?: number;
  /** What the server was asked, in the library's words: `RCPT TO`, `DATA`, `CONN`. */
  readonly command?: string;
  /** In a word, for the log. */
  readonly reason: string;
}

export interface SmtpTarget {
  readonly server: NonNullable<Config['mail']>;
  readonly hostName: string;
  readonly timeoutMs: number;
}

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly size: number;
}

/** How many silences a whole delivery may take: a server that drips answers must end too. */
const SILENCES = 4;

/**
 * One connection for one mail, or for none: `tryOut` only logs in, and resolves as `deliver` does. `deliver` resolves with undefined when the server has taken it, and else with why not; it
 * never rejects. The content is not read before the server has accepted the envelope and asked for it.
 */
export function openSmtp({ server, hostName, timeoutMs }: SmtpTarget): {
  deliver(envelope: Envelope, content: Readable): Promise<SmtpFailure | undefined>;
  tryOut(): Promise<SmtpFailure | undefined>;
} {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.tls,
    requireTLS: server.requireTls && !server.tls,
    name: hostName,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    socketCloseTimeout: 0,
  });
  /** Connects, logs in, lets `act` do its part, and closes; undefined when all of it went well. */
  const converse = (
    act: (done: (failure: unknown) => void) => void,
    cleanUp?: () => void,
  ): Promise<SmtpFailure | undefined> =>
    new Promise((resolve) => {
      const deadline = setTimeout(() => finish({ kind: 'server', reason: 'deadline' }), SILENCES * timeoutMs);
      const finish = (failure: SmtpFailure | undefined): void => {
        clearTimeout(deadline);
        resolve(failure);
        // Without waiting for QUIT: whatever it answers changes nothing.
        connection.close();
        cleanUp?.();
      };
      const done = (error: unknown): void =>
        finish(error === null || error === undefined ? undefined : failureOf(error));
      connection.on('error', done);
      // The library closes without an error when the server leaves between two commands.
      connection.once('end', () => finish({ kind: 'server', reason: 'closed' }));
      connection.connect((error) => {
        if (error !== undefined) done(error);
        else if (server.login === undefined) act(done);
        else {
          const { user, password } = server.login;
          const pass = password.reveal();
          connection.login({ user, pass }, (refused) => (refused === null ? act(done) : done(refused)));
        }
      });
    });
  return {
    deliver: ({ from, to, size }, content) =>
      converse(
        (done) => connection.send({ from, to: [to], size }, content, done),
        () => content.destroy(),
      ),
    tryOut: () => converse((done) => done(null)),
  };
}

function failureOf(error: unknown): SmtpFailure {
  const { code, responseCode, command } = fieldsOf(error);
  return {
    kind: code === 'ESTREAM' ? 'content' : 'server',
    reason: typeof code === 'string' ? code : 'unknown',
    ...(typeof responseCode === 'number' ? { reply: responseCode } : {}),
    ...(typeof command === 'string' ? { command } : {}),
  };
}

const fieldsOf = (error: unknown): Record<'code' | 'responseCode' | 'command', unknown> => {
  const fields: object = error instanceof Error ? error : {};
  return { code: undefined, responseCode: undefined, command: undefined, ...fields };
};
