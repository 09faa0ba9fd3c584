import { cookies } from 'next/headers';
import { Suspense, type ReactNode } from 'react';
import { cookieName } from '#lib/core/http/cookie-name.ts';
import { config } from '#server/platform/config/config.ts';

const isHttps = (): boolean => config().portalUrl.protocol === 'https:';

/** Set by the script mark in browsers that run scripts. Holds nothing about the person. */
const scriptCookie = (): string => cookieName('skript', isHttps());

/** The line of script that tells the server that this browser runs scripts. The front page comes first, so it is known in time. */
export const jsDetectionScript = (): string =>
  `document.cookie='${scriptCookie()}=1;path=/;samesite=lax${isHttps() ? ';secure' : ''}'`;

interface StreamedProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/**
 * The loading boundary: sends what is ready, and `children` when they have come. React puts late parts in their place by
 * script, so a browser without scripts gets the whole page in one piece and in order instead. A `loading.tsx` knows no
 * such exception, which is why there is none.
 */
export async function StreamedSuspense({ fallback, children }: StreamedProps) {
  const scripted = (await cookies()).has(scriptCookie());
  return scripted ? <Suspense fallback={fallback}>{children}</Suspense> : children;
}
