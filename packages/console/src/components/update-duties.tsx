/** Columns whose update duty is near or past, for those who fill them: folded to one line, opened on a click. */
import { Link } from 'react-router';
import type { Column } from '../api/catalogue.ts';
import { dutyWords } from '../text/update-duty.ts';
import { useColumns } from './column-select.tsx';

/** Nothing where every column of the organ is fresh. */
export function UpdateDuties({ organId }: { organId: string }) {
  const { columns } = useColumns(organId);
  const waiting = columns.filter(isWaiting).sort(byDue);
  if (waiting.length === 0) return null;
  const late = waiting.filter(({ duty }) => duty?.state !== 'due_soon').length;
  return (
    <details className="duties">
      <summary>
        {late > 0 ? `${late} 个栏目未按期更新` : `${waiting.length} 个栏目即将到更新期限`}
        {late > 0 && late < waiting.length && `，另有 ${waiting.length - late} 个即将到期`}
      </summary>
      <ul>
        {waiting.map((column) => (
          <li key={column.id}>
            <Link to={`/items?column=${column.id}`}>{column.name}</Link>
            <span className={column.duty?.state === 'due_soon' ? 'soft' : 'state wrong'}>
              {dutyWords(column.duty)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Only the lowest column speaks: one above it is fresh as soon as something stands below it. */
function isWaiting(column: Column, _index: number, all: readonly Column[]): boolean {
  if (dutyWords(column.duty) === null) return false;
  return !all.some((other) => other.parentId === column.id);
}

function byDue(a: Column, b: Column): number {
  return (a.duty?.daysLeft ?? Number.NEGATIVE_INFINITY) - (b.duty?.daysLeft ?? Number.NEGATIVE_INFINITY);
}
