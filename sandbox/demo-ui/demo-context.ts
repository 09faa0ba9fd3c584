import type Koa from 'koa';
import type { SandboxCore } from '../create-sandbox.ts';
import type { TrafficLog } from './traffic/traffic-log.ts';
import type { RoomPage } from './layout.ts';
import type { Language } from './texts/language.ts';

/** What the pages of the control room have, in one language, to work with. */
export interface DemoContext {
  readonly language: Language;
  readonly sandbox: SandboxCore;
  readonly traffic: TrafficLog;
  /** Answers with a page in the control room's frame. */
  send(ctx: Koa.Context, page: Omit<RoomPage, 'language'>): void;
}
