/** Editing an item's text. A save carries the version that was read, so that nobody's words are written over. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type ItemRecord, readItem, saveDraft, takeItemStep } from '../../api/items.ts';
import { forget } from '../../components/kept.ts';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import { useSession } from '../../session/session.tsx';
import { STEP_WILL } from '../../text/items.ts';
import { type DraftValues, draftOf, toItemDraft } from './draft.ts';
import { ItemEditor } from './item-editor.tsx';

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

/** Saves the text as the version that was read. */
async function savedDraft(item: ItemRecord, values: DraftValues, version: number): Promise<ItemRecord> {
  const draft = toItemDraft(values, item.metadata);
  if (draft === null) throw new Error('a draft without title or column cannot be saved');
  const { kind: _kind, ...text } = draft;
  return await saveDraft(item.id, { version, ...text });
}

function Editing({ item, onReload }: { item: ItemRecord; onReload: () => void }) {
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const organs = useOrgans();
  const [version, setVersion] = useState(item.version);
  const [saves, setSaves] = useState(0);
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
      if (submit) void navigate(`/items/${item.id}`);
    },
  });
  const edit = item.allowed.find((offered) => offered.action === 'edit');
  return (
    <Page title="修改信息" crumb={{ label: item.title || '信息', to: `/items/${item.id}` }}>
      {edit === undefined && (
        <Notice tone="bad">当前环节不能修改正文。已发布的信息请先办理“更正再版”。</Notice>
      )}
      {edit?.why_not !== undefined && <Notice tone="bad">您没有修改这条信息的职责。</Notice>}
      {edit !== undefined && item.state !== 'draft' && <Notice>{STEP_WILL.edit}</Notice>}
      <ItemEditor
        itemId={item.id}
        initial={draftOf(item)}
        keptName={keptName}
        organ={organs.find((organ) => organ.id === item.organ.id)}
        isNew={false}
        today={session.today}
        busy={save.isPending}
        error={save.error}
        saves={saves}
        onReload={onReload}
        onSave={(values, how) => save.mutate({ values, ...how })}
      />
    </Page>
  );
}
