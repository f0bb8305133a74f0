/** Which value of a record is which part of an item, beside the first records; and what holds for every row. */
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ImportField, ImportMapping, NewImport, RecordsPreview } from '../../api/imports.ts';
import { problemOf } from '../../api/problem.ts';
import { ClassSelect } from '../../components/class-select.tsx';
import { ColumnSelect } from '../../components/column-select.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useSession } from '../../session/session.tsx';
import { IMPORT_FIELD_WORDS, RECORD_KIND_WORDS } from '../../text/imports.ts';
import { fieldFault } from '../../text/problems.ts';

const FIELDS = Object.keys(IMPORT_FIELD_WORDS) as ImportField[];
const NEEDED: readonly ImportField[] = ['title', 'body', 'published_on'];
const SHOWN_SAMPLES = 3;

export interface MappingFormProps {
  organId: string;
  preview: RecordsPreview;
  error: Error | null;
  busy: boolean;
  onStart: (input: NewImport) => void;
}

/** The form of an import that is about to begin. */
export function MappingForm({ organId, preview, error, busy, onStart }: MappingFormProps) {
  const [mapping, setMapping] = useState<ImportMapping>(preview.mapping);
  const [columnId, setColumnId] = useState<string | null>(null);
  const [kind, setKind] = useState<'information' | 'document'>('information');
  const [topicClass, setTopicClass] = useState<string | null>(null);
  const [genreClass, setGenreClass] = useState<string | null>(null);
  const { today } = useSession();
  const problem = error === null ? null : problemOf(error);
  const missing = NEEDED.filter((field) => mapping[field] === undefined);
  const complete =
    missing.length === 0 &&
    columnId !== null &&
    topicClass !== null &&
    (kind === 'information' || genreClass !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (columnId === null || topicClass === null) return;
    onStart({
      organId,
      source: { fileName: preview.source.fileName, hash: preview.source.hash },
      mapping,
      settings: { columnId, kind, topicClass, ...(genreClass === null ? {} : { genreClass }) },
    });
  };
  return (
    <form onSubmit={submit}>
      <h2>核对各列的含义</h2>
      <p className="soft">
        {RECORD_KIND_WORDS[preview.source.kind]}，已读取前 {preview.samples.length} 条，按列名推荐如下。
      </p>
      <MappingTable preview={preview} mapping={mapping} onChange={setMapping} />
      <h2>没有写明的，一律按下列填写</h2>
      <div className="form two">
        <ProblemNotice error={error} />
        <Field label="栏目" need hint="栏目列与本机关栏目同名的，放入该栏目；其余放入这里。">
          {(control) => (
            <ColumnSelect
              {...control}
              organId={organId}
              value={columnId}
              onChange={setColumnId}
              offers={({ fixedColumn }) =>
                fixedColumn !== 'annual_report_column' && fixedColumn !== 'request_entry'
              }
            />
          )}
        </Field>
        <Field label="主题分类" need fault={fieldFault(problem, 'settings.topicClass')}>
          {(control) => (
            <ClassSelect
              {...control}
              scheme="topic"
              day={today}
              needed
              value={topicClass}
              onChange={setTopicClass}
            />
          )}
        </Field>
        <Field label="信息种类" need>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={setKind}
              options={[
                { value: 'information', label: '一般信息' },
                { value: 'document', label: '公文（须有文号）' },
              ]}
            />
          )}
        </Field>
        <Field label="体裁分类" need={kind === 'document'}>
          {(control) => (
            <ClassSelect
              {...control}
              scheme="genre"
              day={today}
              value={genreClass}
              onChange={setGenreClass}
            />
          )}
        </Field>
      </div>
      {missing.length > 0 && (
        <p className="fault" role="status">
          请指明{missing.map((field) => `“${IMPORT_FIELD_WORDS[field]}”`).join('、')}对应的列。
        </p>
      )}
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!complete}>
          开始检查
        </Button>
      </div>
    </form>
  );
}

function MappingTable(props: {
  preview: RecordsPreview;
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}) {
  const { preview, mapping } = props;
  return (
    <table className="rows mapping" aria-label="各列的含义">
      <thead>
        <tr>
          <th scope="col">信息的内容</th>
          <th scope="col">文件中的列</th>
          <th scope="col" className="main">
            前几条
          </th>
        </tr>
      </thead>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">
              {IMPORT_FIELD_WORDS[field]}
              {NEEDED.includes(field) && <span className="need">必填</span>}
            </th>
            <td>
              <Select
                aria-label={`${IMPORT_FIELD_WORDS[field]}对应的列`}
                allowClear
                placeholder="不导入"
                value={mapping[field]}
                onChange={(name: string | null | undefined) => {
                  const { [field]: _old, ...others } = mapping;
                  props.onChange(name == null ? others : { ...others, [field]: name });
                }}
                options={preview.names.map((name) => ({ value: name, label: name }))}
                style={{ minWidth: '11rem' }}
              />
            </td>
            <td className="main soft">{samplesOf(preview, mapping[field])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first values under a name, without tags, each cut to a line. */
function samplesOf(preview: RecordsPreview, name: string | undefined): string {
  if (name === undefined) return '';
  return preview.samples
    .slice(0, SHOWN_SAMPLES)
    .map(({ values }) =>
      (values[name] ?? '')
        .replace(/<[^>]*>?/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((value) => (value.length > 40 ? `${value.slice(0, 40)}…` : value || '（空）'))
    .join(' ｜ ');
}
