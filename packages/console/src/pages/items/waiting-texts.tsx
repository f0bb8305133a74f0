/** Above the choice of a kind: what the person began to write, here or on another computer, and has not saved. */
import type { LocalDate } from '@gongkai/law/calendar';
import { isItemKind } from '@gongkai/law/kinds';
import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { moment } from '../../text/dates.ts';
import { ITEM_KIND_LABELS } from '../../text/items.ts';
import '../../styles/new-texts.css';
import { useWaitingTexts } from './new-texts.ts';

/** Nothing where nothing waits. */
export function WaitingTexts({ today }: { today: LocalDate }) {
  const { texts, discard } = useWaitingTexts();
  const known = texts.flatMap((text) => (isItemKind(text.kind) ? [{ ...text, kind: text.kind }] : []));
  if (known.length === 0) return null;
  return (
    <section className="waitingtexts" aria-label="没有写完的新稿">
      <h2>没有写完的新稿</h2>
      <ul>
        {known.map(({ id, kind, name, at, isHereOnly }) => (
          <li key={id}>
            <Link to={`/items/new?kind=${kind}&text=${id}`} data-walk>
              {name}
            </Link>
            <span className="soft small">
              {ITEM_KIND_LABELS[kind]} · {moment(at, today)}
              {isHereOnly ? ' · 只留在本机' : ''}
            </span>
            <Popconfirm
              title="放弃后不能恢复。"
              okText="放弃"
              cancelText="留着"
              onConfirm={() => discard(id)}
            >
              <Button size="small" aria-label={`放弃${name}`}>
                放弃
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  );
}
