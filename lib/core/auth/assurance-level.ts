/** ID-porten's levels, lowest first (docs/upstream/login.md#login-request). */
const LADDER = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];

/**
 * Whether a login at level `given` (the ID token's `acr`) is good enough where `asked` was requested. A missing level
 * never is. Levels outside ID-porten's ladder have no known order, so they must be the very one that was asked for.
 */
export function meetsLevel(asked: string, given: string | undefined): boolean {
  if (given === undefined) return false;
  if (given === asked) return true;
  const needed = LADDER.indexOf(asked);
  return needed >= 0 && LADDER.indexOf(given) > needed;
}
