import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link within the portal, which is asked for when it is followed. Left to itself the framework asks for every link in sight, two
 * requests each, and since each page is made for one request the answers show nothing sooner.
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => (
  <NextLink {...props} prefetch={false} />
);
