/** One import: how far it is, what can and cannot be taken over and why, and the steps to its release. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import {
  type ImportRecord,
  type ImportRowState,
  type QuarantinedRow,
  readImport,
  readImportRows,
  takeImportStep,
} from '../../api/imports.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { Empty, More, type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { usePaged } from '../../components/use-paged.ts';
import '../../styles/import.css';
import {
  IMPORT_ACTION_WORDS,
  IMPORT_STATE_WORDS,
  importRefusalWords,
  RECORDS_FAULT_WORDS,
  ROW_STATE_WORDS,
  rowFaultWords,
  rowNoteWords,
} from '../../text/imports.ts';

const AT_WORK = ['loading', 'collecting', 'checking', 'releasing'];
const REFRESH_MS = 1_000;

/** The record; while the program works on it the figures move by themselves. */
export function ImportRecordPage() {
  const { id = '' } = useParams();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', id],
    queryFn: () => readImport(id),
    refetchInterval: ({ state }) => (AT_WORK.includes(state.data?.state ?? '') ? REFRESH_MS : false),
  });
  const step = useMutation({
    mutationFn: (action: ImportRecord['actions'][number]['action']) =>
      takeImportStep(id, action, data?.version ?? 0),
    onSuccess: (record) => {
      queries.setQueryData(['imports', id], record);
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
    },
  });
  return (
    <Page title={data?.fileName ?? '批量导入'} crumb={{ label: '批量导入', to: '/items/imports' }}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <RecordBones />}
      {data !== undefined && (
        <>
          <Standing record={data} />
          <ProblemNotice error={step.error} onReload={() => void refetch()} />
          <Steps record={data} busy={step.isPending} onStep={(action) => step.mutate(action)} />
          <Faults record={data} />
          <LeftBehind record={data} />
          <Rows key={data.state} record={data} />
        </>
      )}
    </Page>
  );
}

function Standing({ record }: { record: ImportRecord }) {
  if (record.state === 'failed') {
    return (
      <Notice tone="bad">
        <strong>{RECORDS_FAULT_WORDS[record.fault ?? ''] ?? '文件无法读取'}。</strong>
        请核对文件后重新导入；已读入的 {record.loaded} 条不会发布。
      </Notice>
    );
  }
  return (
    <section aria-label="进度">
      <p>
        <strong>{IMPORT_STATE_WORDS[record.state]}</strong>
        {'　'}
        <span className="soft">
          已读入 {record.loaded} 条，可以发布 {record.ready} 条，不能导入 {record.refused} 条，以前已导入{' '}
          {record.known} 条，已发布 {record.taken} 条
          {record.foundFiles > 0 &&
            `；图片、附件共 ${record.foundFiles} 个，已带入 ${record.takenFiles} 个，不能带入 ${record.refusedFiles} 个`}
        </span>
      </p>
      {record.state === 'loading' && (
        <p role="status">
          <progress aria-label="正在读入" /> 正在读入隔离区，可以离开本页，稍后再来。
        </p>
      )}
      {record.state === 'collecting' && (
        <Bar
          done={record.takenFiles + record.refusedFiles}
          all={record.foundFiles}
          label="正在带入并检查图片、附件"
        />
      )}
      {record.state === 'checking' && (
        <Bar done={record.checked} all={record.loaded} label="正在逐条清理、检查，并编制检索词" />
      )}
      {record.state === 'releasing' && <Bar done={record.taken} all={record.ready} label="正在逐条发布" />}
    </section>
  );
}

function Bar({ done, all, label }: { done: number; all: number; label: string }) {
  const percent = all === 0 ? 0 : Math.floor((done / all) * 100);
  return (
    <div role="status" aria-label={label}>
      <Progress percent={percent} aria-label={label} />
      <p className="soft small">
        {label}：{done} / {all}，可以离开本页，稍后再来。
      </p>
    </div>
  );
}

