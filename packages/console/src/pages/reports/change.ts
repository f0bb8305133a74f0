import type { ReportRecord } from '../../api/reports.ts';

/** Runs one change of the report and keeps the answer as the report's new state. */
export type Change = (run: () => Promise<ReportRecord>, said: string) => void;
