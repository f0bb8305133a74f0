/** The update duty of a column in words. */
import type { UpdateDuty } from '@gongkai/law/disclosure';

/** `超过期限 3 天未更新`, `还剩 5 天须更新`, `暂无内容，须更新`; null where there is nothing to say. */
export function dutyWords(duty: UpdateDuty | null): string | null {
  if (duty === null || duty.state === 'fresh') return null;
  if (duty.state === 'empty') return '暂无内容，须更新';
  const days = duty.daysLeft ?? 0;
  if (days < 0) return `超过期限 ${-days} 天未更新`;
  return days === 0 ? '今天须更新' : `还剩 ${days} 天须更新`;
}
