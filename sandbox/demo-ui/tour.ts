import type { TrafficEntry } from './traffic/traffic-log.ts';
import type { StepKind } from './traffic/kinds.ts';

/** One line of an act's checklist: what must be seen on the wire, by the name of its text. */
interface TourPoint {
  readonly id: string;
  readonly isSeenIn: (step: TrafficEntry) => boolean;
}

interface TourAct {
  readonly id: 'consent' | 'daily' | 'paying' | 'sharing' | 'failing' | 'withdrawal';
  readonly points: readonly TourPoint[];
}

const answered =
  (kind: StepKind, pattern = /^/) =>
  ({ kind: seen, exchange }: TrafficEntry): boolean =>
    seen === kind && exchange.status >= 200 && exchange.status < 400 && pattern.test(exchange.responseBody);
const failed =
  (kind: StepKind) =>
  ({ kind: seen, exchange }: TrafficEntry): boolean =>
    seen === kind && exchange.status >= 500;
const loggedIn =
  (system: 'customer-login' | 'staff-login') =>
  (step: TrafficEntry): boolean =>
    step.exchange.system === system && step.from === 'portal' && answered('login.code')(step);

/** The six acts. Points are seen in their order; what happens in the portal alone leaves no trace and is told in words. */
export const ACTS: readonly TourAct[] = [
  {
    id: 'consent',
    points: [
      { id: 'login', isSeenIn: loggedIn('customer-login') },
      { id: 'mayAsk', isSeenIn: answered('maskinporten.grant-write') },
      { id: 'asked', isSeenIn: answered('altinn.create') },
      { id: 'read', isSeenIn: answered('altinn.page') },
      { id: 'answered', isSeenIn: answered('altinn.answer') },
      { id: 'loggedOut', isSeenIn: answered('login.logout') },
      { id: 'checked', isSeenIn: answered('altinn.read', /accepted/i) },
      { id: 'access', isSeenIn: answered('maskinporten.grant-data') },
      { id: 'fetched', isSeenIn: answered('skatteetaten.open') },
    ],
  },
  {
    id: 'daily',
    points: [
      { id: 'login', isSeenIn: loggedIn('customer-login') },
      { id: 'access', isSeenIn: answered('maskinporten.grant-data') },
      { id: 'fetched', isSeenIn: answered('skatteetaten.open') },
    ],
  },
  {
    id: 'paying',
    points: [
      { id: 'owed', isSeenIn: answered('skatteetaten.open') },
      { id: 'paid', isSeenIn: answered('skatteetaten.payments', /Registrert i kontrollrommet/) },
    ],
  },
  {
    id: 'sharing',
    points: [
      { id: 'login', isSeenIn: loggedIn('customer-login') },
      { id: 'advisor', isSeenIn: loggedIn('staff-login') },
    ],
  },
  {
    id: 'failing',
    points: [
      { id: 'fails', isSeenIn: failed('skatteetaten.payments') },
      { id: 'again', isSeenIn: failed('skatteetaten.payments') },
      { id: 'well', isSeenIn: answered('skatteetaten.payments') },
    ],
  },
  {
    id: 'withdrawal',
    points: [
      { id: 'withdrawn', isSeenIn: answered('altinn.withdraw') },
      { id: 'learnt', isSeenIn: answered('altinn.read', /revoked/i) },
    ],
  },
];

export type ActId = TourAct['id'];

/** The step in which each point of an act was seen, in order; points after the first that was not are not seen yet. */
export function completedSteps(act: TourAct, steps: readonly TrafficEntry[]): readonly TrafficEntry[] {
  const seen: TrafficEntry[] = [];
  for (const step of steps) if (act.points[seen.length]?.isSeenIn(step) === true) seen.push(step);
  return seen;
}
