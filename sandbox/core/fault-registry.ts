import { randomUUID } from 'node:crypto';
import type { SystemName } from './types.ts';

export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly contentType?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly empty?: boolean | undefined;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'hang' | 'reset' | 'trickle' | 'truncated' | 'malformed' | 'wrong-type' | LoginFault }
  | { readonly kind: 'oversized'; readonly bytes?: number | undefined }
  /** Skatteetaten answers as it does, with rows more that have dates far away, texts for amounts and endless texts. */
  | { readonly kind: 'odd-rows' }
  /** The system does what it should, and leaves members out of its JSON answer. */
  | { readonly kind: 'leave-out'; readonly members: readonly string[] }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'xml-error'; readonly status: number; readonly code: string };

/** What is amiss with a login that itself goes well: its level, or that single sign-on gave it an hour after the person was there. */
type LoginFault = 'acr-lower' | 'login-long-ago';
const LOGIN_FAULTS: readonly string[] = ['acr-lower', 'login-long-ago'] satisfies LoginFault[];

export interface FaultSpec {
  readonly system: SystemName;
  /** Start of the path below the system's base; `*` stands for one segment. */
  readonly endpoint?: string | undefined;
  readonly method?: string | undefined;
  /** Organisation number that the path, the body or a token must name. */
  readonly party?: string | undefined;
  /** How many requests it strikes; unset: until taken away. */
  readonly times?: number | undefined;
  /** The share of requests, above 0 and at most 1, that it strikes, by chance; unset: all of them. */
  readonly share?: number | undefined;
  readonly fault: Fault;
}

interface FaultRule extends FaultSpec {
  readonly id: string;
}

/** What a fault is matched against. */
interface Incoming {
  readonly system: SystemName;
  readonly method: string;
  readonly path: string;
  /** Everything in the request that may name a party. */
  readonly text: string;
}

export interface FaultRegistry {
  add(order: FaultSpec): string;
  list(): readonly FaultRule[];
  /** False when there is no such fault. */
  remove(id: string): boolean;
  clear(): void;
  /** The oldest fault that strikes this request, used up once. Faults of logins wait for {@link takeAtLogin}. */
  take(incoming: Incoming): Fault | undefined;
  /** True when the login now being made is to have this fault. */
  takeAtLogin(system: SystemName, kind: LoginFault): boolean;
}

/** See {@link FaultRegistry}. */
export function createFaultBox(): FaultRegistry {
  let rules: { rule: FaultRule; left: number }[] = [];

  function spend(matches: (rule: FaultRule) => boolean): Fault | undefined {
    const entry = rules.find(({ rule }) => matches(rule));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) rules = rules.filter((other) => other !== entry);
    return entry.rule.fault;
  }

  return {
    add(order) {
      const id = randomUUID();
      rules.push({ rule: { ...order, id }, left: order.times ?? Number.POSITIVE_INFINITY });
      return id;
    },
    list: () => rules.map(({ rule, left }) => (Number.isFinite(left) ? { ...rule, times: left } : rule)),
    remove(id) {
      const before = rules.length;
      rules = rules.filter(({ rule }) => rule.id !== id);
      return rules.length < before;
    },
    clear() {
      rules = [];
    },
    take: (incoming) => spend((rule) => !LOGIN_FAULTS.includes(rule.fault.kind) && strikes(rule, incoming)),
    takeAtLogin: (system, kind) =>
      spend((rule) => rule.fault.kind === kind && rule.system === system) !== undefined,
  };
}

function strikes(rule: FaultRule, incoming: Incoming): boolean {
  return (
    rule.system === incoming.system &&
    (rule.method === undefined || rule.method.toUpperCase() === incoming.method) &&
    (rule.endpoint === undefined || startsWith(incoming, rule.endpoint)) &&
    (rule.party === undefined || incoming.text.includes(rule.party)) &&
    (rule.share === undefined || Math.random() < rule.share)
  );
}

/** Altinn's consent API lies so deep that its endpoints may be named without that prefix. */
const SHORT_FOR: Partial<Record<SystemName, string>> = { altinn: '/accessmanagement/api/v1/enterprise' };

function startsWith({ system, path }: Incoming, endpoint: string): boolean {
  const wanted = endpoint.replace(/^\//, '').split('*').map(escapeForRegExp).join('[^/]+');
  const pattern = new RegExp(`^/${wanted}`);
  const prefix = SHORT_FOR[system];
  return (
    pattern.test(path) ||
    (prefix !== undefined && path.startsWith(prefix) && pattern.test(path.slice(prefix.length)))
  );
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
