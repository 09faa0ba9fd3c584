/** Stands in for `server-only` where tests run outside Next. */
export {};
