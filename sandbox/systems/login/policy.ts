import { errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { levelFor, reaches, type LoginKind } from './kinds.ts';

/**
 * When to show the login page: no session, `prompt=login`, `max_age` passed, or a session at a lower level than asked
 * for. Requests without `state` or `nonce` go back with `invalid_request`. No consent prompt is shown.
 */
export function loginPolicy(kind: LoginKind): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { Check } = interactionPolicy;
  policy.get('login')?.checks.add(
    new Check('state_and_nonce', 'state and nonce are required', 'invalid_request', ({ oidc }) => {
      for (const name of ['state', 'nonce'] as const) {
        if (text(oidc.params?.[name]) === '')
          throw new errors.InvalidRequest(`missing required parameter: ${name}`);
      }
      return Check.NO_NEED_TO_PROMPT;
    }),
    0,
  );
  policy.get('login')?.checks.add(
    // A login just made is passed on even when its level is lower than asked: that is for the client to find out.
    new Check(
      'level',
      'a higher level is wanted',
      'login_required',
      ({ oidc }) =>
        oidc.result?.login === undefined && !reaches(kind, oidc.session?.acr, wantedLevel(oidc, kind)),
    ),
  );
  return policy;
}

function wantedLevel(oidc: KoaContextWithOIDC['oidc'], kind: LoginKind): string {
  const asked = text(oidc.params?.['acr_values']);
  return asked === '' ? kind.levels[0] : levelFor(kind, asked);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
