/** The pilot team's pages, in the order that the navigation offers them. */
export const PILOT_PAGES = [
  { key: 'overview', path: '/pilot' },
  { key: 'check', path: '/pilot/kontroll' },
  { key: 'integrationTest', path: '/pilot/integrasjonstest' },
] as const;

export type PilotPageKey = (typeof PILOT_PAGES)[number]['key'];
