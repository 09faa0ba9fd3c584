/**
 * The way to production in four phases, as Bits describes it for DSOP services
 * (https://dokumentasjon.dsop.no, onboarding), with what this service and this portal ask for. `all`: business and IT.
 */
export const PHASES = ['A', 'B', 'C', 'D'] as const;
type Phase = (typeof PHASES)[number];

interface PilotTask {
  readonly id: string;
  readonly phase: Phase;
  readonly who: 'it' | 'business' | 'all';
  /** Derived from the portal's own data, not ticked by a person. */
  readonly automatic?: true;
}

export const PILOT_TASKS = [
  { id: 'read', phase: 'A', who: 'all' },
  { id: 'people', phase: 'A', who: 'business' },
  { id: 'risk', phase: 'A', who: 'business' },
  { id: 'orderKeys', phase: 'A', who: 'it' },
  { id: 'network', phase: 'A', who: 'it' },
  { id: 'register', phase: 'B', who: 'business' },
  { id: 'agreement', phase: 'B', who: 'business' },
  { id: 'client', phase: 'B', who: 'it', automatic: true },
  { id: 'scopes', phase: 'B', who: 'it', automatic: true },
  { id: 'resource', phase: 'B', who: 'it', automatic: true },
  { id: 'setup', phase: 'C', who: 'it', automatic: true },
  { id: 'check', phase: 'C', who: 'it', automatic: true },
  { id: 'customers', phase: 'C', who: 'it', automatic: true },
  { id: 'feed', phase: 'C', who: 'it', automatic: true },
  { id: 'test', phase: 'C', who: 'all', automatic: true },
  { id: 'texts', phase: 'C', who: 'business' },
  { id: 'figures', phase: 'C', who: 'business' },
  { id: 'report', phase: 'C', who: 'business' },
  { id: 'routines', phase: 'D', who: 'all' },
  { id: 'monitoring', phase: 'D', who: 'it', automatic: true },
  { id: 'backup', phase: 'D', who: 'it' },
  { id: 'production', phase: 'D', who: 'it', automatic: true },
  { id: 'firstCustomers', phase: 'D', who: 'business', automatic: true },
  { id: 'evaluate', phase: 'D', who: 'all' },
] as const satisfies readonly PilotTask[];

type Task = (typeof PILOT_TASKS)[number];
export type TaskId = Task['id'];
export type AutomaticTaskId = Extract<Task, { automatic: true }>['id'];
type ManualTaskId = Exclude<TaskId, AutomaticTaskId>;

/** Whether a text names a task that a person ticks. */
export const isManualTask = (text: string): text is ManualTaskId =>
  PILOT_TASKS.some((task) => task.id === text && !('automatic' in task));

/** Whether a task is the portal's own to judge. */
export const isAutomatic = (id: TaskId): id is AutomaticTaskId =>
  PILOT_TASKS.some((task) => task.id === id && 'automatic' in task);

/** What the portal knows of a task by itself; `key` has a text in `messages.pilot.evidence`. */
export interface Evidence {
  readonly done: boolean;
  readonly key: EvidenceKey;
  readonly at?: Date;
  readonly count?: number;
}

type EvidenceKey =
  | 'noReport'
  | 'passedAt'
  | 'failedAt'
  | 'checkPassed'
  | 'checkFailed'
  | 'checkSandbox'
  | 'checkNever'
  | 'runs'
  | 'count'
  | 'feedRead'
  | 'feedNever'
  | 'metricsOn'
  | 'metricsOff'
  | 'inProduction'
  | 'notInProduction';

/** What a person has said of a task. */
export interface TaskNote {
  readonly done: boolean;
  readonly note: string;
  readonly byName: string;
  readonly at: Date;
}

export interface PilotProgress {
  readonly evidence: Readonly<Record<AutomaticTaskId, Evidence>>;
  readonly notes: Readonly<Partial<Record<TaskId, TaskNote>>>;
}

/** Whether a task is done, by the portal's own knowledge or by a person's word. */
export const isDone = (id: TaskId, { evidence, notes }: PilotProgress): boolean =>
  isAutomatic(id) ? evidence[id].done : notes[id]?.done === true;
