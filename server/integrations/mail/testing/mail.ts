import 'server-only';
import type { SmtpSettings } from '../smtp-sender.ts';

/** What tests need of a running sandbox; given by its shape, since only test files may import the sandbox. */
interface MailDouble {
  readonly config: { readonly urls: { readonly smtp: string; readonly control: string } };
}

/** Settings towards a sandbox's mail server. */
export function testSmtpSettings({ config }: MailDouble): SmtpSettings {
  const { protocol, hostname, port } = new URL(config.urls.smtp);
  return {
    server: {
      host: hostname,
      port: Number(port),
      tls: protocol === 'smtps:',
      requireTls: false,
      from: 'ikke-svar@demobanken.example',
    },
    senderName: 'Blåbærbanken',
    hostName: 'portal.example',
    timeoutMs: 2000,
  };
}

/** A mail as the sandbox caught it. */
export interface Caught {
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly source: string;
}

/** Everything that the sandbox's mail server took, newest first. */
export async function caughtMails({ config }: MailDouble): Promise<readonly Caught[]> {
  const answer = await fetch(`${config.urls.control}/control/mail`);
  return (await answer.json()) as readonly Caught[];
}
