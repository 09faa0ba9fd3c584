import 'server-only';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { PortalError } from '#lib/core/portal-error.ts';
import { type Fields, fieldsOf, FORM_LIMITS } from '#lib/core/http/form-fields.ts';
import { noteReadAction } from '#server/platform/observability/request-context.ts';
import { authorise, type Grants, type AccessRequest } from './authorise.ts';

/** Who may call an action. `business` and `client` are those that the field `orgnr` names, for a client to act on it. */
export type Permission = 'public' | 'customer' | 'business' | 'staff' | 'portfolio' | 'client' | 'pilot';

type Grant<P extends Permission> = P extends 'public' ? undefined : Grants[Exclude<P, 'public'>];

/** What a handler gets. */
interface ActionContext<P extends Permission, I> {
  readonly input: I;
  readonly grant: Grant<P>;
  readonly now: Date;
}

interface ActionSpec<P extends Permission, I extends z.ZodType, S> {
  readonly permission: P;
  /** The form's fields; every field that is not in it is dropped. */
  readonly input: I;
  /** Demands that the person has shown who they are a short while ago (docs/adr/0017). */
  readonly login?: 'recent';
  /** Characters of all fields together; the default is 64,000. */
  readonly maxLength?: number;
  /** What a form that is not of `input` gets; the default leads to where the person's pages begin. */
  readonly invalid?: (fields: Fields) => S;
  /** What a person who is refused gets; the default leads to the login or to where their pages begin. */
  readonly refused?: (error: PortalError, fields: Fields) => S;
}

/**
 * A server action on a form. It is the only way to make one, so that none can be written that does not bound and parse what it is
 * given and authorise its caller: anything may call an action, with any arguments. Arguments that are no form count as an empty one.
 */
export function defineAction<P extends Permission, I extends z.ZodType>(
  spec: ActionSpec<P, I, never>,
  handler: (context: ActionContext<P, z.output<I>>) => Promise<void>,
): (data: FormData) => Promise<void> {
  return (data) => act(spec, data, handler);
}

/**
 * The same for a form that shows what came of it (React's `useActionState`). What the browser says was shown before is not
 * read: a handler that wants to show something again takes it from the form's fields.
 */
export function defineStateAction<P extends Permission, I extends z.ZodType, S>(
  spec: ActionSpec<P, I, S>,
  handler: (context: ActionContext<P, z.output<I>>) => Promise<S>,
): (before: S, data: FormData) => Promise<S> {
  return (_before, data) => act(spec, data, handler);
}

/**
 * A read that the browser asks for by itself, such as another page of a list: `null` for arguments that are not of `input`, and
 * for a person who may not see the business that the first of them names.
 */
export function defineQuery<I extends z.ZodType<readonly [string, ...unknown[]]>, T>(
  { input }: { readonly permission: 'business'; readonly input: I },
  handler: (context: ActionContext<'business', z.output<I>>) => Promise<T>,
): (...given: z.input<I> & readonly unknown[]) => Promise<T | null> {
  return async (...given) => {
    noteReadAction();
    const parsed = input.safeParse(given);
    if (!parsed.success) return null;
    const access = await authorise({ kind: 'business', orgnr: parsed.data[0] });
    if (!access.ok) return null;
    return handler({ input: parsed.data, grant: access.value, now: new Date() });
  };
}

async function act<P extends Permission, I extends z.ZodType, S>(
  spec: ActionSpec<P, I, S>,
  data: unknown,
  handler: (context: ActionContext<P, z.output<I>>) => Promise<S>,
): Promise<S> {
  const { permission, input, login, maxLength = FORM_LIMITS.length } = spec;
  const {
    invalid = () => redirect(HOME[permission]),
    refused = (error: PortalError) => redirectUnauthorized(permission, error),
  } = spec;
  noteReadAction();
  const fields = data instanceof FormData ? fieldsOf(data, { ...FORM_LIMITS, length: maxLength }) : {};
  const parsed = input.safeParse(fields ?? {});
  // Refused before the input is judged, so that a stranger learns nothing of what a form takes.
  const access = await permit(permission, fields?.['orgnr'], login);
  if (!access.ok) return refused(access.error, fields ?? {});
  if (fields === undefined || !parsed.success) return invalid(fields ?? {});
  return handler({ input: parsed.data, grant: access.value as Grant<P>, now: new Date() });
}

async function permit(
  permission: Permission,
  orgnr: Fields[string] | undefined,
  login: 'recent' | undefined,
) {
  if (permission === 'public') return { ok: true, value: undefined } as const;
  const recent = login === undefined ? {} : { login };
  const named = typeof orgnr === 'string' ? orgnr : '';
  const need: Record<Exclude<Permission, 'public'>, AccessRequest> = {
    customer: { kind: 'customer', ...recent },
    business: { kind: 'business', orgnr: named, ...recent },
    staff: { kind: 'staff', ...recent },
    portfolio: { kind: 'portfolio', ...recent },
    client: { kind: 'client', orgnr: named, to: 'act' },
    pilot: { kind: 'pilot' },
  };
  return authorise(need[permission]);
}

/** Where a person's own pages begin. */
const HOME: Record<Permission, string> = {
  public: '/',
  customer: '/bedrifter',
  business: '/bedrifter',
  staff: '/radgiver',
  portfolio: '/radgiver',
  client: '/radgiver',
  pilot: '/radgiver',
};

/** A customer without a session goes to the front page to log in; employees log in where their pages begin. */
const redirectUnauthorized = (permission: Permission, { code }: PortalError): never =>
  redirect(HOME[permission] === '/bedrifter' && code === 'not-authenticated' ? '/' : HOME[permission]);
