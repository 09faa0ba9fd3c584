import 'server-only';

type Bound<D, F> = {
  readonly [K in keyof F]: F[K] extends (deps: D, ...rest: infer A) => infer R ? (...rest: A) => R : never;
};

/** Functions with their first argument filled in: how `server/services.ts` gives a feature what it works with. */
export const bind = <D, F extends Record<string, (deps: D, ...rest: never[]) => unknown>>(
  deps: D,
  functions: F,
): Bound<D, F> =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [name, (...rest: never[]) => run(deps, ...rest)]),
  ) as Bound<D, F>;

type Resolved<D, F> = {
  readonly [K in keyof F]: F[K] extends (deps: D, ...rest: infer A) => Promise<infer R>
    ? (...rest: A) => Promise<R>
    : never;
};

/** The same for a first argument that has to be waited for at each call, such as the database. */
export const bindAsync = <D, F extends Record<string, (deps: D, ...rest: never[]) => Promise<unknown>>>(
  deps: () => Promise<D>,
  functions: F,
): Resolved<D, F> =>
  Object.fromEntries(
    Object.entries(functions).map(([name, run]) => [
      name,
      async (...rest: never[]) => run(await deps(), ...rest),
    ]),
  ) as Resolved<D, F>;
