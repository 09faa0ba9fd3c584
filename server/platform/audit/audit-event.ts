import 'server-only';

/** `person`: a customer; `staff`: an advisor or pilot user; `portal`: the portal itself; `operator`: the operator of a command. */
type AuditActorKind = 'person' | 'staff' | 'portal' | 'operator';

/** The closed list of what is audited. */
export type AuditAction =
  | 'session-started'
  | 'session-refused'
  | 'session-ended'
  | 'sessions-revoked'
  | 'access-refused'
  | 'consent-requested'
  | 'consent-granted'
  | 'consent-rejected'
  | 'consent-abandoned'
  | 'consent-failed'
  | 'consent-expired'
  | 'consent-revoked'
  | 'consent-lost'
  | 'consent-stopped'
  | 'consent-replaced'
  | 'sharing-changed'
  | 'taxaccount-viewed'
  | 'clients-exported'
  | 'client-note-written'
  | 'page-viewed'
  | 'looks-exported'
  | 'stored-exported'
  | 'stored-erased'
  | 'calendar-link-created'
  | 'calendar-link-revoked'
  | 'payment-file-made'
  | 'payment-details-exported'
  | 'statement-exported'
  | 'calendar-exported'
  | 'reminders-changed'
  | 'reminder-address-confirmed'
  | 'reminders-ended'
  | 'integration-test-started'
  | 'integration-test-stopped'
  | 'integration-report-exported'
  | 'pilot-task-set'
  | 'job-run-again'
  | 'client-invited'
  | 'invitation-opened'
  | 'invitation-revoked'
  | 'invitations-ordered'
  | 'summary-refreshed'
  | 'customers-imported'
  | 'database-migrated'
  | 'settings-changed'
  | 'keys-reencrypted';

type AuditOutcome = 'ok' | 'refused' | 'failed';

export interface AuditEvent {
  readonly at: Date;
  readonly actor: {
    readonly kind: AuditActorKind;
    /** The person's id, the staff member's e-mail, or the name of the job or script. Never an identity number. */
    readonly ref: string;
  };
  readonly action: AuditAction;
  /** What it was done to: an organisation number, a consent's id, or `-`. */
  readonly target: string;
  readonly outcome: AuditOutcome;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}
