/** The column tree of an organ: the fixed columns stay as they are, below 法定主动公开内容 the organ shapes its own. */
import type { LocalDate } from '@gongkai/law/calendar';
import { ART20_HEADS, FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Column } from '../../api/catalogue.ts';
import { useColumns } from '../../components/column-select.tsx';
import { Notice } from '../../components/notice.tsx';
import { OrganSelect, useOrgans } from '../../components/organ-select.tsx';
import { Empty, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { dutyWords } from '../../text/update-duty.ts';
import { ColumnForm } from './column-form.tsx';
import { ColumnSetForm } from './column-set-form.tsx';
import type { ColumnRow } from './open-parents.ts';

/** The tree as a list, with how fresh each column is. */
export function ColumnSettings() {
  const session = useSession();
  const mine = useOrgans().filter((organ) =>
    holds(session, ['administrator', 'information_officer'], organ.id),
  );
  const [organId, setOrganId] = useState(session.organ.id);
  const { columns, loading } = useColumns(organId);
  const [open, setOpen] = useState<Column | 'new' | 'set' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const close = (said: string) => {
    setOpen(null);
    setDone(said);
  };
  return (
    <>
      <div className="filters">
        <OrganSelect organs={mine} value={organId} onChange={setOrganId} />
        <Button type="primary" onClick={() => setOpen('new')}>
          新建栏目
        </Button>
        <Button onClick={() => setOpen('set')}>载入标准目录</Button>
        <span className="soft small">固定栏目由国家统一规定名称和顺序，不能修改。</span>
      </div>
      {done !== null && <Notice tone="good">{done}</Notice>}
      <RecordTable
        label="栏目"
        columns={columnsFor(session.today, setOpen)}
        rows={loading ? undefined : columns}
        rowKey={(row) => row.id}
        empty={<Empty title="还没有栏目" />}
      />
      <Drawer
        title={titleOf(open)}
        open={open !== null}
        onClose={() => setOpen(null)}
        size={460}
        destroyOnHidden
      >
        {open === 'set' && <ColumnSetForm organId={organId} columns={columns} onDone={close} />}
        {open !== null && open !== 'set' && (
          <ColumnForm
            organId={organId}
            column={open === 'new' ? null : open}
            columns={columns}
            onDone={close}
          />
        )}
      </Drawer>
    </>
  );
}

function columnsFor(today: LocalDate, onOpen: (row: Column) => void): RecordColumn<ColumnRow>[] {
  return [
    {
      key: 'name',
      head: '栏目',
      className: 'main',
      cell: (row) => (
        <span style={{ paddingLeft: `${row.depth * 1.4}em`, display: 'block' }}>
          {row.fixedColumn === null ? (
            <button type="button" className="linklike title" data-walk onClick={() => onOpen(row)}>
              {row.name}
            </button>
          ) : (
            <strong>{row.name}</strong>
          )}
          <small>{contentOf(row)}</small>
        </span>
      ),
    },
    { key: 'items', head: '已发布', className: 'tight num', cell: (row) => `${row.items} 条` },
    { key: 'fresh', head: '更新', className: 'tight', cell: (row) => <Freshness row={row} today={today} /> },
  ];
}

function contentOf(row: Column): string {
  const fixed = FIXED_COLUMNS.find(({ id }) => id === row.fixedColumn);
  if (fixed !== undefined) return fixed.content;
  const head = ART20_HEADS.find(({ code }) => code === row.art20);
  return head === undefined ? row.code : `条例第二十条第${head.item}项：${head.label}`;
}

function titleOf(open: Column | 'new' | 'set' | null): string {
  if (open === null) return '';
  if (open === 'set') return '载入标准目录';
  return open === 'new' ? '新建栏目' : `栏目：${open.name}`;
}

/** When something new came last, and what the update duty says of it. */
function Freshness({ row, today }: { row: Column; today: LocalDate }) {
  const said =
    dutyWords(row.duty) ?? (row.freshnessDays === null ? null : `每 ${row.freshnessDays} 天内更新`);
  const late = row.duty?.state === 'overdue' || row.duty?.state === 'empty';
  return (
    <span className={late ? 'state wrong' : ''}>
      {row.newestOn === null ? <span className="soft">暂无内容</span> : shortDate(row.newestOn, today)}
      {said !== null && <small>{said}</small>}
    </span>
  );
}
