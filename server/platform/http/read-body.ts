import 'server-only';

/**
 * Reads an answer's body as UTF-8 text, at most `maxBytes` of it after decompression; undefined when there is more.
 * Rejects as the stream does: when the connection breaks, and when the call's time is up.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    cancelBody(response);
    return undefined;
  }
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(ignore);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Cancels a body. Not awaited: an upstream that hangs must not delay a page. */
export function cancelBody(response: Response): void {
  response.body?.cancel().catch(ignore);
}

// What goes wrong while letting go of an answer changes nothing for anybody.
const ignore = (): void => undefined;
