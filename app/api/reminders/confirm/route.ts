import { config } from '#server/platform/config/config.ts';
import { handleConfirmation, showConfirmation } from '#server/features/reminders/email-link.ts';
import { publicRoute } from '#server/auth/policy/public-route.ts';
import { services } from '#server/services.ts';

const visit = () =>
  ({ purpose: 'confirm', bankName: config().bank.name, portalUrl: config().portalUrl }) as const;

/** `GET /api/reminders/confirm?token`: asks whether the address is right. Public: the link is in a mail. */
export const GET = publicRoute((request: Request) => showConfirmation(visit(), request));

/** `POST /api/reminders/confirm?token`: confirms it. Public: the mail may be read without a session. */
export const POST = publicRoute((request: Request) =>
  handleConfirmation(visit(), request, (token) => services().reminders.confirmAddress(token, new Date())),
);
