import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { buildUrl } from '#lib/core/http/search-params.ts';
import type { PortalError } from '#lib/core/portal-error.ts';
import { authorise, type Grants, type AccessRequest } from './authorise.ts';
import { recordView } from './record-view.ts';

/** Who may open a page. `business` and `client` are those of the route's `[orgnr]`; a page to `act` on a client takes more than reading. */
export type PagePermission = 'public' | Exclude<AccessRequest['kind'], 'staff'>;

type Grant<P extends PagePermission> = P extends 'public' ? unknown : Grants[Exclude<P, 'public'>];

/** The parameters of a route: `{ orgnr: string }` for `/bedrift/[orgnr]/betal`. */
type ParamsOf<R extends string> = R extends `${string}[${infer Name}]${infer Rest}`
  ? { readonly [K in Name]: string } & ParamsOf<Rest>
  : unknown;

/** Search parameters as Next hands them to a page. */
type Search = Record<string, string | string[] | undefined>;

interface Address<R extends string> {
  readonly params: ParamsOf<R>;
  readonly search: Search;
}

interface PageSpec<R extends string, P extends PagePermission, B> {
  /** The page's own route, as its folders name it. */
  readonly route: R;
  readonly permission: P;
  /** For `client`: what the page is for. */
  readonly to?: 'read' | 'act';
  /** Starts what takes time as soon as the person is authorised, so that it runs while the view is audited. */
  readonly begin?: (address: Address<R>) => Promise<B>;
  /** What a person who is refused sees; the default is the login, or the 404 of any unknown page. */
  readonly refused?: (error: PortalError, address: Address<R>) => Promise<ReactNode>;
}

type PageContext<R extends string, P extends PagePermission, B> = Address<R> &
  Grant<P> & { readonly begun: B };

/**
 * The only way to make a page (a lint rule refuses any other default export), so that none can be written without authorisation.
 * Every page about a business or a client is in the audit trail before it is shown; when that fails, the page fails.
 * The trail gets the path alone, since a search may hold free text.
 */
export function definePage<R extends string, P extends PagePermission, B = undefined>(
  spec: PageSpec<R, P, B>,
  render: (context: PageContext<R, P, B>) => Promise<ReactNode>,
): (props: {
  readonly params: Promise<ParamsOf<R>>;
  readonly searchParams: Promise<Search>;
}) => Promise<ReactNode> {
  return async ({ params, searchParams }) => {
    const address = { params: await params, search: await searchParams };
    const values = address.params as Record<string, string>;
    const access = await permit(spec, values);
    if (!access.ok) {
      if (spec.refused !== undefined) return spec.refused(access.error, address);
      return refuse(spec, access.error, { params: values, search: address.search });
    }
    const [begun] = await Promise.all([spec.begin?.(address), record(spec, access.value, values)]);
    return render({ ...address, ...access.value, begun } as PageContext<R, P, B>);
  };
}

/** `/bedrift/[orgnr]` with its parameters filled in. */
const pathOf = (route: string, params: Readonly<Record<string, string>>): string =>
  route.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '');

async function permit(
  { permission, to }: { readonly permission: PagePermission; readonly to?: 'read' | 'act' },
  { orgnr = '' }: Readonly<Record<string, string>>,
) {
  switch (permission) {
    case 'public':
      return { ok: true, value: {} } as const;
    case 'business':
      return authorise({ kind: 'business', orgnr });
    case 'client':
      return authorise({ kind: 'client', orgnr, to: to ?? 'read' });
    case 'customer':
    case 'person':
    case 'portfolio':
    case 'pilot':
      return authorise({ kind: permission });
  }
}

/** Customers come back to the page after the login; staff log in where their pages begin. */
function refuse(
  { route, permission }: { readonly route: string; readonly permission: PagePermission },
  { code }: PortalError,
  { params, search }: { readonly params: Record<string, string>; readonly search: Search },
): never {
  if (code !== 'not-authenticated') notFound();
  if (permission === 'person') redirect('/');
  if (permission === 'customer' || permission === 'business')
    redirect(`/?neste=${encodeURIComponent(buildUrl(pathOf(route, params), search))}`);
  redirect('/radgiver');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A staff route with the ids in it filled in. Other parameters are unchecked text, which must not reach the audit trail. */
const withIds = (route: string, params: Readonly<Record<string, string>>): string =>
  route.replaceAll(/\[(\w+)\]/g, (name, key: string) =>
    UUID.test(params[key] ?? '') ? String(params[key]) : name,
  );

async function record(
  { route, permission }: { readonly route: string; readonly permission: PagePermission },
  granted: object,
  params: Record<string, string>,
): Promise<void> {
  if (!('session' in granted)) return;
  const { session } = granted as Grants['person'];
  if (permission === 'business') await recordView(session, params['orgnr'] ?? '-', pathOf(route, params));
  if (permission === 'client' || permission === 'portfolio')
    await recordView(session, params['orgnr'] ?? '-', withIds(route, params));
}
