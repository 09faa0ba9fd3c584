import { config } from '#server/platform/config/config.ts';
import { handleConfirmation, showConfirmation } from '#server/features/reminders/email-link.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';
import { services } from '#server/services.ts';

const visit = () =>
  ({
    purpose: 'unsubscribe',
    bankName: config().bank.name,
    portalUrl: config().portalUrl,
  }) as const;

/** `GET /api/reminders/unsubscribe?token`: asks whether to end all reminders. Public: the link is in a mail. */
export const GET = publicRoute((request: Request) => showConfirmation(visit(), request));

/** `POST /api/reminders/unsubscribe?token`: ends them (RFC 8058). Public: a mail program has no cookie. */
export const POST = publicRoute((request: Request) =>
  handleConfirmation(visit(), request, (token) => services().reminders.unsubscribe(token, new Date())),
);
