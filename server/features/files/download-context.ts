import 'server-only';
import type { Language } from '#lib/core/languages.ts';
import type { AuditAction, AuditEvent } from '#server/platform/audit/audit-event.ts';
import { audit } from '#server/platform/audit/audit.ts';
import { database } from '#server/platform/db/client.ts';

/** Who downloads, about which of the businesses that `authorise` has said are theirs. */
export interface DownloadContext {
  readonly personId: string;
  readonly business: { readonly orgnr: string; readonly name: string };
  /** The language of the page that the file belongs to. */
  readonly language: Language;
}

/** Leaves an audit row that a person took a file with a business's figures away. */
export async function auditDownload(
  { personId, business }: Pick<DownloadContext, 'personId' | 'business'>,
  action: AuditAction,
  now: Date,
  detail: NonNullable<AuditEvent['detail']> = {},
): Promise<void> {
  await audit(await database(), {
    at: now,
    actor: { kind: 'person', ref: personId },
    action,
    target: business.orgnr,
    outcome: 'ok',
    detail,
  });
}
