import type { Socket } from 'node:net';
import { refusalOf } from './check-content.ts';
import { linesOf } from './lines.ts';
import { answer, type Outcome, type TakeFault, type Turn } from './step.ts';
import type { Mailbox } from './mailbox.ts';
import type { Transcript } from './transcript.ts';

const MOST_RECIPIENTS = 100;
const OFFERS = '250-sandbox\r\n250-SIZE 1000000\r\n250 ENHANCEDSTATUSCODES';

/** The envelope so far. */
interface Envelope {
  readonly sender: string | undefined;
  readonly recipients: readonly string[];
}
const EMPTY: Envelope = { sender: undefined, recipients: [] };

/**
 * Serves one client (RFC 5321, without TLS and log-in) until it leaves, and puts what it delivers into the mailbox. A mail
 * is kept once its last line has come, unless it is refused then: a client that never hears the answer cannot know.
 */
export async function handleSession(
  socket: Socket,
  take: TakeFault,
  mailbox: Mailbox,
  transcript: Transcript,
): Promise<void> {
  const say = (turn: Turn): Promise<Outcome> =>
    answer(socket, take, { ...turn, onReply: (reply) => transcript.add(turn.text, reply) });
  if ((await say({ step: 'connect', text: '', reply: '220 sandbox ESMTP' })) !== 'ok') {
    socket.end();
    return;
  }
  let envelope = EMPTY;
  const lines = linesOf(socket);
  for await (const line of lines) {
    const [verb = ''] = line.split(' ', 1);
    if (verb.toUpperCase() === 'QUIT') {
      socket.end('221 Bye\r\n');
      return;
    }
    const next = nextEnvelope(envelope, line);
    const outcome = await say({ ...next.turn, text: line });
    if (outcome === 'gone') return;
    if (outcome === 'ok') envelope = next.envelope;
    if (outcome !== 'ok' || next.turn.step !== 'data') continue;
    const content = await contentFrom(lines);
    if (content === undefined) return;
    transcript.content = content;
    if ((await say(delivery(envelope, content, mailbox))) === 'gone') return;
    envelope = EMPTY;
  }
}

function nextEnvelope(envelope: Envelope, line: string): { turn: Omit<Turn, 'text'>; envelope: Envelope } {
  const refuse = (step: Turn['step'], reply: string) => ({ turn: { step, reply }, envelope });
  switch (line.split(' ', 1)[0]?.toUpperCase()) {
    case 'EHLO':
    case 'HELO':
      return { turn: { step: 'ehlo', reply: OFFERS }, envelope: EMPTY };
    case 'MAIL': {
      const sender = /^MAIL FROM:<([^<>\s]*)>/i.exec(line)?.[1];
      if (sender === undefined) return refuse('mail', '501 5.5.4 Whose mail?');
      if (envelope.sender !== undefined) return refuse('mail', '503 5.5.1 One mail at a time');
      return { turn: { step: 'mail', reply: '250 2.1.0 OK' }, envelope: { sender, recipients: [] } };
    }
    case 'RCPT': {
      const recipient = /^RCPT TO:<([^<>\s@]+@[^<>\s@]+)>/i.exec(line)?.[1];
      if (recipient === undefined) return refuse('rcpt', '501 5.1.3 To whom?');
      if (envelope.sender === undefined) return refuse('rcpt', '503 5.5.1 MAIL comes first');
      if (envelope.recipients.length === MOST_RECIPIENTS) return refuse('rcpt', '452 4.5.3 Too many');
      const recipients = [...envelope.recipients, recipient];
      return { turn: { step: 'rcpt', reply: '250 2.1.5 OK' }, envelope: { ...envelope, recipients } };
    }
    case 'DATA':
      if (envelope.recipients.length === 0) return refuse('data', '503 5.5.1 RCPT comes first');
      return { turn: { step: 'data', reply: '354 Go ahead' }, envelope };
    case 'RSET':
      return { turn: { step: 'other', reply: '250 2.0.0 OK' }, envelope: EMPTY };
    case 'NOOP':
      return { turn: { step: 'other', reply: '250 2.0.0 OK' }, envelope };
    default:
      return refuse('other', '502 5.5.1 Not here');
  }
}

/** The lines up to the lone dot, with the dots that were doubled on the way made single; undefined when it never comes. */
async function contentFrom(lines: AsyncGenerator<string>): Promise<readonly string[] | undefined> {
  const content: string[] = [];
  for (;;) {
    const next = await lines.next();
    if (next.done === true) return undefined;
    if (next.value === '.') return content;
    content.push(next.value.startsWith('.') ? next.value.slice(1) : next.value);
  }
}

function delivery({ sender = '', recipients }: Envelope, content: readonly string[], mailbox: Mailbox): Turn {
  const text = recipients.join('\n');
  const refusal = refusalOf(content);
  if (refusal !== undefined) return { step: 'end', text, reply: refusal };
  const act = () =>
    mailbox.add({ sender, recipients, source: content.map((line) => `${line}\r\n`).join('') });
  return { step: 'end', text, reply: '250 2.0.0 Taken', act };
}
