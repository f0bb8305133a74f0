/** The few figures on top of a home page, each with its unit. What cannot be said yet is left out, not printed as zero. */
import { yearOf } from '@gongkai/law/calendar';
import type { Figure } from '@gongkai/pages';
import { countItems, countOutlets, type ItemCount } from '../items/index.ts';
import type { Context } from '../platform/context.ts';
import { requestFigures } from '../requests/index.ts';

const printed = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 });

function figure(value: number, unit: string, label: string): Figure {
  return { value: printed.format(value), unit, label };
}

/** Figures of an organ's current year: published, in time (条例 art. 26) and elsewhere, requests received, how long they took. */
export async function organFigures(context: Context, organId: string): Promise<Figure[]> {
  const year = yearOf(context.today);
  const items = await countItems(context, { organId, year });
  const requests = await requestFigures(context, organId, year);
  const outlets = await countOutlets(context, { organId, year });
  const { averageWorkingDays } = requests;
  return [
    figure(items.published, '条', '今年主动公开'),
    ...inTimeFigure(items),
    ...outletFigure(outlets),
    figure(requests.received, '件', '今年收到申请'),
    ...(averageWorkingDays === null ? [] : [figure(averageWorkingDays, '个工作日', '申请平均办理时间')]),
  ];
}

/** Figures of the whole site's current year. */
export async function siteFigures(context: Context, organCount: number): Promise<Figure[]> {
  const items = await countItems(context, { year: yearOf(context.today) });
  return [
    figure(organCount, '个', '公开机关'),
    figure(items.published, '条', '今年主动公开'),
    ...inTimeFigure(items),
  ];
}

/** A share is rounded down: 100 % is said only when nothing was late. */
function inTimeFigure({ published, inTime }: ItemCount): Figure[] {
  if (published === 0) return [];
  return [figure(Math.floor((inTime / published) * 1000) / 10, '%', '在20个工作日内公开')];
}

/** Publications in papers, on boards, at reading places (条例 art. 23, 25); left out where none was recorded. */
function outletFigure(outlets: readonly { count: number }[]): Figure[] {
  const sum = outlets.reduce((total, { count }) => total + count, 0);
  return sum === 0 ? [] : [figure(sum, '次', '今年通过其他渠道公开')];
}
