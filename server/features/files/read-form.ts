import 'server-only';
import { type Fields, fieldsOf, type FormLimits } from '#lib/core/http/form-fields.ts';
import { MAX_BODY_BYTES } from '#lib/core/http/request-rules.ts';
import { barePage } from '#lib/messages/bare-page.ts';
import type { Language } from '#lib/core/languages.ts';
import { err, ok, type Result } from '#lib/core/result.ts';

/**
 * The fields of a form that was sent to a route, or the answer, a page in `language`, to one that is too long (413) or no form (400). The body is read no
 * further than the limits allow, whatever its head says of its length. The only reader of request bodies: lint refuses the others.
 */
export async function readForm(
  request: Request,
  limits: FormLimits,
  language: Language,
): Promise<Result<Fields, Response>> {
  const bytes = await readBounded(request, MAX_BODY_BYTES);
  if (bytes === undefined) return err(refused(language, 413, 'tooLarge'));
  const type = request.headers.get('content-type') ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  if (form === undefined) return err(refused(language, 400, 'malformed'));
  const fields = fieldsOf(form, limits);
  return fields === undefined ? err(refused(language, 413, 'tooLarge')) : ok(fields);
}

async function readBounded(
  { headers, body }: Request,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('content-length') ?? 0) > max) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > max) return undefined;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const refused = (language: Language, status: 400 | 413, page: 'malformed' | 'tooLarge'): Response =>
  new Response(barePage(language, page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
