import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../../core/fault-registry.ts';

/** The moments of a delivery that a fault can strike; `end` is after the last line of the content. */
type Step = 'connect' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'end' | 'other';

/** The oldest fault that strikes this step; `text` is what the client said. */
export type TakeFault = (step: Step, text: string) => Fault | undefined;

/** The outcome of a step: passed, refused, or the connection closed. */
export type Outcome = 'ok' | 'refused' | 'gone';

export interface Turn {
  readonly step: Step;
  readonly text: string;
  /** The ordinary reply. */
  readonly reply: string;
  /** What happens when no fault refuses the step, before the reply, also when that never comes. */
  readonly act?: () => void;
  /** Told what was answered in the end. */
  readonly onReply?: (reply: string) => void;
}

/** Answers one step, as a fault has it when one strikes. */
export async function answer(socket: Socket, take: TakeFault, turn: Turn): Promise<Outcome> {
  const fault = take(turn.step, turn.text);
  if (fault?.kind === 'status') {
    const reply = `${fault.status} ${typeof fault.body === 'string' ? fault.body : 'The sandbox refuses'}`;
    socket.write(`${reply}\r\n`);
    turn.onReply?.(reply);
    return 'refused';
  }
  turn.act?.();
  if (fault?.kind === 'reset') {
    socket.resetAndDestroy();
    return 'gone';
  }
  if (fault?.kind === 'hang') {
    if (!socket.closed) await once(socket, 'close');
    return 'gone';
  }
  if (fault?.kind === 'delay') await wait(fault.ms);
  if (socket.writable) socket.write(`${turn.reply}\r\n`);
  turn.onReply?.(turn.reply);
  return /^[23]/.test(turn.reply) ? 'ok' : 'refused';
}
