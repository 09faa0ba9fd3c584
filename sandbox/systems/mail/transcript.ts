import { readMail } from './read-mail.ts';
import { redactMail } from '../../core/redact.ts';
import type { ExchangeLog } from '../../core/exchange-log.ts';

/** What was said on one connection, kept until it ends and then put in the exchange log as one exchange. */
export interface Transcript {
  /** The lines of the mail, once they have come. */
  content: readonly string[];
  add(said: string, reply: string): void;
  end(): void;
}

/** A transcript of a connection that begins now; nothing is logged for one on which nothing was said. */
export function startTranscript(log: Pick<ExchangeLog, 'record'>): Transcript {
  const started = performance.now();
  const turns: { readonly said: string; readonly reply: string }[] = [];
  return {
    content: [],
    add: (said, reply) => void turns.push({ said, reply }),
    end() {
      const last = turns.at(-1)?.reply ?? '';
      if (turns.length === 0) return;
      log.record({
        system: 'mail',
        method: 'SMTP',
        path: '/',
        status: Number(/^\d{3}/.exec(last)?.[0] ?? 0),
        durationMs: Math.round(performance.now() - started),
        requestHeaders: {},
        requestBody: redactMail([...turns.map(({ said }) => said), readable(this.content)].join('\n').trim()),
        responseHeaders: {},
        responseBody: turns.map(({ reply }) => reply).join('\n'),
        tokens: [],
        findings: [{ check: 'smtp reply', passed: /^[23]/.test(last), detail: last }],
        concurrency: 1,
      });
    },
  };
}

function readable(content: readonly string[]): string {
  if (content.length === 0) return '';
  const { subject, text } = readMail(content.join('\r\n'));
  return `Subject: ${subject}\n\n${text}`;
}
