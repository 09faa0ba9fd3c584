import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SandboxCore } from '../../../create-sandbox.ts';
import type { LoginKind } from '../kinds.ts';

/** A browser reduced to its cookies per host and path-blind, which is enough for one provider at a time. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** One request, redirects not followed. */
  async open(url: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects within `origin`, and answers with the first address outside it, or the page arrived at. */
  async follow(
    url: string,
    origin: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; page?: Response }> {
    let current = url;
    let response = await this.open(url, form);
    while (response.status >= 300 && response.status < 400) {
      current = new URL(response.headers.get('location') ?? '', current).href;
      if (new URL(current).origin !== origin) return { url: current };
      response = await this.open(current);
    }
    return { url: current, page: response };
  }
}

/** The portal's side of the code flow, for one login. */
export class TestClient {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomUUID();
  readonly nonce = randomUUID();
  readonly redirectUri: string;
  readonly issuer: string;
  private readonly sandbox: SandboxCore;
  private readonly kind: LoginKind;

  constructor(sandbox: SandboxCore, kind: LoginKind) {
    this.sandbox = sandbox;
    this.kind = kind;
    this.redirectUri = `${sandbox.config.portalUrl}/api/auth/callback/${kind.callback}`;
    const { customerLogin, staffLogin } = sandbox.config.urls;
    this.issuer = kind.system === 'customer-login' ? customerLogin : staffLogin;
  }

  /** The authorisation URL; an empty value in `changes` leaves a parameter out. */
  authorizeUrl(changes: Record<string, string> = {}): string {
    const parameters = {
      client_id: this.kind.clientId,
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: this.redirectUri,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: this.state,
      nonce: this.nonce,
      ...changes,
    };
    const url = new URL('/authorize', this.issuer);
    for (const [name, value] of Object.entries(parameters))
      if (value !== '') url.searchParams.set(name, value);
    return url.href;
  }

  /** Logs in as `person`, and answers with the callback address. */
  async login(browser: Browser, person: string, changes: Record<string, string> = {}): Promise<URL> {
    const arrived = await browser.follow(this.authorizeUrl(changes), this.issuer);
    if (arrived.page === undefined) return new URL(arrived.url);
    return new URL((await browser.follow(arrived.url, this.issuer, { person })).url);
  }

  /** Exchanges the callback's code, with the assertion's `aud` as given. */
  async exchange(callback: URL, aud: string | string[] = this.issuer): Promise<Response> {
    const key = this.sandbox.clientKeys[this.kind.clientKey];
    const assertion = await new SignJWT({
      iss: this.kind.clientId,
      sub: this.kind.clientId,
      aud,
      jti: randomUUID(),
    })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key.privateKey);
    return fetch(`${this.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: callback.searchParams.get('code') ?? '',
        redirect_uri: this.redirectUri,
        code_verifier: this.verifier,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      }),
    });
  }
}
