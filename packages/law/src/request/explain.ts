/** How a date was reached, in Chinese sentences for the case page and the file. */
import { weekdayOf } from '../calendar/index.ts';
import { CLOCK_LABELS, EVENT_LABELS } from './labels.ts';
import type { Clock, HowStep } from './result.ts';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** The steps of a clock as sentences, in order, ending with its last day. */
export function explainClock(clock: Clock): string[] {
  return [...clock.how.map((step) => explainStep(step)), lastDaySentence(clock)];
}

/** One step as a sentence with its article, such as `收到申请：2026年3月2日（星期一）（《政府信息公开条例》第三十一条第一项）。` */
export function explainStep(step: HowStep): string {
  return `${stepText(step)}（${step.article}）。`;
}

function stepText(step: HowStep): string {
  const on = step.on === null ? '尚未确定' : chineseDate(step.on);
  const cause = step.event === undefined ? '' : EVENT_LABELS[step.event];
  const days = step.days ?? 0;
  switch (step.rule) {
    case 'starts':
      return `起算事由：${cause}，${on}`;
    case 'not_started':
      return `${on}已${cause}，期限尚未起算`;
    case 'day_one':
      return `次日起算，第1个工作日为${on}`;
    case 'stopped_for_correction':
      return `${on}告知补正，答复期限停止计算`;
    case 'stopped_for_fee':
      return `${on}发出收费通知，答复期限停止计算`;
    case 'restarted_by_correction':
      return `${on}收到补正材料，答复期限重新计算`;
    case 'restarted_by_payment':
      return `${on}申请人缴费，答复期限重新计算`;
    case 'runs_on_after_late_correction':
      return `${on}逾期告知补正，答复期限自收到申请之日起连续计算`;
    case 'paused':
      return `${pauseText(step)}征求意见，扣除${days}个工作日`;
    case 'pause_open':
      return days === 0
        ? `${pauseText(step)}因征求意见暂停计算`
        : `${pauseText(step)}因征求意见暂停计算，暂按截至${on}扣除${days}个工作日`;
    case 'counted':
      return `期限${days}个工作日，届满日为${on}`;
    case 'extended':
      return `经批准延长${days}个工作日，届满日为${on}`;
    case 'delayed':
      return `已告知申请人延迟答复，届满日为${on}`;
    case 'earliest_reading':
      return `按最早的起算口径，届满日为${on}，据此提前预警`;
    case 'entry_corrected':
      return `${on}更正过“${cause}”的记录，日期已按更正后的记录重新计算`;
    case 'provisional':
      return `所涉年份的节假日安排尚未公布，日期为暂定`;
    case 'ended':
      return `${on}${cause === '' ? '办结' : cause}，期限终止`;
  }
}

function pauseText(step: HowStep): string {
  const from = step.from === undefined ? '' : chineseDate(step.from);
  return step.to == null ? `自${from}起` : `${from}至${chineseDate(step.to)}`;
}

function lastDaySentence(clock: Clock): string {
  const name = CLOCK_LABELS[clock.clock];
  if (clock.due_on === null) return `${name}尚未起算。`;
  return `${name}届满日：${chineseDate(clock.due_on)}${clock.provisional ? '（暂定）' : ''}。`;
}

/** `2026年3月2日（星期一）`. */
function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日（${WEEKDAYS[weekdayOf(date)]}）`;
}
