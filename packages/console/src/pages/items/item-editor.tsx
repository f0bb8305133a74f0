/** Writing an item: title, body and metadata; nothing typed is lost, and the limit of 条例 art. 26 is always in sight. */
import type { LocalDate } from '@gongkai/law/calendar';
import { METADATA_FIELDS, type MetadataLabels } from '@gongkai/law/disclosure';
import type { ItemKind } from '@gongkai/law/kinds';
import { withoutWaiting } from '@gongkai/writing';
import { Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Organ } from '../../api/catalogue.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { keep, useKeep } from '../../components/kept.ts';
import { useMetadataLabels } from '../../components/metadata-labels.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { BodyEditor, type BodyHandle } from '../../editor/body-editor.tsx';
import { PictureStore } from '../../editor/picture-store.ts';
import { AttributeField } from './attribute-field.tsx';
import { type DraftValues, missingOf } from './draft.ts';
import { AttachmentList } from './files/attachment-list.tsx';
import { LiveGuard } from './guard/live-guard.tsx';
import { ImportBody } from './import-body.tsx';
import { faultName, faultsOf } from './kinds/form-fields.ts';
import { KindForm } from './kinds/kind-form.tsx';
import { MetadataForm } from './metadata-form.tsx';
import { type Keeping, useNewTextKeeping } from './new-texts.ts';
import { CompanyNotice, OfferedCopyNotice } from './offered-copy.tsx';
import { picturesOf } from './saving.ts';
import { useCompany, useUnsavedOffer } from './unsaved.ts';

export interface ItemEditorProps {
  /** Null before the first save. */
  itemId: string | null;
  /** The id under which a text is kept that is no item yet; null for an item. */
  textId: string | null;
  initial: DraftValues;
  /** The name under which unsaved text is kept. */
  keptName: string;
  organ: Organ | undefined;
  /** The version that the values were read from or written on; null for a new item. */
  version: number | null;
  today: LocalDate;
  busy: boolean;
  error: unknown;
  /** How often the draft was saved since the page opened. */
  saves: number;
  onReload: () => void;
  /** Values that were not saved are taken up again, with the version they were written on. */
  onTakeUp: (version: number | null) => void;
  /** Whether the values to begin with are unsaved themselves, as after a merge. */
  isUnsaved?: boolean;
  /** Below the form: what the values look like to the public. */
  preview?: (values: DraftValues) => ReactNode;
  /** Saves, and with `submit` sends it on into review. */
  onSave: (values: DraftValues, how: SaveWay) => void;
}

/** What is to be done beside storing the values. */
export interface SaveWay {
  submit: boolean;
  changed: boolean;
  /** Holds the pictures whose waiting addresses stand in the body. */
  pictures: PictureStore;
}

