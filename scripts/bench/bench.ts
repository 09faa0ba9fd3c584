// What the subjects measure on: portals with a sandbox each, the bare page and a browser, started when first asked for.
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { grantConsent } from '../../e2e/actions/consent.ts';
import { logIn } from '../../e2e/actions/people.ts';
import { type Control, control } from '../../e2e/support/control.ts';
import { makeTemplate, placeOf, type Stack, startStack } from '../../e2e/support/stack.ts';
import { findBrowser } from '../lib/browser.js';
import { buildBare, startBare } from './bare.ts';
import { openDatabase } from './database.ts';

/** A business of the sandbox and somebody who acts for it. */
interface Customer {
  readonly orgnr: string;
  readonly name: string;
  readonly person: string;
}

/** A portal with a sandbox of its own. */
export interface Stand extends Stack {
  readonly control: Control;
  /** A browser in which the customer is logged in and has consented; the caller closes it. */
  signIn(customer: Customer): Promise<BrowserContext>;
  /** The cookies of `sessions` logins of the customer, as the header of a request. */
  cookies(customer: Customer, sessions: number): Promise<readonly string[]>;
}

/** How a stand's portal is set: for how long an answer is shown again. */
export type StandKind = 'cached' | 'uncached';

export interface Bench {
  stand(kind: StandKind): Promise<Stand>;
  /** The address and process of the running bare page. */
  bare(): Promise<{ readonly url: string; readonly pid: number | undefined }>;
  browser(): Promise<Browser>;
}

/** Limits are for strangers: the load generator is one address with a few sessions, and asks more often than any office. */
const NO_LIMITS = { REQUESTS_PER_ADDRESS: '1000000' };
const SETTINGS: Readonly<Record<StandKind, Record<string, string>>> = {
  cached: { ...NO_LIMITS, CACHE_SECONDS: '3600' },
  uncached: { ...NO_LIMITS, CACHE_SECONDS: '0' },
};
const WORKERS: Readonly<Record<StandKind, number>> = { cached: 10, uncached: 11 };
/** The worker whose ports the bare page and the started portals of the cold start take. */
export const SPARE_WORKER = 12;

/** Lets `work` measure, and ends everything that it has started. */
export async function withBench<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  const template = once(makeTemplate);
  const browser = once(async () => {
    const executablePath = findBrowser();
    const started = await chromium.launch(executablePath === undefined ? {} : { executablePath });
    ends.push(() => started.close());
    return started;
  });
  const stands: Readonly<Record<StandKind, () => Promise<Stand>>> = {
    cached: once(() => begin('cached')),
    uncached: once(() => begin('uncached')),
  };
  async function begin(kind: StandKind): Promise<Stand> {
    await template();
    const database = await openDatabase(WORKERS[kind]);
    if (database !== undefined) ends.push(() => database.drop());
    const settings = { ...SETTINGS[kind], ...database?.settings };
    const stack = await startStack(WORKERS[kind], `bench-${kind}`, settings);
    ends.push(() => stack.stop());
    return standOn(stack, await browser());
  }
  const bare = once(async () => {
    await buildBare();
    const { url, program } = await startBare(placeOf(SPARE_WORKER, '').portalPort);
    ends.push(() => program.stop());
    await program.ready(url);
    return { url, pid: program.pid };
  });
  try {
    return await work({ stand: (kind) => stands[kind](), bare, browser });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

function standOn(stack: Stack, browser: Browser): Stand {
  const speaker = control(stack.sandboxUrl);
  const signIn = async (customer: Customer): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: stack.portalUrl, locale: 'nb-NO' });
    const page = await context.newPage();
    await logIn(page, customer.person);
    const held = (await speaker.consents(customer.orgnr)).some(({ status }) => status === 'Accepted');
    if (!held) await grantConsent(page, speaker, customer);
    await page.close();
    return context;
  };
  return {
    ...stack,
    control: speaker,
    signIn,
    async cookies(customer, sessions) {
      const headers: string[] = [];
      for (let session = 0; session < sessions; session += 1) {
        const context = await signIn(customer);
        const kept = await context.cookies(stack.portalUrl);
        headers.push(kept.map(({ name, value }) => `${name}=${value}`).join('; '));
        await context.close();
      }
      return headers;
    },
  };
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};