function Steps(props: {
  record: ImportRecord;
  busy: boolean;
  onStep: (action: ImportRecord['actions'][number]['action']) => void;
}) {
  if (props.record.actions.length === 0) return null;
  return (
    <ul className="import-steps">
      {props.record.actions.map(({ action, why_not }) => {
        const { act, will } = IMPORT_ACTION_WORDS[action];
        return (
          <li key={action}>
            <Button
              type={action === 'abandon' ? 'default' : 'primary'}
              disabled={why_not !== null || props.busy}
              onClick={() => props.onStep(action)}
            >
              {act}
            </Button>
            <span className="soft small">
              {why_not === null ? will : importRefusalWords(action, why_not)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Faults({ record }: { record: ImportRecord }) {
  if (record.faults.length === 0) return null;
  return (
    <section>
      <h2>不能导入的原因</h2>
      <ul>
        {record.faults.map(({ code, field, rows }) => (
          <li key={`${code} ${field ?? ''}`}>
            {rowFaultWords({ code, field })}：{rows} 条
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeftBehind({ record }: { record: ImportRecord }) {
  if (record.notes.length === 0) return null;
  return (
    <section>
      <h2>图片、附件和链接需要留意的</h2>
      <p className="soft small">这些信息仍可发布；各是哪个图片、附件，见下面逐条所列。</p>
      <ul>
        {record.notes.map(({ code, rows }) => (
          <li key={code}>
            {rowNoteWords(code)}：{rows} 条
          </li>
        ))}
      </ul>
    </section>
  );
}

const STATES: readonly ImportRowState[] = ['refused', 'ready', 'known', 'taken'];

function Rows({ record }: { record: ImportRecord }) {
  const [state, setState] = useState<ImportRowState>(record.taken > 0 ? 'taken' : 'ready');
  const list = usePaged<QuarantinedRow>(['imports', record.id, 'rows', state, record.version], (after) =>
    readImportRows(record.id, state, after),
  );
  return (
    <section>
      <h2>逐条查看</h2>
      <div className="filters">
        {STATES.map((one) => (
          <Button
            key={one}
            type={one === state ? 'primary' : 'default'}
            aria-pressed={one === state}
            onClick={() => setState(one)}
          >
            {ROW_STATE_WORDS[one]}
          </Button>
        ))}
      </div>
      <ProblemNotice error={list.error} onRetry={list.retry} />
      <RecordTable
        label={ROW_STATE_WORDS[state]}
        columns={ROW_COLUMNS}
        rows={list.rows}
        rowKey={(row) => String(row.number)}
        empty={<Empty title={`没有${ROW_STATE_WORDS[state]}的信息`} />}
      />
      <More {...list.more} />
    </section>
  );
}

/** The old address; a record without one is told apart by its place in the file, which its number says. */
function addressShown({ address }: QuarantinedRow): string {
  return address.startsWith('file:') ? '' : address;
}

const ROW_COLUMNS: readonly RecordColumn<QuarantinedRow>[] = [
  { key: 'number', head: '序号', className: 'tight num', cell: (row) => row.number },
  {
    key: 'title',
    head: '信息名称',
    className: 'main',
    cell: (row) => (
      <>
        {row.itemId === null ? (
          <span className="title">{row.title}</span>
        ) : (
          <Link className="title" data-walk to={`/items/${row.itemId}`}>
            {row.title}
          </Link>
        )}
        <small>{row.faults?.map(rowFaultWords).join('；') ?? addressShown(row)}</small>
        {row.files > 0 && <small>带入图片、附件 {row.files} 个</small>}
        {row.notes?.map(({ code, of }) => (
          <small key={`${code} ${of}`}>
            {of === '' ? '' : `${of}：`}
            {rowNoteWords(code)}
          </small>
        ))}
      </>
    ),
  },
  { key: 'published', head: '原发布日期', className: 'tight', cell: (row) => row.publishedOn ?? '' },
];
