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
 * A connection for one mail, or for none: `tryOut` only logs in. Both resolve to undefined when the server accepts, else to the
 * reason, and never reject. The content is read only after the server has accepted the envelope.
 */
export class SmtpSession {
  readonly #target: SmtpTarget;
  readonly #connection: SMTPConnection;

  constructor(target: SmtpTarget) {
    const { server, hostName, timeoutMs } = target;
    this.#target = target;
    this.#connection = new SMTPConnection({
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
  }

  deliver({ from, to, size }: Envelope, content: Readable): Promise<SmtpFailure | undefined> {
    return this.#run(
      (done) => this.#connection.send({ from, to: [to], size }, content, done),
      () => content.destroy(),
    );
  }

  tryOut(): Promise<SmtpFailure | undefined> {
    return this.#run((done) => done(null));
  }

  /** Connects, logs in, runs `act` and closes. */
  #run(act: (done: Done) => void, cleanUp?: () => void): Promise<SmtpFailure | undefined> {
    return new Promise((resolve) => {
      const deadline = setTimeout(
        () => finish({ kind: 'server', reason: 'deadline' }),
        SILENCES * this.#target.timeoutMs,
      );
      const finish = (failure: SmtpFailure | undefined): void => {
        clearTimeout(deadline);
        resolve(failure);
        // Without waiting for QUIT: its reply changes nothing.
        this.#connection.close();
        cleanUp?.();
      };
      const done: Done = (error) =>
        finish(error === null || error === undefined ? undefined : failureOf(error));
      this.#connection.on('error', done);
      // The library closes without an error when the server leaves between two commands.
      this.#connection.once('end', () => finish({ kind: 'server', reason: 'closed' }));
      this.#connection.connect((error) => (error === undefined ? this.#logIn(act, done) : done(error)));
    });
  }

  #logIn(act: (done: Done) => void, done: Done): void {
    const { login } = this.#target.server;
    if (login === undefined) {
      act(done);
      return;
    }
    const pass = login.password.reveal();
    this.#connection.login({ user: login.user, pass }, (refused) =>
      refused === null ? act(done) : done(refused),
    );
  }
}

type Done = (failure: unknown) => void;

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
