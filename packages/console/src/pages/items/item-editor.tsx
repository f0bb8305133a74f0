/** Writing an item: title, body and metadata; nothing typed is lost, and the limit of 条例 art. 26 is always in sight. */
import type { LocalDate } from '@gongkai/law/calendar';
import { METADATA_FIELDS } from '@gongkai/law/disclosure';
import type { ItemKind } from '@gongkai/law/kinds';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Organ } from '../../api/catalogue.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { forget, useKeep, useOffered } from '../../components/kept.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { BodyEditor } from '../../editor/body-editor.tsx';
import { moment } from '../../text/dates.ts';
import { AttributeField } from './attribute-field.tsx';
import { type DraftValues, isDraftValues, missingOf } from './draft.ts';
import { AttachmentList } from './files/attachment-list.tsx';
import { faultName, faultsOf } from './kinds/form-fields.ts';
import { KindForm } from './kinds/kind-form.tsx';
import { MetadataForm } from './metadata-form.tsx';

export interface ItemEditorProps {
  /** Null before the first save. */
  itemId: string | null;
  initial: DraftValues;
  /** The name under which unsaved text is kept. */
  keptName: string;
  organ: Organ | undefined;
  isNew: boolean;
  today: LocalDate;
  busy: boolean;
  error: unknown;
  /** How often the draft was saved since the page opened. */
  saves: number;
  onReload: () => void;
  /** Saves, and with `submit` sends it on into review. */
  onSave: (values: DraftValues, how: { submit: boolean; changed: boolean }) => void;
}

/** The editor; saving and sending on are the caller’s. */
export function ItemEditor(props: ItemEditorProps) {
  const { initial, keptName, error } = props;
  const [values, setValues] = useState(initial);
  const [changed, setChanged] = useState(false);
  const [generation, setGeneration] = useState(0);
  const { offered, dismiss } = useOffered(keptName, isDraftValues);
  useKeep(keptName, values, changed);
  useEffect(() => {
    if (props.saves > 0) setChanged(false);
  }, [props.saves]);
  const set = (change: Partial<DraftValues>) => {
    setValues((before) => ({ ...before, ...change }));
    setChanged(true);
  };
  const problem: Problem | null = error === null || error === undefined ? null : problemOf(error);
  const missing = missingOf(values);
  const savable =
    values.columnId !== null &&
    values.title.trim() !== '' &&
    (values.attribute !== 'closed' || values.exemption !== null);
  return (
    <>
      {offered !== null && (
        <Notice>
          <p>{moment(offered.at, props.today)}在本机写过、尚未保存的内容还在。</p>
          <span className="buttons">
            <Button
              size="small"
              type="primary"
              onClick={() => {
                set({ ...offered.value, organId: values.organId });
                setGeneration(generation + 1);
                dismiss();
              }}
            >
              恢复
            </Button>
            <Button
              size="small"
              onClick={() => {
                forget(keptName);
                dismiss();
              }}
            >
              放弃
            </Button>
          </span>
        </Notice>
      )}
      <ProblemNotice error={error} onReload={props.onReload} />
      <div className="editing">
        <div>
          <textarea
            className="titlefield"
            aria-label="标题"
            placeholder="标题"
            rows={1}
            maxLength={200}
            value={values.title}
            onChange={(event) => set({ title: event.target.value.replaceAll('\n', '') })}
          />
          <KindForm
            kind={values.kind}
            fields={values.fields}
            faults={faultsOf(values.kind, values.fields, values)}
            problem={problem}
            onChange={(fields) => set({ fields })}
          />
          <BodyEditor key={generation} initial={values.body} onChange={(body) => set({ body })} />
          <AttachmentList
            itemId={props.itemId}
            files={values.attachments}
            onChange={(attachments) => set({ attachments })}
          />
        </div>
        <aside aria-label="信息要素">
          <AttributeField values={values} problem={problem} onChange={set} />
          <MetadataForm
            values={values}
            organ={props.organ}
            isNew={props.isNew}
            problem={problem}
            onChange={set}
          />
        </aside>
      </div>
      <div className="savebar">
        <Button
          disabled={!savable}
          loading={props.busy}
          onClick={() => props.onSave(values, { submit: false, changed })}
        >
          保存草稿
        </Button>
        <Button
          type="primary"
          disabled={missing.length > 0}
          loading={props.busy}
          onClick={() => props.onSave(values, { submit: true, changed })}
        >
          提交审查
        </Button>
        <span className="said" role="status">
          {missing.length > 0
            ? missingSentence(missing.map((id) => fieldName(id, values.kind)))
            : '提交后进入审查。'}
          {changed ? '未保存的内容已留在本机。' : props.saves > 0 ? '草稿已保存。' : ''}
        </span>
      </div>
    </>
  );
}

/** More names than this nobody reads; the form marks them all. */
const NAMED = 5;

function missingSentence(names: readonly string[]): string {
  const rest = names.length > NAMED ? `等 ${names.length} 项` : '';
  return `提交前还需填写或者更正：${names.slice(0, NAMED).join('、')}${rest}。`;
}

function fieldName(id: string, kind: ItemKind): string {
  if (id.startsWith('fields.')) return faultName(kind, id.slice('fields.'.length));
  if (id === 'body') return '正文';
  if (id === 'column') return '栏目';
  if (id === 'title') return '标题';
  if (id === 'exemption') return '不予公开的理由';
  return METADATA_FIELDS.find((field) => field.id === id)?.labels.local ?? id;
}
