/** What an event would do to a case, said before it is recorded. Reckoned by the law's own fold. */
import {
  type CaseEvent,
  CLOCK_LABELS,
  type Clock,
  type EventPreview,
  type FoldOptions,
  type FoldResult,
  outcomeLabel,
  previewEvent,
  reasonLabel,
  STATE_LABELS,
} from '@gongkai/law/request';
import { fullDate } from './dates.ts';

/** Sentences, and whether the law would refuse the event. */
export interface PreviewWords {
  refused: boolean;
  sentences: string[];
}

/** What would happen if `next` were recorded. */
export function previewWords(
  events: readonly CaseEvent[],
  next: CaseEvent,
  options: FoldOptions,
): PreviewWords {
  const preview = previewEvent(events, next, options);
  if (preview.refused !== undefined) {
    const { reason, article } = preview.refused;
    return { refused: true, sentences: [`${reasonLabel(reason)}（${article}）。`] };
  }
  return { refused: false, sentences: changes(preview) };
}

function changes({ before, after }: EventPreview): string[] {
  const sentences = [
    ...stateChange(before, after),
    ...dueChange(before, after),
    ...newClocks(before, after),
    ...conclusion(before, after),
  ];
  return sentences.length === 0 ? ['记入办理经过，办理环节和期限不变。'] : sentences;
}

function stateChange(before: FoldResult, after: FoldResult): string[] {
  if (before.state === after.state || after.state === null) return [];
  return [`办理环节变为“${STATE_LABELS[after.state]}”。`];
}

function dueChange(before: FoldResult, after: FoldResult): string[] {
  const was = replyClock(before);
  const is = replyClock(after);
  if (after.concluded_on !== null) return [];
  if (is?.state === 'paused' && was?.state !== 'paused') return ['答复期限暂停计算，征求意见的时间不计入。'];
  if (was?.state === 'paused' && is?.state === 'running' && after.due_on !== null) {
    return [`答复期限恢复计算，到期日为${fullDate(after.due_on)}。`];
  }
  if (before.due_on === after.due_on) return [];
  if (after.due_on === null) return ['答复期限停止计算。'];
  if (before.due_on === null) return [`答复到期日为${fullDate(after.due_on)}${provisional(is)}。`];
  return [`到期日将由${fullDate(before.due_on)}变为${fullDate(after.due_on)}${provisional(is)}。`];
}

/** Clocks other than the reply's that the event starts. */
function newClocks(before: FoldResult, after: FoldResult): string[] {
  const known = new Set(before.clocks.map(identity));
  return after.clocks
    .filter((clock) => clock.clock !== 'reply' && clock.clock !== 'extension' && !known.has(identity(clock)))
    .filter((clock) => clock.state === 'running' || clock.state === 'not_started')
    .map((clock) => {
      const name = `${clock.party ?? ''}${CLOCK_LABELS[clock.clock]}`;
      return clock.due_on === null
        ? `${name}自文书送达之日起算。`
        : `${name}至${fullDate(clock.due_on)}${provisional(clock)}。`;
    });
}

function identity({ clock, party, due_on }: Clock): string {
  return `${clock}.${party ?? ''}.${due_on ?? ''}`;
}

function conclusion(before: FoldResult, after: FoldResult): string[] {
  if (before.concluded_on !== null || after.concluded_on === null || after.outcome === null) return [];
  return [
    `本件于${fullDate(after.concluded_on)}办结，办理结果为“${outcomeLabel(after.outcome)}”，计入${after.concluded_on.slice(0, 4)}年度报告。`,
  ];
}

function replyClock(result: FoldResult): Clock | undefined {
  return result.clocks.findLast((clock) => clock.clock === 'reply');
}

function provisional(clock: Clock | undefined): string {
  return clock?.provisional === true ? '（暂定）' : '';
}
