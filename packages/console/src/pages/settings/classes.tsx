/** 分类: the schemes by which items are classed, the shipped ones and the site's own, with the days of each class. */
import type { LocalDate } from '@gongkai/law/calendar';
import { classLabelOn } from '@gongkai/law/disclosure';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { type ClassRow, readSchemes, type SchemeRow } from '../../api/classes.ts';
import { SCHEMES_KEY } from '../../components/class-select.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Empty, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { useSession } from '../../session/session.tsx';
import { classState, formerNames } from '../../text/classes.ts';
import { ClassPanel } from './class-panel.tsx';
import { NewClassForm } from './new-class-form.tsx';
import { SchemeForm } from './scheme-form.tsx';

/** A class by its code, or one of the forms. */
type Opened = { row: string } | 'new' | 'scheme' | 'rename' | null;

/** The classes of one scheme as a list. */
export function ClassSettings() {
  const { today } = useSession();
  const { data: schemes, error, refetch } = useQuery({ queryKey: SCHEMES_KEY, queryFn: readSchemes });
  const [chosen, setChosen] = useState('topic');
  const [open, setOpen] = useState<Opened>(null);
  const [done, setDone] = useState<string | null>(null);
  const scheme = schemes?.find(({ code }) => code === chosen) ?? schemes?.[0];
  const close = (said: string) => {
    setOpen(null);
    setDone(said);
  };
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="filters">
        <Select
          aria-label="分类"
          value={scheme?.code}
          loading={schemes === undefined}
          onChange={(code: string) => {
            setChosen(code);
            setDone(null);
          }}
          options={schemes?.map(({ code, label, own }) => ({
            value: code,
            label: own ? `${label}（自设）` : label,
          }))}
          style={{ minWidth: '12rem' }}
        />
        <Button type="primary" disabled={scheme === undefined} onClick={() => setOpen('new')}>
          新增一类
        </Button>
        {scheme?.own === true && <Button onClick={() => setOpen('rename')}>改名</Button>}
        <Button onClick={() => setOpen('scheme')}>自设分类</Button>
      </div>
      {done !== null && <Notice tone="good">{done}</Notice>}
      <p className="soft small">
        全站各机关共用。信息按生成日期归类：改名、停用只影响自该日起生成的信息，已公开的信息保留原来的类名。
      </p>
      <RecordTable
        label={scheme?.label ?? '分类'}
        columns={columnsFor(today, (code) => setOpen({ row: code }))}
        rows={scheme?.classes}
        rowKey={(row) => row.code}
        empty={
          <Empty title={`“${scheme?.label ?? ''}”还没有类`}>
            <p>增加第一类以后，填写信息时即可选择。</p>
            <Button onClick={() => setOpen('new')}>新增一类</Button>
          </Empty>
        }
      />
      <Drawer
        title={titleOf(open, scheme, today)}
        open={open !== null}
        onClose={() => setOpen(null)}
        size={460}
        destroyOnHidden
      >
        {scheme !== undefined && open !== null && (
          <OpenedForm
            open={open}
            scheme={scheme}
            onDone={close}
            onMade={setChosen}
            onReload={() => void refetch()}
          />
        )}
      </Drawer>
    </>
  );
}

function OpenedForm(props: {
  open: Exclude<Opened, null>;
  scheme: SchemeRow;
  onDone: (said: string) => void;
  onMade: (code: string) => void;
  onReload: () => void;
}) {
  const { open, scheme, onDone, onMade, onReload } = props;
  if (open === 'scheme') return <SchemeForm scheme={null} onMade={onMade} onDone={onDone} />;
  if (open === 'rename') return <SchemeForm scheme={scheme} onMade={onMade} onDone={onDone} />;
  if (open === 'new') return <NewClassForm scheme={scheme} onDone={onDone} />;
  const row = scheme.classes.find(({ code }) => code === open.row);
  return row === undefined ? null : (
    <ClassPanel key={row.version} scheme={scheme.code} row={row} onDone={onDone} onReload={onReload} />
  );
}

function titleOf(open: Opened, scheme: SchemeRow | undefined, today: LocalDate): string {
  if (open === null || scheme === undefined) return '';
  if (open === 'scheme') return '自设分类';
  if (open === 'rename') return `改名：${scheme.label}`;
  if (open === 'new') return `${scheme.label}：新增一类`;
  const row = scheme.classes.find(({ code }) => code === open.row);
  return row === undefined ? '' : classLabelOn(row, today);
}

function columnsFor(today: LocalDate, onOpen: (code: string) => void): RecordColumn<ClassRow>[] {
  return [
    {
      key: 'label',
      head: '类名',
      className: 'main',
      cell: (row) => <NameCell row={row} today={today} onOpen={() => onOpen(row.code)} />,
    },
    { key: 'code', head: '代码', className: 'tight', cell: (row) => <code>{row.code}</code> },
    { key: 'state', head: '状态', className: 'tight', cell: (row) => <StateCell row={row} today={today} /> },
  ];
}

function NameCell({ row, today, onOpen }: { row: ClassRow; today: LocalDate; onOpen: () => void }) {
  const former = formerNames(row, today);
  return (
    <span style={{ paddingLeft: row.parent === null ? 0 : '1.4em', display: 'block' }}>
      <button type="button" className="linklike title" data-walk onClick={onOpen}>
        {classLabelOn(row, today)}
      </button>
      {former.length > 0 && <small>曾用：{former.join('、')}</small>}
    </span>
  );
}

/** Wraps, but not after every other sign. */
const WIDE_ENOUGH = { minWidth: '14rem', whiteSpace: 'normal' } as const;

function StateCell({ row, today }: { row: ClassRow; today: LocalDate }) {
  const { word, more, closed } = classState(row, today);
  return (
    <span className={closed ? 'soft' : ''}>
      {word}
      {more !== null && <small style={WIDE_ENOUGH}>{more}</small>}
    </span>
  );
}
