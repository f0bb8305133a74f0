/** The page as the public would see what is written, before it is saved. */
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ItemRecord } from '../../api/items.ts';
import { previewUnsaved } from '../../api/writing.ts';
import { ProblemNotice } from '../../components/notice.tsx';
import { type DraftValues, toItemDraft } from './draft.ts';
import { PublicPreview } from './public-preview.tsx';

/** A button, and below it the page as it was when it was pressed. */
export function UnsavedPreview({ item, values }: { item: ItemRecord; values: DraftValues }) {
  const shown = useMutation({
    mutationFn: async () => {
      const draft = toItemDraft(values, item.metadata);
      return draft === null ? null : await previewUnsaved(item.id, draft);
    },
  });
  return (
    <div className="unsavedpreview">
      <Button size="small" loading={shown.isPending} onClick={() => shown.mutate()}>
        {shown.data ? '更新预览' : '预览公开页'}
      </Button>
      <ProblemNotice error={shown.error} />
      {shown.data && <PublicPreview title={values.title} page={{ html: shown.data }} />}
    </div>
  );
}
