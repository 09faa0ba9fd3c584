import type { IncomingMessage } from 'node:http';

const captured = new WeakMap<IncomingMessage, Promise<string>>();

/**
 * The whole request body as text, while leaving the stream unread for whichever parser the handler uses. Must be
 * called before the event loop turns after the request arrived, since it listens in on what the socket delivers.
 * A body larger than the stream's buffer (64 kB) is cut off there: no exchange played here is that large.
 */
export function peekBody(request: IncomingMessage): Promise<string> {
  const known = captured.get(request);
  if (known !== undefined) return known;
  const body = new Promise<string>((resolve) => {
    if (request.complete) {
      resolve('');
      return;
    }
    const chunks: Buffer[] = [];
    const done = () => resolve(Buffer.concat(chunks).toString('utf8'));
    const push = request.push.bind(request);
    request.push = (chunk: unknown, encoding?: BufferEncoding) => {
      if (chunk instanceof Buffer) chunks.push(chunk);
      const wantsMore = push(chunk, encoding);
      if (chunk === null || !wantsMore) done();
      return wantsMore;
    };
    request.once('close', done);
  });
  captured.set(request, body);
  return body;
}
