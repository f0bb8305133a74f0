/** Everything that is wrong or doubtful with a report: in itself, against the year before, against the registers. */
import {
  blockingFindings,
  cellsOf,
  checkAgainstPreviousYear,
  checkAgainstRegister,
  checkReport,
  type Finding,
  formatById,
  type Report,
  type ReportStanding,
  type ReportState,
  readCell,
  SECTION_ONE_ASPECTS,
} from '@gongkai/law/report';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { foldReport } from './fold.ts';
import { type StoredReport, standingReport } from './queries.ts';
import { countRegisters } from './registers.ts';

/** In these states the registers of today say nothing about a report. */
export const SETTLED: readonly ReportState[] = ['published', 'withdrawn', 'superseded', 'imported'];

/** Checks a report; one that is still being made is also held against the registers as they stand now. */
export async function findingsOf(context: Context, stored: StoredReport): Promise<Finding[]> {
  const organ = await organById(context, stored.organId);
  const own = checkReport(stored.report, { mayMakeRules: organ?.settings.ruleMakingPower ?? false });
  const previous = await standingReport(context, stored.organId, stored.year - 1);
  const years = previous === undefined ? [] : checkAgainstPreviousYear(stored.report, previous);
  const settled = SETTLED.includes(stored.state);
  const registers = settled ? [] : await registerFindings(context, stored);
  return [...own, ...years, ...registers];
}

async function registerFindings(context: Context, stored: StoredReport): Promise<Finding[]> {
  const figures = await countRegisters(context, stored);
  const fresh = foldReport([
    {
      version: 1,
      on: context.today,
      at: context.now,
      event: 'report.compiled',
      organ: stored.report.organ,
      organCode: stored.report.organ_code ?? '',
      organId: stored.organId,
      year: stored.year,
      edition: stored.edition,
      format: stored.format,
      supersedes: null,
      figures,
    },
  ]);
  return checkAgainstRegister(stored.report, fresh.counted);
}

/** The first thing that forbids confirmation and approval; null when figures and texts are sound. */
export function faultOf(report: Report, findings: readonly Finding[]): ReportStanding['fault'] {
  if (blockingFindings(report, findings).length > 0) return 'report_unbalanced';
  const blank = cellsOf(formatById(report.format)).some((cell) => typeof readCell(report, cell) !== 'number');
  if (blank) return 'figures_missing';
  const { sections } = report;
  const texts = [...SECTION_ONE_ASPECTS.map(({ id }) => sections['1'][id]), sections['5'], sections['6']];
  return texts.some((text) => text.trim() === '') ? 'texts_missing' : null;
}
