import { z } from 'zod';

/** What a panel asks with: of which business, for which query string of the page, and whether past the cache. */
export const PANEL_ARGUMENTS = z.tuple([z.string(), z.string().max(1000), z.boolean()]);
