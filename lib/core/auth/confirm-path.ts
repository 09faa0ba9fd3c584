/** The page where a person who is logged in shows who they are once more, and from which they come back to `path`. */
export const confirmPath = (path: string): string => `/bekreft?til=${encodeURIComponent(path)}`;
