/** The editor's tools, in words. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PictureStore } from './picture-store.ts';
import { CaptionForm, PictureForm, PictureText } from './tool-forms.tsx';

interface Tool {
  label: string;
  /** What it does, where the label alone is not plain. */
  title?: string;
  active?: boolean;
  disabled?: boolean;
  run: () => void;
}

export interface ToolbarProps {
  editor: Editor;
  pictures: PictureStore;
}

type Opened = 'link' | 'picture' | 'caption' | null;

/** What the cursor stands in is pressed; the table tools show only inside a table. */
export function Toolbar({ editor, pictures }: ToolbarProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      heading2: current.isActive('heading', { level: 2 }),
      heading3: current.isActive('heading', { level: 3 }),
      paragraph: current.isActive('paragraph'),
      bold: current.isActive('bold'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      center: current.isActive({ align: 'center' }),
      right: current.isActive({ align: 'right' }),
      flush: current.isActive('paragraph', { align: 'flush' }),
      link: current.isActive('link'),
      table: current.isActive('table'),
      canMerge: current.isActive('table') && current.can().mergeCells(),
      canSplit: current.isActive('table') && current.can().splitCell(),
      picture: current.isActive('picture') ? current.state.selection.from : null,
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const align = (place: 'center' | 'right' | 'flush', isSet: boolean) => {
    const name = editor.isActive('heading') ? 'heading' : 'paragraph';
    chain()
      .updateAttributes(name, { align: isSet ? null : place })
      .run();
  };
  const tools: Tool[] = [
    {
      label: '标题',
      title: '一级标题',
      active: state.heading2,
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      label: '小标题',
      title: '二级标题',
      active: state.heading3,
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    { label: '加粗', active: state.bold, run: () => chain().toggleBold().run() },
    { label: '列表', active: state.bullets, run: () => chain().toggleBulletList().run() },
    { label: '编号', active: state.numbers, run: () => chain().toggleOrderedList().run() },
    {
      label: '居中',
      title: '附件标题等居中',
      active: state.center,
      run: () => align('center', state.center),
    },
    { label: '居右', title: '落款居右', active: state.right, run: () => align('right', state.right) },
    {
      label: '顶格',
      title: '主送机关顶格',
      active: state.flush,
      disabled: !state.paragraph,
      run: () => align('flush', state.flush),
    },
    {
      label: '链接',
      active: state.link,
      run: () => (state.link ? chain().extendMarkRange('link').unsetLink().run() : setOpened('link')),
    },
    {
      label: '图片',
      title: '插入图片，并写明替代文字',
      run: () => setOpened('picture'),
    },
    {
      label: '表格',
      title: '插入三行三列的表格，第一行为表头',
      disabled: state.table,
      run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { label: '撤销', disabled: !state.canUndo, run: () => chain().undo().run() },
    { label: '重做', disabled: !state.canRedo, run: () => chain().redo().run() },
  ];
  return (
    <div className="tools">
      <Row label="正文工具" tools={tools} />
      {state.table && <Row label="表格工具" tools={tableTools(editor, state, () => setOpened('caption'))} />}
      {opened === 'link' && <LinkForm editor={editor} onClose={() => setOpened(null)} />}
      {opened === 'caption' && state.table && <CaptionForm editor={editor} onClose={() => setOpened(null)} />}
      {opened === 'picture' && (
        <PictureForm editor={editor} pictures={pictures} onClose={() => setOpened(null)} />
      )}
      {state.picture !== null && <PictureText key={state.picture} editor={editor} />}
    </div>
  );
}

function tableTools(
  editor: Editor,
  { canMerge, canSplit }: { canMerge: boolean; canSplit: boolean },
  onCaption: () => void,
): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    { label: '加行', title: '在下方加一行', run: () => chain().addRowAfter().run() },
    { label: '加列', title: '在右侧加一列', run: () => chain().addColumnAfter().run() },
    { label: '删行', run: () => chain().deleteRow().run() },
    { label: '删列', run: () => chain().deleteColumn().run() },
    { label: '表头行', title: '第一行设为表头或者取消', run: () => chain().toggleHeaderRow().run() },
    { label: '表头列', title: '第一列设为表头或者取消', run: () => chain().toggleHeaderColumn().run() },
    {
      label: '合并单元格',
      title: '先拖选要合并的单元格',
      disabled: !canMerge,
      run: () => chain().mergeCells().run(),
    },
    { label: '拆分单元格', disabled: !canSplit, run: () => chain().splitCell().run() },
    { label: '表题', title: '写在表格上方的名称', run: onCaption },
    { label: '删除表格', run: () => chain().deleteTable().run() },
  ];
}

function Row({ label, tools }: { label: string; tools: readonly Tool[] }) {
  return (
    <div role="toolbar" aria-label={label}>
      {tools.map((tool) => (
        <button
          key={tool.label}
          type="button"
          title={tool.title}
          aria-pressed={tool.active}
          disabled={tool.disabled}
          onClick={tool.run}
        >
          {tool.label}
        </button>
      ))}
    </div>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [href, setHref] = useState('https://');
  const sound = /^(https?:\/\/|mailto:|\/)\S+$/.test(href);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!sound) return;
    const { empty } = editor.state.selection;
    const chain = editor.chain().focus();
    if (empty)
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <form className="linking" onSubmit={submit}>
      <Input
        size="small"
        aria-label="链接地址"
        value={href}
        onChange={(event) => setHref(event.target.value)}
        autoFocus
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!sound}>
        加上链接
      </Button>
      <Button size="small" onClick={onClose}>
        取消
      </Button>
    </form>
  );
}
