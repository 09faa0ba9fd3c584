import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { groupFields } from '#lib/http/form-fields.ts';
import { authorise } from '#server/auth/authorise.ts';
import { refusal } from '#server/downloads/refusal.ts';
import { refuseForeign } from '#server/downloads/same-origin.ts';
import { isStatementFormat, statementDownload } from '#server/downloads/statement-download.ts';

type Context = RouteContext<'/bedrift/[orgnr]/kontoutskrift/[format]'>;

/** `GET …/kontoutskrift/<pdf|xlsx|csv>?aar|fra&til`: the statement of the period as a file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { orgnr, format } = await params;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/kontoutskrift`);
  const foreign = refuseForeign(request);
  if (foreign !== undefined) return foreign;
  if (!isStatementFormat(format)) return new Response(null, { status: 404 });
  const { business, session } = access.value;
  return statementDownload(
    { business, personId: session.personId, language: await getLocale() },
    format,
    groupFields(request.nextUrl.searchParams),
    new Date(),
  );
}
