/** A page or file as it came, after redirects. */
export interface Visit {
  readonly status: number;
  /** Whether it was somewhere else than asked for that the answer came from. */
  readonly redirected: boolean;
  readonly url: string;
  readonly text: string;
  /** Milliseconds until the last byte, redirects included. */
  readonly ms: number;
}

const MOST_REDIRECTS = 10;

/**
 * As much of a browser as a load test needs: cookies, redirects and forms, without scripts. Each has an address of its own,
 * as customers have: this program stands where the bank's reverse proxy stands.
 */
export class PlainBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Fetches an address and follows its redirects. @throws TypeError when there is no connection. */
  async visit(url: string, form?: FormData | URLSearchParams): Promise<Visit> {
    const started = performance.now();
    let answer = await this.#ask(url, form);
    for (let count = 0; answer.location !== undefined && count < MOST_REDIRECTS; count += 1)
      answer = await this.#ask(answer.location);
    return { ...answer, redirected: answer.url !== url, ms: performance.now() - started };
  }

  /** Sends the first form of a page that contains `mark`, as it stands. @throws Error when there is none. */
  submit({ text, url }: Visit, mark: string): Promise<Visit> {
    const form = [...text.matchAll(/<form[\s\S]*?<\/form>/g)].find(([html]) => html.includes(mark))?.[0];
    if (form === undefined) throw new Error(`No form with ${mark} at ${url}`);
    const fields = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*>/g)) {
      const name = attribute(input, 'name');
      if (name !== undefined) fields.append(name, attribute(input, 'value') ?? '');
    }
    return this.visit(new URL(attribute(form, 'action') ?? '', url).href, fields);
  }

  async #ask(url: string, form?: FormData | URLSearchParams) {
    const { origin, hostname } = new URL(url);
    const jar = this.#cookies.get(hostname) ?? new Map<string, string>();
    this.#cookies.set(hostname, jar);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        origin,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-forwarded-for': this.#address,
        'accept-language': 'nb',
        accept: 'text/html',
      },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const location = response.headers.get('location');
    const text = await response.text();
    return {
      status: response.status,
      url,
      text,
      location: location === null || response.status < 300 ? undefined : new URL(location, url).href,
    };
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', '#x27': "'", lt: '<', gt: '>' };

function attribute(html: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(html)?.[1];
  return value?.replaceAll(/&(#?\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
}
