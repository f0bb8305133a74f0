/** The topic that the newest item of a column has: most of a column's items have the same, and one click takes it. */
import type { LocalDate } from '@gongkai/law/calendar';
import { classFault, printedClass } from '@gongkai/law/disclosure';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { listItems, readItem } from '../../api/items.ts';
import { useSchemes } from '../../components/class-select.tsx';

export interface UsualTopicProps {
  columnId: string;
  /** The day of the text: what is closed on it is not offered. */
  day: LocalDate;
  onTake: (topic: string) => void;
}

/** Nothing while the column has no item yet, or its topic is closed. */
export function UsualTopic({ columnId, day, onTake }: UsualTopicProps) {
  const { data = null } = useQuery({
    queryKey: ['items', 'topic', columnId],
    queryFn: () => topicOfNewest(columnId),
    staleTime: 300_000,
  });
  const topics = useSchemes()?.find(({ code }) => code === 'topic');
  if (data === null || topics === undefined || classFault(topics, data, day) !== null) return null;
  return (
    <Button size="small" onClick={() => onTake(data)}>
      同本栏目上一条：{printedClass(topics, data, day)}
    </Button>
  );
}

async function topicOfNewest(columnId: string): Promise<string | null> {
  const { rows } = await listItems({ column: columnId, state: 'published' }, null);
  const [newest] = rows;
  return newest === undefined ? null : ((await readItem(newest.id)).metadata.topicClass ?? null);
}
