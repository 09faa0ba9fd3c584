import 'server-only';
import { z } from 'zod';
import { parseJson } from '#server/platform/http/parse-json.ts';

/** What an error answer says about itself. Gateways in front of the service say nothing of the kind. */
export interface ErrorBody {
  readonly code?: string;
  readonly correlationId?: string;
}

const CODE = /^(KB|DAS)-\d{3}$/;
const CORRELATION_ID = /^[\w.:-]{1,128}$/;

const jsonError = z.object({
  kode: z.string().regex(CODE).optional().catch(undefined),
  korrelasjonsid: z.string().regex(CORRELATION_ID).optional().catch(undefined),
});

/**
 * Reads `kode` and `korrelasjonsid` of an error as JSON, or as XML (`feil` in urn:no:skatteetaten:datasamarbeid:feil:v1).
 * The XML is only searched for the two elements, with any prefix: the portal asks for JSON, so it comes from gateways and
 * its exact form is not documented. Anything else is an error without a code.
 */
export function readErrorBody(body: string): ErrorBody {
  const text = body.trimStart();
  if (text.startsWith('<')) return fromXml(text);
  const error = parseJson(text, jsonError);
  if (error === undefined) return {};
  const { kode, korrelasjonsid } = error;
  return {
    ...(kode === undefined ? {} : { code: kode }),
    ...(korrelasjonsid === undefined ? {} : { correlationId: korrelasjonsid }),
  };
}

function fromXml(text: string): ErrorBody {
  const code = element(text, 'kode');
  const correlationId = element(text, 'korrelasjonsid');
  return {
    ...(code !== undefined && CODE.test(code) ? { code } : {}),
    ...(correlationId !== undefined && CORRELATION_ID.test(correlationId) ? { correlationId } : {}),
  };
}

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>\\s*([^<]{1,200}?)\\s*</`).exec(xml)?.[1];
