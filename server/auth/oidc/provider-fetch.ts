import 'server-only';
import { httpRequest } from '#server/platform/http/http-request.ts';
import { ASSERTION_TYPE, clientAssertion } from './client-assertion.ts';
import { discover } from './discovery.ts';
import type { LoginProvider } from './login-provider.ts';

const MAX_BYTES = 100_000;

/** The provider did not answer: the person may try again, and nothing is wrong with the login itself. */
export class ProviderUnavailable extends Error {}

/**
 * The `fetch` that next-auth is given for one provider. It answers discovery from the portal's own cache, signs the
 * token request when the client has a key, and makes every call with a time limit, a size limit and no redirects. Any
 * other address is refused: the portal needs none.
 * @throws ProviderUnavailable when the provider does not answer; Error for an address that is not expected.
 */
export function providerFetch(provider: LoginProvider, clock: () => Date): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const metadata = await discover(provider, clock());
    if (!metadata.ok)
      throw new ProviderUnavailable(`The ${provider.upstream} cannot be used: ${metadata.error.code}`);

    if (url.pathname.endsWith('/.well-known/openid-configuration')) {
      // next-auth insists on a userinfo endpoint, which not every provider has. It never calls it for OpenID Connect.
      return Response.json({
        ...metadata.value,
        userinfo_endpoint: `${metadata.value.token_endpoint}#unused`,
      });
    }
    if (
      url.href !== new URL(metadata.value.token_endpoint).href ||
      !(init?.body instanceof URLSearchParams)
    ) {
      throw new Error(`Only the token endpoint of the ${provider.upstream} may be called.`);
    }
    return exchangeCode(provider, url, init.body, new Headers(init.headers), clock());
  };
}

async function exchangeCode(
  provider: LoginProvider,
  url: URL,
  form: URLSearchParams,
  headers: Headers,
  now: Date,
) {
  const body = new URLSearchParams(form);
  if (provider.auth.kind === 'key') {
    const { clientId, issuer } = provider;
    body.set('client_assertion_type', ASSERTION_TYPE);
    body.set('client_assertion', await clientAssertion({ clientId, issuer, jwk: provider.auth.jwk, now }));
  }
  const answer = await httpRequest({
    upstream: provider.upstream,
    operation: 'code-exchange',
    method: 'POST',
    url,
    headers: { ...Object.fromEntries(headers), 'content-type': 'application/x-www-form-urlencoded' },
    body: body.toString(),
    timeoutMs: provider.timeoutMs,
    maxBytes: MAX_BYTES,
  });
  if (answer.kind === 'no-answer' || answer.status >= 500 || answer.status === 429) {
    throw new ProviderUnavailable(`The ${provider.upstream} did not exchange the code.`);
  }
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? '' },
  });
}
