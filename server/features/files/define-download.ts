import 'server-only';
import { getLocale } from 'next-intl/server';
import type { NextRequest } from 'next/server';
import { type Fields, type FormLimits, groupFields } from '#lib/core/http/form-fields.ts';
import type { Language } from '#lib/core/languages.ts';
import { ok } from '#lib/core/result.ts';
import { authorise, type AccessRequest } from '#server/auth/policy/authorise.ts';
import type { DownloadContext } from './download-context.ts';
import type { GeneratedFile } from './generated-file.ts';
import { readForm } from './read-form.ts';
import { refusal, staffRefusal } from './refusal.ts';
import { refuseForeign } from './same-origin.ts';
import { sendFile } from './send-file.ts';

/** A file, or another answer where there is none to give. */
export type DownloadResult = GeneratedFile | Response;

interface DownloadRequest<P> {
  readonly params: P;
  /** What the address says after `?`, or the fields of the form that was sent. */
  readonly fields: Fields;
  readonly language: Language;
  readonly now: Date;
}

type Route<P> = (request: NextRequest, context: { readonly params: Promise<P> }) => Promise<Response>;

interface BusinessFile {
  /** The business's page that leads to the file, and where a person comes back to after a login. */
  readonly page: string;
  readonly login?: 'recent';
  /** For a file that is asked for with a form; read before a download slot is taken, so that a slow sender blocks no slot. */
  readonly form?: FormLimits;
}

/**
 * The route of a file about a business: for those who may act for it, on the portal's own request, within the gate of downloads.
 */
export const businessDownload =
  <P extends { readonly orgnr: string }>(
    { page, login, form }: BusinessFile,
    make: (downloader: DownloadContext, asked: DownloadRequest<P>) => Promise<DownloadResult>,
  ): Route<P> =>
  async (request, context) => {
    const params = await context.params;
    const { orgnr } = params;
    const access = await authorise({ kind: 'business', orgnr, ...(login === undefined ? {} : { login }) });
    if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/${page}`);
    const foreign = refuseForeign(request);
    if (foreign !== undefined) return foreign;
    const language = await getLocale();
    const read = form === undefined ? ok(searchOf(request)) : await readForm(request, form, language);
    if (!read.ok) return read.error;
    const { business, session } = access.value;
    const downloader = { business, personId: session.personId, language };
    const asked = { params, fields: read.value, language, now: new Date() };
    return sendFile({ session: session.sessionHash, language }, () => make(downloader, asked));
  };

const searchOf = ({ nextUrl }: NextRequest): Fields => groupFields(nextUrl.searchParams);

type StaffNeed = Extract<AccessRequest, { readonly kind: 'pilot' | 'portfolio' }>['kind'];

/** The same for a file of the staff's. `backTo` is the page that leads to it. */
export const staffDownload =
  <P, K extends StaffNeed>(
    {
      need,
      backTo,
    }: {
      readonly need: Extract<AccessRequest, { readonly kind: K }>;
      readonly backTo: (search: Fields) => string;
    },
    make: (access: Granted<K>, asked: DownloadRequest<P>) => Promise<DownloadResult>,
  ): Route<P> =>
  async (request, context) => {
    const access = await authorise<K>(need);
    if (!access.ok) return staffRefusal(access.error, backTo(searchOf(request)));
    const foreign = refuseForeign(request);
    if (foreign !== undefined) return foreign;
    const asked = {
      params: await context.params,
      fields: searchOf(request),
      language: await getLocale(),
      now: new Date(),
    };
    const { session } = access.value;
    return sendFile({ session: session.sessionHash, language: asked.language }, () =>
      make(access.value, asked),
    );
  };

type Granted<K extends AccessRequest['kind']> = Extract<
  Awaited<ReturnType<typeof authorise<K>>>,
  { ok: true }
>['value'];

/** A form about a business that leads on to a page, for choices that are longer than an address. */
export const businessForm =
  <P extends { readonly orgnr: string }>(
    { page, form }: { readonly page: string; readonly form: FormLimits },
    handle: (orgnr: string, fields: Fields, now: Date) => Promise<Response>,
  ): Route<P> =>
  async (request, context) => {
    const { orgnr } = await context.params;
    const access = await authorise({ kind: 'business', orgnr });
    if (!access.ok) return refusal(access.error, `/bedrift/${orgnr}/${page}`);
    const read = await readForm(request, form, await getLocale());
    return read.ok ? handle(orgnr, read.value, new Date()) : read.error;
  };
