/** 批量导入: what was taken over from older systems, newest first. */
import type { LocalDate } from '@gongkai/law/calendar';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { type ImportRow, listImports } from '../../api/imports.ts';
import { ItemTabs } from '../../components/item-tabs.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { moment } from '../../text/dates.ts';
import { IMPORT_STATE_WORDS, RECORD_KIND_WORDS } from '../../text/imports.ts';

/** The list with the button that begins an import. */
export function ImportsPage() {
  const session = useSession();
  const navigate = useNavigate();
  const [read, set] = useFilters();
  const organ = read('organ') ?? undefined;
  const list = usePaged<ImportRow>(['imports', 'list', organ], (after) => listImports(organ, after));
  const starts = holds(session, ['information_officer']);
  return (
    <Page
      title="批量导入"
      lead="把旧网站、旧系统中的信息整批接过来：先进隔离区逐条检查，整批通过发布审查和保密审查后才公开。"
      acts={
        starts && (
          <Button type="primary" onClick={() => void navigate('/items/imports/new')}>
            导入文件
          </Button>
        )
      }
    >
      <ItemTabs current="imports" />
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(value) => set('organ', value)} />
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="导入"
          columns={columnsFor(session.today)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title="还没有导入过">
              <p>可以导入 CSV、XLSX、JSON 文件，或者旧网站文件夹的压缩包（ZIP）。</p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
    </Page>
  );
}

const columnsFor = (today: LocalDate): readonly RecordColumn<ImportRow>[] => [
  {
    key: 'file',
    head: '文件',
    className: 'main',
    cell: (row) => (
      <>
        <Link className="title" data-walk to={`/items/imports/${row.id}`}>
          {row.fileName}
        </Link>
        <small>
          {RECORD_KIND_WORDS[row.recordKind]} · {row.createdBy} · {moment(row.createdAt, today)}
        </small>
      </>
    ),
  },
  { key: 'rows', head: '条数', className: 'tight num', cell: (row) => `${row.loaded} 条` },
  {
    key: 'state',
    head: '状态',
    className: 'tight',
    cell: (row) => (
      <span className={row.state === 'failed' ? 'state wrong' : 'state'}>
        {IMPORT_STATE_WORDS[row.state]}
      </span>
    ),
  },
];
