import { formatFor } from './format.ts';
import { toXml } from './xml.ts';

/** Namespace of every error in XML (docs/upstream/skatteetaten.md#errors). */
const ERROR_NAMESPACE = 'urn:no:skatteetaten:datasamarbeid:feil:v1';

/** Documented codes with their status and the sandbox's own wording (docs/upstream/skatteetaten.md#errors). */
const ERRORS = {
  'KB-001': { status: 500, melding: 'Uventet feil på tjenesten.' },
  'KB-002': { status: 500, melding: 'Uventet feil i et bakenforliggende system.' },
  'KB-003': { status: 404, melding: 'Ukjent url benyttet.' },
  'KB-004': { status: 401, melding: 'Feil i forbindelse med autentisering.' },
  'KB-005': { status: 403, melding: 'Feil i forbindelse med samtykketoken.' },
  'KB-006': { status: 400, melding: 'Feil i forbindelse med validering av inputdata.' },
  'KB-007': { status: 404, melding: 'Fant ingen krav/betalinger på angitt identifikator og periode.' },
  'KB-008': { status: 406, melding: 'Feil tilknyttet dataformat. Kun json eller xml er støttet.' },
  'KB-009': { status: 404, melding: 'Ingen treff på oppgitt identifikator.' },
  'DAS-001': { status: 500, melding: 'Uventet feil.' },
  'DAS-002': { status: 404, melding: 'Ukjent url benyttet.' },
  'DAS-003': { status: 500, melding: 'Data er ikke tilgjengelig for øyeblikket.' },
  'DAS-004': { status: 500, melding: 'Feil i forbindelse med autentisering internt.' },
  'DAS-005': { status: 500, melding: 'Feil i forbindelse med autentisering internt.' },
  'DAS-006': { status: 500, melding: 'Feil i forbindelse med autentisering internt.' },
  'DAS-007': { status: 500, melding: 'Feil i forbindelse med autentisering internt.' },
  'DAS-008': { status: 403, melding: 'Ikke autorisert for ressursen.' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

interface ErrorAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/**
 * The whole answer of an error: its documented status, and the body as JSON, or as XML when `accept` asks for that.
 * `detail` follows the message; the real one varies its texts too. An undocumented code is answered as a 500 with that
 * code in the body, which lets a test see what a client makes of a new one.
 */
export function errorBody(
  code: string,
  accept: string | undefined,
  correlationId: string,
  detail?: string,
): ErrorAnswer {
  const { status, melding } = isErrorCode(code) ? ERRORS[code] : { status: 500, melding: 'Ukjent feil.' };
  const text = detail === undefined ? melding : `${melding} ${detail}`;
  const body = { kode: code, melding: text, korrelasjonsid: correlationId };
  return formatFor(accept) === 'xml'
    ? { status, contentType: 'application/xml; charset=utf-8', body: toXml('feil', body, ERROR_NAMESPACE) }
    : { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
