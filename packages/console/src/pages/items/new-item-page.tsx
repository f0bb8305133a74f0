/** A new item: first its kind, then its text. The first save makes the draft; from then on it is edited at its own address. */
import { type ItemKind, isItemKind } from '@gongkai/law/kinds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { takeItemStep } from '../../api/items.ts';
import { type Problem, problemOf } from '../../api/problem.ts';
import { forget } from '../../components/kept.ts';
import { Notice } from '../../components/notice.tsx';
import { OrganSelect, useOrgans } from '../../components/organ-select.tsx';
import { Page } from '../../components/page.tsx';
import { RecordBones } from '../../components/record-bones.tsx';
import type { PictureStore } from '../../editor/picture-store.ts';
import { holds, useSession } from '../../session/session.tsx';
import { type DraftValues, newDraft } from './draft.ts';
import { type FirstSave, SUBMITTED } from './handed-on.ts';
import { ItemEditor } from './item-editor.tsx';
import { KindChooser } from './kinds/kind-chooser.tsx';
import { ProposedColumn } from './kinds/proposed-column.tsx';
import { newTextId, newTextName, useKeptNewText } from './new-texts.ts';
import { type Made, madeItem, withPicturesStored } from './saving.ts';
import { WaitingTexts } from './waiting-texts.tsx';

const CRUMB = { label: '信息', to: '/items' };

/** The editor on an empty draft, for those who may write. */
export function NewItemPage() {
  const session = useSession();
  const [asked, ask] = useSearchParams();
  const kind = asked.get('kind') ?? '';
  const textId = asked.get('text');
  const isNew = isItemKind(kind) && textId === null;
  // Every new text has an id of its own in its address, so that it is found again by it.
  useEffect(() => {
    if (isNew) ask({ kind, text: newTextId() }, { replace: true });
  }, [isNew, kind, ask]);
  if (!holds(session, ['drafter', 'section_head'])) {
    return (
      <Page title="拟写信息" crumb={CRUMB}>
        <Notice tone="bad">您没有拟稿的职责。需要拟写信息的，请联系本机关管理员授权。</Notice>
      </Page>
    );
  }
  if (!isItemKind(kind)) {
    return (
      <Page title="拟写信息" crumb={CRUMB} lead="先选择信息类型，每种类型有各自的栏位和公开版式。">
        <WaitingTexts today={session.today} />
        <KindChooser href={(chosen) => `/items/new?kind=${chosen}`} />
      </Page>
    );
  }
  return textId === null ? null : <NewText key={textId} kind={kind} textId={textId} />;
}

/** One new text, begun now or taken up again. */
function NewText({ kind, textId }: { kind: ItemKind; textId: string }) {
  const session = useSession();
  const [asked, ask] = useSearchParams();
  const organs = useOrgans().filter((organ) => holds(session, ['drafter', 'section_head'], organ.id));
  const kept = useKeptNewText(textId);
  const organId = kept?.organId ?? asked.get('organ') ?? session.organ.id;
  const save = useSaving(textId);
  return (
    <Page
      title="拟写信息"
      crumb={CRUMB}
      acts={
        <OrganSelect
          organs={organs}
          value={organId}
          onChange={(organ) => ask({ kind, text: newTextId(), organ }, { replace: true })}
        />
      }
    >
      {kept === undefined ? (
        <RecordBones />
      ) : (
        <ProposedColumn organId={organId} kind={kind}>
          {(columnId) => (
            <ItemEditor
              itemId={null}
              textId={textId}
              initial={
                kept ?? {
                  ...newDraft(organId, session.office?.id ?? null, session.today, kind),
                  columnId,
                }
              }
              isUnsaved={kept !== null}
              keptName={newTextName(textId)}
              organ={organs.find((organ) => organ.id === organId)}
              version={null}
              onTakeUp={() => undefined}
              today={session.today}
              busy={save.isPending || save.isSuccess}
              error={save.error}
              saves={0}
              onReload={() => save.reset()}
              onSave={(values, { submit, pictures }) => save.mutate({ values, submit, pictures })}
            />
          )}
        </ProposedColumn>
      )}
    </Page>
  );
}

interface Saving {
  values: DraftValues;
  submit: boolean;
  pictures: PictureStore;
}

/** The first save: the item is made, its pictures become its files, and the page goes on at its address. */
function useSaving(textId: string) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  /** Made by a save that did not come to its end. */
  const made = useRef<Made | null>(null);
  return useMutation({
    mutationFn: async ({ values, submit, pictures }: Saving) => {
      const isAgain = made.current !== null;
      let item = made.current ?? (await madeItem(values, textId));
      made.current = item;
      if (isAgain || pictures.state().waiting > 0) item = await withPicturesStored(item, values, pictures);
      made.current = item;
      forget(newTextName(textId));
      const { refused } = pictures.state();
      const asked = submit && refused === 0;
      const refusal = asked ? await refusalOf(item) : null;
      const told: FirstSave = { refusedPictures: refused, refusal };
      return { id: item.id, isSubmitted: asked && refusal === null, told };
    },
    onSuccess: ({ id, isSubmitted, told }) => {
      void queries.invalidateQueries({ queryKey: ['items'] });
      void queries.invalidateQueries({ queryKey: ['work'] });
      void queries.invalidateQueries({ queryKey: ['new-texts'] });
      void navigate(isSubmitted ? `/items/${id}` : `/items/${id}/edit`, {
        replace: true,
        state: isSubmitted ? SUBMITTED : told,
      });
    },
  });
}

/** Submits a draft; where it is not taken into review, it opens for editing and says why. */
async function refusalOf({ id, version }: Made): Promise<Problem | null> {
  try {
    await takeItemStep(id, 'submit', { version });
    return null;
  } catch (error) {
    return problemOf(error);
  }
}
