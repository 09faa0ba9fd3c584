import 'server-only';

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same record without the fields that are undefined: in the domain a thing that is unknown is absent. */
export const defined = <T extends object>(record: T): Defined<T> =>
  // The type system cannot follow a filter over entries.
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
