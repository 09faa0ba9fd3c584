import type Koa from 'koa';
import type Provider from 'oidc-provider';
import { peekBody } from '../../core/request-body.ts';
import { levelFor, lowerLevel, type Account, type LoginKind } from './kinds.ts';
import { languageOf } from './language.ts';
import { sendErrorPage, sendLoginPage } from './pages.ts';
import type { SandboxCore } from '../../create-sandbox.ts';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Seconds. */
const AN_HOUR = 60 * 60;

const PATH = /^\/interaction\/[\w-]+$/;

/** The login page at `/interaction/{uid}`: shows the persons, and logs in the one whose button was pressed. */
export function interactionMiddleware(
  sandbox: SandboxCore,
  kind: LoginKind,
  provider: Provider,
  onLogin: (account: Account, language: string) => void,
): Koa.Middleware {
  const formTargets = [sandbox.config.portalUrl, sandbox.config.urls.altinn];

  return async (ctx, next) => {
    if (!PATH.test(ctx.path)) {
      await next();
      return;
    }
    const details = await provider.interactionDetails(ctx.req, ctx.res).catch(() => undefined);
    const language = languageOf(ctx, kind, details?.params['ui_locales']);
    if (details === undefined) {
      ctx.status = 400;
      sendErrorPage(
        ctx,
        language,
        'invalid_request',
        'The login has expired or was begun in another browser.',
      );
      return;
    }
    const logIn = async (account: Account) => {
      sandbox.note(ctx, { check: 'person', passed: true, detail: account.key });
      await forgetOther(provider, details, account);
      onLogin(account, language);
      const asked = details.params['acr_values'];
      const level = levelFor(kind, typeof asked === 'string' ? asked : undefined);
      const acr = sandbox.faults.takeAtLogin(kind.system, 'acr-lower') ? lowerLevel(kind, level) : level;
      const longAgo = sandbox.faults.takeAtLogin(kind.system, 'login-long-ago');
      const ts = Math.floor(Date.now() / 1000) - (longAgo ? AN_HOUR : 0);
      return finish(ctx, provider, { login: { accountId: account.key, acr, amr: ['TestID'], ts } });
    };
    const expected = ctx.method === 'GET' ? sandbox.logins.take(kind.system) : undefined;
    const known = kind.accounts.find(({ key }) => key === expected);
    if (known !== undefined) return logIn(known);
    if (ctx.method !== 'POST') {
      sendLoginPage(ctx, kind, language, formTargets);
      return;
    }

    const form = new URLSearchParams(await peekBody(ctx.req));
    if (form.has('cancel')) {
      return finish(ctx, provider, {
        error: 'access_denied',
        error_description: 'The person cancelled the login',
      });
    }
    const account = kind.accounts.find(({ key }) => key === form.get('person'));
    if (account === undefined) {
      ctx.status = 400;
      sendErrorPage(ctx, language, 'unknown_person', 'No such person');
      return;
    }
    return logIn(account);
  };
}

async function finish(
  ctx: Koa.Context,
  provider: Provider,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<void> {
  const returnTo = await provider.interactionResult(ctx.req, ctx.res, result, {
    mergeWithLastSubmission: false,
  });
  ctx.status = 303;
  ctx.redirect(returnTo);
}

/** Switches the person of a browser session; the provider's own way needs JavaScript. */
async function forgetOther(provider: Provider, details: Details, account: Account): Promise<void> {
  const { session } = details;
  if (session?.accountId === undefined || session.accountId === account.key) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  details.session = undefined;
  await details.persist();
}
