import Koa from 'koa';
import { err, ok, type Result } from '#lib/core/result.ts';
import { peekBody } from '../../core/request-body.ts';
import { createClientRegister } from './clients.ts';
import { grantToken } from './grant.ts';
import { createUsedGrants } from './lifetime.ts';
import { refuse, sendRefusal, type Refusal } from './refusal.ts';
import type { SandboxCore } from '../../create-sandbox.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Maskinporten as docs/upstream/maskinporten.md describes it: metadata, key set and token endpoint, relative to its issuer. */
export function createMaskinportenApp(sandbox: SandboxCore): Koa {
  const issuer = sandbox.config.urls.maskinporten;
  const clients = createClientRegister(sandbox);
  const used = createUsedGrants();
  sandbox.onReset(() => used.clear());

  const app = new Koa();
  app.use(sandbox.logOf('maskinporten'));
  app.use(sandbox.faultsOf('maskinporten'));
  app.use(async (ctx) => {
    // Clients find out about clock skew by this header, so it must follow the clock that judges them.
    ctx.set('Date', new Date(sandbox.clock.now('maskinporten')).toUTCString());
    switch (`${ctx.method} ${ctx.path}`) {
      case 'GET /.well-known/oauth-authorization-server':
        ctx.body = metadata(issuer);
        return;
      case 'GET /jwk':
        ctx.body = sandbox.maskinportenKeys.jwks();
        return;
      case 'POST /token': {
        ctx.set('Cache-Control', 'no-store');
        const assertion = readForm(ctx.get('content-type'), await peekBody(ctx.req));
        const answer = assertion.ok
          ? await grantToken(ctx, assertion.value, sandbox, clients, used)
          : err(assertion.error);
        if (answer.ok) ctx.body = answer.value;
        else sendRefusal(ctx, issuer, answer.error);
        return;
      }
      default:
        ctx.status = 404;
    }
  });
  return app;
}

function readForm(contentType: string, body: string): Result<string, Refusal> {
  if (!contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    return refuse('invalid_request', 'The body must be form-encoded');
  }
  const form = new URLSearchParams(body);
  if (form.get('grant_type') !== GRANT_TYPE)
    return refuse('unsupported_grant_type', 'The grant type is not supported');
  const [assertion, ...more] = form.getAll('assertion');
  if (assertion === undefined || more.length > 0)
    return refuse('invalid_request', 'Exactly one assertion is required');
  return ok(assertion);
}

function metadata(issuer: string): object {
  return {
    issuer,
    token_endpoint: `${issuer}token`,
    jwks_uri: `${issuer}jwk`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
    grant_types_supported: [GRANT_TYPE],
    authorization_details_types_supported: ['urn:altinn:systemuser', 'urn:altinn:consent'],
  };
}
