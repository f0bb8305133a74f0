/** The editor's tools, in words. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';

interface Tool {
  label: string;
  /** What it does, where the label alone is not plain. */
  title?: string;
  active?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** What the cursor stands in is pressed; the table tools show only inside a table. */
export function Toolbar({ editor }: { editor: Editor }) {
  const [linking, setLinking] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      heading2: current.isActive('heading', { level: 2 }),
      heading3: current.isActive('heading', { level: 3 }),
      bold: current.isActive('bold'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      link: current.isActive('link'),
      table: current.isActive('table'),
      canUndo: current.can().undo(),
      canRedo: current.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
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
      label: '链接',
      active: state.link,
      run: () => (state.link ? chain().extendMarkRange('link').unsetLink().run() : setLinking(true)),
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
      {state.table && <Row label="表格工具" tools={tableTools(editor)} />}
      {linking && <LinkForm editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

function tableTools(editor: Editor): Tool[] {
  const chain = () => editor.chain().focus();
  return [
    { label: '加行', title: '在下方加一行', run: () => chain().addRowAfter().run() },
    { label: '加列', title: '在右侧加一列', run: () => chain().addColumnAfter().run() },
    { label: '删行', run: () => chain().deleteRow().run() },
    { label: '删列', run: () => chain().deleteColumn().run() },
    { label: '表头行', title: '第一行设为表头或者取消', run: () => chain().toggleHeaderRow().run() },
    { label: '表头列', title: '第一列设为表头或者取消', run: () => chain().toggleHeaderColumn().run() },
    { label: '合并、拆分', title: '合并选中的单元格，或者拆分', run: () => chain().mergeOrSplit().run() },
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
