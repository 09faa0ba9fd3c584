import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** The way back to the page above, at the top of a page. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link href={href} className="ds-link no-print inline-flex min-h-11 items-center gap-1">
      <Icon name="back" />
      <span>{children}</span>
    </Link>
  );
}