/** The editor; saving and sending on are the caller’s. */
export function ItemEditor(props: ItemEditorProps) {
  const { initial, keptName, error, itemId, version } = props;
  const [values, setValues] = useState(initial);
  const [changed, setChanged] = useState(props.isUnsaved === true);
  const [generation, setGeneration] = useState(0);
  const body = useRef<BodyHandle>(null);
  const [pictures] = useState(() => new PictureStore());
  const { waiting } = useSyncExternalStore(pictures.subscribe, pictures.state);
  useEffect(() => {
    pictures.sendBy(itemId === null ? null : picturesOf(itemId));
    return () => pictures.sendBy(null);
  }, [pictures, itemId]);
  const { offered, dismiss, discard } = useUnsavedOffer(keptName, itemId, initial);
  const stored = useMemo(() => withoutPictures(values), [values]);
  const kept = useMemo(() => ({ version, values: stored }), [version, stored]);
  useKeep(keptName, kept, changed);
  const company = useCompany(itemId, version, changed ? stored : null);
  // While the item is being made from it, nothing may be kept anew.
  const textKeeping = useNewTextKeeping(props.textId, changed && !props.busy ? stored : null);
  // Of saves before this one opened, as before a merge, nothing here is saved.
  const savesSeen = useRef(props.saves);
  useEffect(() => {
    if (props.saves !== savesSeen.current) setChanged(false);
    savesSeen.current = props.saves;
  }, [props.saves]);
  const set = (change: Partial<DraftValues>) => {
    setValues((before) => ({ ...before, ...change }));
    setChanged(true);
  };
  /** Also the last words, for which the editor has not paused yet. */
  const current = (): DraftValues => ({ ...values, body: body.current?.html() ?? values.body });
  /** Kept before it is sent, so that a save that fails loses nothing. */
  const save = (submit: boolean) => {
    const now = current();
    if (changed) keep(keptName, { version, values: withoutPictures(now) });
    props.onSave(now, { submit, changed, pictures });
  };
  const setBody = (change: Partial<DraftValues>) => {
    set(change);
    setGeneration((count) => count + 1);
  };
  const problem: Problem | null = error === null || error === undefined ? null : problemOf(error);
  const labels = useMetadataLabels();
  const missing = missingOf(values);
  const isSending = itemId !== null && waiting > 0;
  const savable =
    !isSending &&
    values.columnId !== null &&
    values.title.trim() !== '' &&
    (values.attribute !== 'closed' || values.exemption !== null);
  return (
    <>
      {itemId !== null && offered !== null && !changed && props.saves === 0 && (
        <OfferedCopyNotice
          offered={offered}
          today={props.today}
          onTake={() => {
            setBody({ ...offered.values, organId: values.organId });
            props.onTakeUp(offered.version);
            dismiss();
          }}
          onDiscard={discard}
        />
      )}
      <CompanyNotice company={company} version={version} />
      <ProblemNotice error={error} onReload={props.onReload} />
      <div className="editing">
        <div>
          <ImportBody
            values={values}
            today={props.today}
            onTake={({ body: read, change, how }) => {
              const html = pictures.takeImported(read);
              setBody({ ...change, body: how === 'append' ? current().body + html : html });
            }}
          />
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
          <BodyEditor
            key={generation}
            handle={body}
            initial={values.body}
            onTouched={() => setChanged(true)}
            onChange={(html) => set({ body: html })}
            pictures={pictures}
            storesAtOnce={itemId !== null}
          />
          <LiveGuard
            title={values.title}
            body={values.body}
            today={props.today}
            onMask={(change) => ('body' in change ? setBody(change) : set(change))}
          />
          <AttachmentList
            itemId={itemId}
            files={values.attachments}
            onChange={(attachments) => set({ attachments })}
          />
        </div>
        <aside aria-label="信息要素">
          <AttributeField values={values} problem={problem} onChange={set} />
          <MetadataForm
            values={values}
            organ={props.organ}
            isNew={itemId === null}
            problem={problem}
            onChange={set}
          />
        </aside>
      </div>
      <div className="savebar">
        <Button disabled={!savable} loading={props.busy} onClick={() => save(false)}>
          保存草稿
        </Button>
        <Button
          type="primary"
          disabled={missing.length > 0 || isSending}
          loading={props.busy}
          onClick={() => save(true)}
        >
          提交审查
        </Button>
        <span className="said" role="status">
          {missing.length > 0
            ? missingSentence(missing.map((id) => fieldName(id, values.kind, labels)))
            : '提交后进入审查。'}
          {changed
            ? keptSentence(itemId === null ? textKeeping : company)
            : props.saves > 0
              ? '草稿已保存。'
              : ''}
        </span>
      </div>
      {props.preview?.(stored)}
    </>
  );
}

/** Without pictures that are not stored yet: nobody else could see them. */
function withoutPictures(values: DraftValues): DraftValues {
  const body = withoutWaiting(values.body);
  return body === values.body ? values : { ...values, body };
}

/** More names than this nobody reads; the form marks them all. */
const NAMED = 5;

function missingSentence(names: readonly string[]): string {
  const rest = names.length > NAMED ? `等 ${names.length} 项` : '';
  return `提交前还需填写或者更正：${names.slice(0, NAMED).join('、')}${rest}。`;
}

function keptSentence({ isLost, keptAt }: Keeping): string {
  if (isLost) return '网络连接中断，未保存的内容已留在本机，恢复后会再次提示。';
  return keptAt === null ? '未保存的内容已留在本机。' : '未保存的内容已自动留存。';
}

function fieldName(id: string, kind: ItemKind, labels: MetadataLabels): string {
  if (id.startsWith('fields.')) return faultName(kind, id.slice('fields.'.length));
  if (id === 'body') return '正文';
  if (id === 'picture') return '图片的替代文字';
  if (id === 'column') return '栏目';
  if (id === 'title') return '标题';
  if (id === 'exemption') return '不予公开的理由';
  const found = METADATA_FIELDS.find((field) => field.id === id);
  return found === undefined ? id : labels[found.id];
}
