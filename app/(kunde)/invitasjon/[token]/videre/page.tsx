import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { InvalidInvitation } from '#components/invitations/invalid-invitation.tsx';
import { contactValues } from '#components/ui/shell/bank-contact.tsx';
import { Page } from '#components/ui/shell/page.tsx';
import { Link } from '#components/ui/link.tsx';
import { definePage } from '#server/auth/policy/define-page.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { config } from '#server/platform/config/config.ts';
import { services } from '#server/services.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitation.page');
  return { title: t('title'), robots: { index: false } };
}

/**
 * From the login to the business that an invitation is for, when the person acts for it. Others are told that it is not
 * theirs, and not whose it is.
 */
export default definePage(
  { route: '/invitasjon/[token]/videre', permission: 'customer' },
  async ({ params: { token } }) => {
    const now = new Date();
    const found = await services().invitations.invitationAt(token, now);
    if (found === undefined) {
      return (
        <Page>
          <InvalidInvitation />
        </Page>
      );
    }
    const access = await authorise({ kind: 'business', orgnr: found.orgnr });
    if (access.ok) {
      await services().invitations.openInvitation(token, now);
      redirect(`/bedrift/${found.orgnr}/samtykke`);
    }
    const t = await getTranslations('invitation.notYours');
    return (
      <Page>
        <h1 className="ds-heading" data-size="md">
          {t('title')}
        </h1>
        <p className="ds-paragraph max-w-prose" data-size="lg">
          {t.rich('text', contactValues(config().bank))}
        </p>
        <Link href="/bedrifter" className="ds-button w-full sm:w-fit">
          {t('toBusinesses')}
        </Link>
      </Page>
    );
  },
);
