import type Provider from 'oidc-provider';
import type { errors, KoaContextWithOIDC } from 'oidc-provider';
import type { SandboxCore } from '../../create-sandbox.ts';

/** Notes in the exchange log what oidc-provider found out by itself, in the words of its own errors when it refused. */
export function reportChecks(provider: Provider, sandbox: Pick<SandboxCore, 'note'>): void {
  const passed = (check: string) => (ctx: KoaContextWithOIDC) =>
    sandbox.note(ctx, { check, passed: true, detail: ctx.oidc.client?.clientId ?? '-' });
  const failed = (check: string) => (ctx: KoaContextWithOIDC, error: errors.OIDCProviderError) =>
    sandbox.note(ctx, { check, passed: false, detail: error.error_description ?? error.error });

  provider.on('authorization.accepted', passed('login request'));
  provider.on('interaction.started', passed('login request'));
  provider.on('authorization.error', failed('login request'));
  provider.on('grant.success', passed('code exchange'));
  provider.on('grant.error', failed('code exchange'));
  provider.on('end_session.error', failed('log-out request'));
}
