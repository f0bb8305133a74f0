/** The table of what happens to items by itself. */
import type { ScheduledAct, ScheduleState } from './fold.ts';

export interface SchedulesTable {
  site_id: string;
  schedule_id: string;
  item_id: string;
  organ_id: string;
  act: ScheduledAct;
  due_at: Date;
  state: ScheduleState;
  note: string | null;
  set_by: string;
  set_at: Date;
  fault: string | null;
  done_at: Date | null;
  version: number;
}

declare module '../platform/database/database.ts' {
  interface Database {
    schedules: SchedulesTable;
  }
}
