import type { APIRequest, APIRequestContext, APIResponse } from '@playwright/test';
import { builtActions } from './build-manifests.ts';

/** An argument of a server action: a form's fields, or a plain value. */
export type ActionArgument =
  { readonly form: Readonly<Record<string, string>> } | { readonly value: unknown };

/** Somebody who speaks to the portal over HTTP as a browser does, without the cost of one. Redirects are not followed. */
export interface Visitor {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<APIResponse>;
  readonly ask: (method: string, path: string, options?: AskOptions) => Promise<APIResponse>;
  /** Calls the server action `name` as its form or component on the page at `path` would. */
  readonly act: (name: string, path: string, ...given: readonly ActionArgument[]) => Promise<APIResponse>;
  /** The same from a page of another site, as its `Origin` says. */
  readonly actFrom: (
    origin: string,
    name: string,
    path: string,
    ...given: readonly ActionArgument[]
  ) => Promise<APIResponse>;
  /** Logs in through the login provider as the person that it knows by `key`. */
  readonly logIn: (login: 'loginAction' | 'staffLoginAction', key: string) => Promise<void>;
  /** The cookies that the portal has set, as the header that a browser would send. */
  readonly cookieHeader: () => Promise<string>;
}

/** What a request may have besides its method and its address. */
export type AskOptions = Omit<
  NonNullable<Parameters<APIRequestContext['fetch']>[1]>,
  'method' | 'maxRedirects' | 'maxRetries'
>;

/** A visitor without a session; `headers` go along with every request. Trusts any certificate when told to. */
export async function newVisitor(
  request: APIRequest,
  portalUrl: string,
  headers: Record<string, string> = {},
  ignoreHTTPSErrors = false,
): Promise<Visitor> {
  const context = await request.newContext({
    baseURL: portalUrl,
    ignoreHTTPSErrors,
    extraHTTPHeaders: { 'accept-language': 'nb', ...headers },
  });
  const ask: Visitor['ask'] = (method, path, options = {}) =>
    // Tried again when the server has closed a connection that lay idle; the request was then never read.
    context.fetch(path, { ...options, method, maxRedirects: 0, maxRetries: 2 });
  const actFrom: Visitor['actFrom'] = (origin, name, path, ...given) =>
    ask('POST', path, {
      headers: { 'next-action': actionId(name), accept: 'text/x-component', origin },
      multipart: encoded(given),
    });
  const act: Visitor['act'] = (...call) => actFrom(portalUrl, ...call);
  return {
    get: (path, headers = {}) => ask('GET', path, { headers }),
    ...{ ask, act, actFrom },
    async logIn(login, key) {
      const begun = await act(login, '/', { form: {} });
      const provider = redirectOf(begun);
      if (provider === undefined) throw new Error(`${login} leads nowhere: ${begun.status()}`);
      const page = await context.get(provider);
      const done = await context.post(page.url(), { form: { person: key } });
      if (!done.ok()) throw new Error(`${key} was not let in: ${done.status()} at ${done.url()}`);
    },
    async cookieHeader() {
      const { hostname } = new URL(portalUrl);
      const { cookies } = await context.storageState();
      return cookies
        .filter(({ domain }) => domain === hostname)
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
    },
  };
}

/** Where an answer sends the browser: a redirect's target, or a server action's. */
export function redirectOf(answer: APIResponse): string | undefined {
  const { location, 'x-action-redirect': acted } = answer.headers();
  // Next adds how the browser's history takes it.
  return acted?.replace(/;(?:push|replace)$/, '') ?? location;
}

function actionId(name: string): string {
  const action = builtActions().find((one) => one.name === name);
  if (action === undefined) throw new Error(`the build has no action ${name}`);
  return action.id;
}

/** The arguments as React writes them into a request (`encodeReply`): part 0 names the others, and comes last. */
function encoded(given: readonly ActionArgument[]): FormData {
  const parts = new FormData();
  const list = given.map((argument, at) => {
    if ('value' in argument) return argument.value;
    for (const [name, text] of Object.entries(argument.form)) parts.append(`_${at + 1}_${name}`, text);
    return `$K${at + 1}`;
  });
  parts.append('0', JSON.stringify(list));
  return parts;
}
