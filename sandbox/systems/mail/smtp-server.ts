import { createServer, type Socket } from 'node:net';
import { handleSession } from './smtp-session.ts';
import { startTranscript } from './transcript.ts';
import type { Mailbox } from './mailbox.ts';
import type { SandboxCore } from '../../create-sandbox.ts';

/** Takes in mail on 127.0.0.1 and gives what stops it, at once, also when an answer hangs on purpose. */
export function listenForMail(
  port: number,
  { faults, exchanges }: Pick<SandboxCore, 'faults' | 'exchanges'>,
  mailbox: Mailbox,
): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const transcript = startTranscript(exchanges);
    socket.once('close', () => {
      sockets.delete(socket);
      transcript.end();
    });
    // A client that breaks off is no business of the other ones.
    socket.on('error', () => socket.destroy());
    handleSession(
      socket,
      (step, text) => faults.take({ system: 'mail', method: step.toUpperCase(), path: `/${step}`, text }),
      mailbox,
      transcript,
    ).catch(() => socket.destroy());
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(stop);
    });
  });
}
