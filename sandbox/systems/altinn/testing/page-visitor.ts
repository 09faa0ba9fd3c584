import { Browser } from '../../login/testing/test-client.ts';
import type { RunningSandbox } from '../../../main.ts';

/** Where a visit ended: a page, or the first address outside the sandbox. */
interface Arrival {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A person with a browser of their own, who walks through the sandbox's sites and stops at any other. */
export class Visitor {
  readonly browser = new Browser();
  /** Every address passed on the latest walk. */
  passed: string[] = [];
  private readonly running: RunningSandbox;

  constructor(running: RunningSandbox) {
    this.running = running;
  }

  /** Opens an address (Altinn's, when it is only a path), or posts a form to it, and follows where that leads. */
  async go(address: string, form?: Record<string, string>): Promise<Arrival> {
    const { urls } = this.running.sandbox.config;
    let url = new URL(address, urls.altinn).href;
    let response = await this.browser.open(url, form);
    this.passed = [url];
    for (;;) {
      const text = await response.text();
      const next =
        response.headers.get('location') ?? /http-equiv="refresh" content="\d+;url=([^"]+)"/.exec(text)?.[1];
      if (next === undefined) return { url, status: response.status, headers: response.headers, text };
      url = new URL(next.replaceAll('&#38;', '&'), url).href;
      this.passed.push(url);
      if (new URL(url).hostname !== '127.0.0.1')
        return { url, status: 0, headers: response.headers, text: '' };
      response = await this.browser.open(url);
    }
  }

  /** Opens an address and logs in as the person with this key when asked to. */
  async goAs(person: string, address: string): Promise<Arrival> {
    const arrival = await this.go(address);
    return arrival.url.startsWith(this.running.sandbox.config.urls.customerLogin)
      ? this.go(arrival.url, { person })
      : arrival;
  }

  /** Logs in as the person, and chooses at the top of Altinn's list whom to act for, by the name that it shows. */
  async chooseActor(person: string, name: string): Promise<Arrival> {
    const list = await this.goAs(person, '/accessmanagement/ui/consent/active');
    const option = [...list.text.matchAll(/<option value="([^"]+)"[^>]*>([^<]+)</g)].find(
      ([, , shown]) => shown === name,
    );
    if (option?.[1] === undefined) throw new Error(`there is no ${name} to choose`);
    return this.press(list, { actor: option[1] });
  }

  /** Presses a button of the first form on a page. */
  press(page: Arrival, button: Record<string, string> = {}): Promise<Arrival> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? page.url;
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    return this.go(new URL(action.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), page.url).href, {
      csrf,
      ...button,
    });
  }
}
