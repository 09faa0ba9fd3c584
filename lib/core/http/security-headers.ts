/** What the headers of every answer depend on. */
export interface CommonHeaderInput {
  /** Whether people reach the portal over https. */
  readonly https: boolean;
  /** The path holds a secret, which no page that it leads to may be told. */
  readonly privateAddress: boolean;
}

/** What the headers of one page depend on. */
export interface SecurityHeaderInput extends CommonHeaderInput {
  /** Random base64, one per response. */
  readonly nonce: string;
  /** Origins outside the portal that a form may lead to: browsers apply `form-action` to each redirect on the way. */
  readonly formTargets: readonly string[];
  /** The development server evaluates code, writes style elements without a nonce and opens a web socket for hot reload. */
  readonly development: boolean;
}

/**
 * Content Security Policy (level 3) for the portal's pages: only scripts and style sheets with the nonce or from the
 * portal itself, nothing from elsewhere, and no page may frame it (Altinn and Skatteetaten demand the same of us).
 */
export function contentSecurityPolicy({
  nonce,
  formTargets,
  https,
  development,
}: Omit<SecurityHeaderInput, 'privateAddress'>): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // For attributes too, which no nonce can cover: there are none. A nonce would switch 'unsafe-inline' off.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    "manifest-src 'self'",
    `form-action ${["'self'", ...new Set(formTargets)].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

/** Headers that hold for every answer of the portal, also those that may be framed. HSTS only over https (RFC 6797). */
export function commonSecurityHeaders({ https, privateAddress }: CommonHeaderInput): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // With `no-referrer` a browser would post the page's own forms with `Origin: null`, which Next refuses (Fetch standard).
    'Referrer-Policy': privateAddress ? 'strict-origin' : 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/** Headers for everything that must never be framed: all pages, and all routes but the front-channel log-out. */
export function pageSecurityHeaders(input: SecurityHeaderInput): Record<string, string> {
  return {
    ...commonSecurityHeaders(input),
    'Content-Security-Policy': contentSecurityPolicy(input),
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** Headers of the build's own files: scripts, style sheets and fonts, which are for the portal's pages and are none themselves. */
export function buildFileHeaders(https: boolean): Record<string, string> {
  return {
    ...commonSecurityHeaders({ https, privateAddress: false }),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/**
 * Policy of the front-channel log-out's empty page (OpenID Connect Front-Channel Logout 1.0): the login provider alone
 * may frame it, and it may do nothing at all.
 */
export function frontChannelPolicy(providerOrigins: readonly string[]): string {
  const ancestors = providerOrigins.length === 0 ? ["'none'"] : [...new Set(providerOrigins)];
  return `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors.join(' ')}; sandbox`;
}
