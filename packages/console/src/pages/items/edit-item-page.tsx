/** Editing an item's text. A save carries the version that was read, so that nobody's words are written over. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type ItemRecord, readItem, takeItemStep } from '../../api/items.ts';
import { problemOf } from '../../api/problem.ts';
import { readText } from '../../api/writing.ts';
import { forget } from '../../components/kept.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import { moment } from '../../text/dates.ts';
import { eventClause } from '../../text/history.ts';
import { STEP_WILL } from '../../text/items.ts';
import { type DraftValues, draftOf } from './draft.ts';
import { FirstSaveNotice } from './first-save.tsx';
import { SUBMITTED } from './handed-on.ts';
import { ItemEditor } from './item-editor.tsx';
import { MergeView } from './merge-view.tsx';
import { savedDraft } from './saving.ts';
import { UnsavedPreview } from './unsaved-preview.tsx';

/** The editor on a stored item. */
export function EditItemPage() {
  const { id = '' } = useParams();
  const key = ['items', 'record', id];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => readItem(id), staleTime: 5_000 });
  const [reloads, setReloads] = useState(0);
  if (data === undefined) {
    return (
      <Page title="修改信息" crumb={{ label: '信息', to: '/items' }}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
        {error === null && <RecordBones />}
      </Page>
    );
  }
  return (
    <Editing
      key={`${id}.${reloads}`}
      item={data}
      onReload={() => void refetch().then(() => setReloads((count) => count + 1))}
    />
  );
}

interface Saving {
  values: DraftValues;
  submit: boolean;
  changed: boolean;
}

/** Two texts that began from one, until they are one again. */
interface Conflict {
  base: DraftValues;
  mine: DraftValues;
  theirs: ItemRecord;
}

/** Reads what the other one saved, and what both began from. */
async function conflictOf(item: ItemRecord, mine: DraftValues, version: number): Promise<Conflict> {
  const [theirs, began] = await Promise.all([readItem(item.id), readText(item.id, version)]);
  const { title, body, metadata, fields, attachments, columnId, officeId } = began;
  const base = { ...draftOf({ ...item, title, body, metadata, fields, attachments }), columnId, officeId };
  return { base, mine, theirs };
}

function Editing({ item, onReload }: { item: ItemRecord; onReload: () => void }) {
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const organs = useOrgans();
  const [version, setVersion] = useState(item.version);
  const [saves, setSaves] = useState(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [merged, setMerged] = useState<DraftValues | null>(null);
  const keptName = `item.${item.id}`;
  const save = useMutation({
    mutationFn: async ({ values, submit, changed }: Saving) => {
      const saved = changed ? await savedDraft(item, values, version) : null;
      if (saved !== null) {
        setVersion(saved.version);
        forget(keptName);
      }
      const { state, version: current } = saved ?? { state: item.state, version };
      if (submit && state === 'draft') {
        return { record: await takeItemStep(item.id, 'submit', { version: current }), submit };
      }
      return { record: saved ?? item, submit };
    },
    onSuccess: ({ record, submit }) => {
      queries.setQueryData(['items', 'record', item.id], record);
      void queries.invalidateQueries({ queryKey: ['items', 'list'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      setVersion(record.version);
      setSaves((count) => count + 1);
      if (submit) void navigate(`/items/${item.id}`, { state: SUBMITTED });
    },
    onError: async (error, { values, changed }) => {
      if (!changed || problemOf(error).code !== 'version_conflict') return;
      setConflict(await conflictOf(item, values, version));
    },
  });
  const edit = item.allowed.find((offered) => offered.action === 'edit');
  const crumb = { label: item.title || '信息', to: `/items/${item.id}` };
  if (conflict !== null) {
    const { base, mine, theirs } = conflict;
    return (
      <Page title="修改信息" crumb={crumb}>
        <MergeView
          base={base}
          mine={mine}
          theirs={draftOf(theirs)}
          saved={savedSentence(theirs, session.today)}
          onMerged={(values) => {
            save.reset();
            setVersion(theirs.version);
            setMerged(values);
            setConflict(null);
          }}
          onCancel={() => {
            save.reset();
            setMerged(mine);
            setConflict(null);
          }}
        />
      </Page>
    );
  }
  return (
    <Page title="修改信息" crumb={crumb}>
      {saves === 0 && <FirstSaveNotice />}
      {edit === undefined && (
        <Notice tone="bad">当前环节不能修改正文。已发布的信息请先办理“更正再版”。</Notice>
      )}
      {edit?.why_not !== undefined && <Notice tone="bad">您没有修改这条信息的职责。</Notice>}
      {edit !== undefined && item.state !== 'draft' && <Notice>{STEP_WILL.edit}</Notice>}
      <ItemEditor
        initial={merged ?? draftOf(item)}
        isUnsaved={merged !== null}
        keptName={keptName}
        organ={organs.find((organ) => organ.id === item.organ.id)}
        itemId={item.id}
        textId={null}
        version={version}
        today={session.today}
        busy={save.isPending}
        error={save.error}
        saves={saves}
        onReload={onReload}
        onTakeUp={(base) => setVersion(base ?? item.version)}
        preview={(values) => <UnsavedPreview item={item} values={values} />}
        onSave={(values, { submit, changed }) => save.mutate({ values, submit, changed })}
      />
    </Page>
  );
}

/** Who was faster, and when. */
function savedSentence({ history }: ItemRecord, today: string): string {
  const last = history.at(-1);
  if (last === undefined) return '';
  return `${last.actor?.name ?? '系统'}于${moment(last.at, today)}先办理了“${eventClause(last)}”。`;
}
