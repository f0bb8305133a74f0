/** Accounts of the organs that the person administers: list, new, roles, deactivate. */
import { STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { listStaff, type StaffRow } from '../../api/staff.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { OrganFilter, useOrgans } from '../../components/organ-select.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useFilters } from '../../components/use-filters.ts';
import { usePaged } from '../../components/use-paged.ts';
import { holds, useSession } from '../../session/session.tsx';
import { AccountForm } from './account-form.tsx';
import { GrantsPanel } from './grants-panel.tsx';

/** The list of accounts, and the form of one in a drawer. */
export function AccountSettings() {
  const session = useSession();
  const organs = useOrgans();
  const [read, set] = useFilters();
  const filter = { organ: read('organ') ?? undefined, q: read('q') ?? undefined };
  const list = usePaged<StaffRow>(['staff', filter], (after) => listStaff(filter, after));
  const [open, setOpen] = useState<StaffRow | 'new' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (!holds(session, ['administrator'])) return <Notice tone="bad">账号由管理员管理。</Notice>;
  const officeName = (row: StaffRow) =>
    organs.find(({ id }) => id === row.organId)?.offices.find(({ id }) => id === row.officeId)?.name ?? '';
  return (
    <>
      <div className="filters">
        <OrganFilter value={read('organ')} onChange={(value) => set('organ', value)} />
        <Input.Search
          key={filter.q ?? ''}
          className="grow"
          aria-label="按姓名查找"
          placeholder="姓名或者账号"
          defaultValue={filter.q ?? ''}
          allowClear
          onSearch={(text) => set('q', text.trim())}
        />
        <Button type="primary" onClick={() => setOpen('new')}>
          开通账号
        </Button>
      </div>
      {done !== null && <Notice tone="good">{done}</Notice>}
      <ProblemNotice error={list.error} onRetry={list.retry} />
      {(list.error === null || list.rows !== undefined) && (
        <RecordTable
          label="账号"
          columns={columnsFor(officeName, setOpen)}
          rows={list.rows}
          rowKey={(row) => row.id}
          empty={
            <Empty title={filter.q === undefined ? '还没有账号' : '没有找到账号'}>
              <p>
                为本机关的工作人员开通账号并授予职责；同一个人可以有多项职责，审查人与拟稿人由系统按件核对。
              </p>
            </Empty>
          }
        />
      )}
      <More {...list.more} />
      <Drawer
        title={open === 'new' ? '开通账号' : `账号：${open?.name ?? ''}`}
        open={open !== null}
        onClose={() => setOpen(null)}
        size={520}
        destroyOnHidden
      >
        {open !== null && (
          <>
            {open !== 'new' && <GrantsPanel staffId={open.id} name={open.name} />}
            {open !== 'new' && <h2 className="apart">账号</h2>}
            <AccountForm
              staff={open === 'new' ? null : (list.rows?.find(({ id }) => id === open.id) ?? open)}
              key={
                open === 'new' ? 'new' : `${open.id} ${list.rows?.find(({ id }) => id === open.id)?.version}`
              }
              onDone={(said) => {
                setOpen(null);
                setDone(said);
              }}
            />
          </>
        )}
      </Drawer>
    </>
  );
}

function columnsFor(
  officeName: (row: StaffRow) => string,
  onOpen: (row: StaffRow) => void,
): RecordColumn<StaffRow>[] {
  return [
    {
      key: 'name',
      head: '姓名',
      className: 'main',
      cell: (row) => (
        <>
          <button type="button" className="linklike title" data-walk onClick={() => onOpen(row)}>
            {row.name}
          </button>
          <small>{[row.login, row.title, officeName(row)].filter((part) => part !== '').join(' · ')}</small>
        </>
      ),
    },
    {
      key: 'roles',
      head: '职责',
      cell: (row) => [...new Set(row.roles.map(({ role }) => STAFF_ROLE_LABELS[role]))].join('、'),
    },
    {
      key: 'active',
      head: '状态',
      className: 'tight',
      cell: (row) => (row.active ? '在用' : <span className="state wrong">已停用</span>),
    },
  ];
}
