import type { Socket } from 'node:net';

const LONGEST = 4096;

/**
 * The lines that a client sends, without their CRLF, until it goes away. A bare LF ends no line.
 * @throws Error when a line is longer than any that SMTP allows.
 */
export async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = '';
  socket.setEncoding('latin1');
  for await (const chunk of socket) {
    const parts = (rest + String(chunk)).split('\r\n');
    rest = parts.pop() ?? '';
    if (rest.length > LONGEST) throw new Error('the line is too long');
    yield* parts;
  }
}
