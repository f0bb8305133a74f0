/** A new item: first its kind, then its text. The first save makes the draft; from then on it is edited at its own address. */
import { isItemKind } from '@gongkai/law/kinds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { createItem, takeItemStep } from '../../api/items.ts';
import { forget } from '../../components/kept.ts';
import { Notice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { type DraftValues, newDraft, toItemDraft } from './draft.ts';
import { ItemEditor } from './item-editor.tsx';
import { KindChooser } from './kinds/kind-chooser.tsx';
import { ProposedColumn } from './kinds/proposed-column.tsx';

/** The editor on an empty draft, for those who may write. */
export function NewItemPage() {
  const session = useSession();
  const organs = useOrgans().filter((organ) => holds(session, ['drafter', 'section_head'], organ.id));
  const [organId, setOrganId] = useState(session.organ.id);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked] = useSearchParams();
  const kind = asked.get('kind') ?? '';
  const keptName = `item.new.${organId}.${kind}`;
  const save = useMutation({
    mutationFn: async ({ values, submit }: { values: DraftValues; submit: boolean }) => {
      const draft = toItemDraft(values, undefined);
      if (draft === null) throw new Error('a draft without title or column cannot be saved');
      const made = await createItem({ organId, ...draft });
      forget(keptName);
      return { id: made.id, submitted: submit ? await submitted(made) : false };
    },
    onSuccess: ({ id, submitted: done }) => {
      void queries.invalidateQueries({ queryKey: ['items'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      void navigate(done ? `/items/${id}` : `/items/${id}/edit`, { replace: true });
    },
  });
  if (!holds(session, ['drafter', 'section_head'])) {
    return (
      <Page title="拟写信息" crumb={{ label: '信息', to: '/items' }}>
        <Notice tone="bad">您没有拟稿的职责。需要拟写信息的，请联系本机关管理员授权。</Notice>
      </Page>
    );
  }
  if (!isItemKind(kind)) {
    return (
      <Page
        title="拟写信息"
        crumb={{ label: '信息', to: '/items' }}
        lead="先选择信息类型，每种类型有各自的栏位和公开版式。"
      >
        <KindChooser href={(chosen) => `/items/new?kind=${chosen}`} />
      </Page>
    );
  }
  return (
    <Page
      title="拟写信息"
      crumb={{ label: '信息', to: '/items' }}
      acts={
        organs.length > 1 && (
          <Select
            aria-label="机关"
            value={organId}
            onChange={setOrganId}
            options={organs.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          />
        )
      }
    >
      <ProposedColumn organId={organId} kind={kind}>
        {(columnId) => (
          <ItemEditor
            itemId={null}
            key={`${organId}.${kind}`}
            initial={{ ...newDraft(organId, session.office?.id ?? null, session.today, kind), columnId }}
            keptName={keptName}
            organ={organs.find((organ) => organ.id === organId)}
            version={null}
            onTakeUp={() => undefined}
            today={session.today}
            busy={save.isPending}
            error={save.error}
            saves={0}
            onReload={() => save.reset()}
            onSave={(values, { submit }) => save.mutate({ values, submit })}
          />
        )}
      </ProposedColumn>
    </Page>
  );
}

/** A draft that was kept but not accepted into review opens for editing with what is missing. */
async function submitted({ id, version }: { id: string; version: number }): Promise<boolean> {
  try {
    await takeItemStep(id, 'submit', { version });
    return true;
  } catch {
    return false;
  }
}
