import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { InvitationTable } from '#components/invitations/invitation-table.tsx';
import { LinkForm } from '#components/invitations/link-form.tsx';
import { MailForm } from '#components/invitations/mail-form.tsx';
import { invitationProblems, linkWords, mailWords } from '#components/invitations/words.ts';
import { Page } from '#components/ui/shell/page.tsx';
import { BackLink } from '#components/ui/back-link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { INVITATION_DAYS } from '#lib/invitations/invitation.ts';
import { definePage } from '#server/auth/policy/define-page.ts';
import { authorise } from '#server/auth/policy/authorise.ts';
import { services } from '#server/services.ts';

type Props = PageProps<'/radgiver/[orgnr]/invitasjon'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { orgnr } = await params;
  const [access, t] = await Promise.all([
    authorise({ kind: 'client', orgnr, to: 'act' }),
    getTranslations('invitations.client'),
  ]);
  if (access.ok) return { title: `${t('title')} – ${access.value.client.name}` };
  return access.error.code === 'not-found' ? notFound() : {};
}

/** Asks a client to consent, and shows what came of the invitations so far. */
export default definePage(
  { route: '/radgiver/[orgnr]/invitasjon', permission: 'client', to: 'act' },
  async ({ params: { orgnr }, search: { sendt, trukket }, client }) => {
    const [t, shell, history, problems, language, { invitations, recipients, mailable }] = await Promise.all([
      getTranslations('invitations.client'),
      getTranslations('shell'),
      getTranslations('invitations.history'),
      getTranslations('invitations.problems'),
      getLocale(),
      services().invitations.clientInvitations(orgnr, new Date()),
    ]);
    return (
      <Page width="wide">
        <BackLink href={`/radgiver/${orgnr}`}>{t('back')}</BackLink>
        {sendt === undefined ? null : <Notice tone="success" title={t('sent')} live />}
        {trukket === undefined ? null : (
          <Notice tone="info" title={t(trukket === 'ja' ? 'revoked' : 'nothingToRevoke')} live />
        )}
        <header className="flex flex-col gap-2">
          <h1 className="ds-heading" data-size="md">
            {t('heading', { name: client.name })}
          </h1>
          <p className="ds-paragraph max-w-prose" data-size="lg">
            {t('lead')}
          </p>
          <p className="max-w-prose text-neutral-text-subtle">{t('replaces')}</p>
        </header>
        <div className="grid items-start gap-6 md:grid-cols-2">
          <section aria-labelledby="epost" className="ds-card flex! flex-col gap-4">
            <h2 id="epost" className="ds-heading" data-size="xs">
              {t('mailHeading')}
            </h2>
            <p>{t(mailable ? 'mailText' : 'mailOff')}</p>
            {mailable ? (
              <MailForm
                orgnr={orgnr}
                recipients={recipients.map(({ personId, name, role }) => ({
                  personId,
                  label: name === undefined ? role : `${name}, ${role}`,
                }))}
                initial={{ address: '', language }}
                words={mailWords(t)}
                languages={{
                  nb: shell('languages.nb'),
                  nn: shell('languages.nn'),
                  en: shell('languages.en'),
                }}
                problems={invitationProblems(problems)}
              />
            ) : null}
          </section>
          <section aria-labelledby="lenkeskjema" className="ds-card flex! flex-col gap-4">
            <h2 id="lenkeskjema" className="ds-heading" data-size="xs">
              {t('linkHeading')}
            </h2>
            <p>{t('linkText', { days: String(INVITATION_DAYS) })}</p>
            <LinkForm orgnr={orgnr} words={linkWords(t)} problems={invitationProblems(problems)} />
          </section>
        </div>
        <section aria-labelledby="historikk" className="flex flex-col gap-3">
          <h2 id="historikk" className="ds-heading" data-size="xs">
            {history('heading')}
          </h2>
          {invitations.length === 0 ? (
            <p>{history('empty')}</p>
          ) : (
            <InvitationTable orgnr={orgnr} rows={invitations} />
          )}
        </section>
      </Page>
    );
  },
);
