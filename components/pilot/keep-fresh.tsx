'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Milliseconds between looks. */
const INTERVAL = 3_000;

/** Fetches the page's content anew while it is being looked at, so that what is under way shows by itself. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, INTERVAL);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
