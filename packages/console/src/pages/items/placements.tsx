/** Where an item is listed: the column where it belongs, and further ones that lead to it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { type ItemPlacement, type ItemRecord, placeItem, unplaceItem } from '../../api/items.ts';
import { problemOf } from '../../api/problem.ts';
import { ColumnSelect, takesItems } from '../../components/column-select.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import { holds, useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';
import { fieldFault } from '../../text/problems.ts';

/** The section 栏目 of an item. */
export function Placements({ item }: { item: ItemRecord }) {
  const [open, setOpen] = useState(false);
  return (
    <section aria-label="栏目">
      <h2>栏目</h2>
      <ul className="outlets">
        <li>
          {pathText(item.column.path)}
          <p className="soft small">所属栏目</p>
        </li>
        {item.placements.map((placement) => (
          <PlacementRow key={placement.column.id} item={item} placement={placement} />
        ))}
      </ul>
      {item.placements.length === 0 && (
        <p className="soft small">
          没有列入其他栏目。读者也会到别处查找的，可以增列：不另存副本，网址、索引号和审查结论不变。
        </p>
      )}
      {item.mayPlace && !open && <Button onClick={() => setOpen(true)}>增列栏目</Button>}
      {item.mayPlace && open && <PlaceForm item={item} onDone={() => setOpen(false)} />}
    </section>
  );
}

function PlacementRow({ item, placement }: { item: ItemRecord; placement: ItemPlacement }) {
  const { column, organ, placedOn, mayUnplace } = placement;
  const show = useShown(item);
  const remove = useMutation({
    mutationFn: () => unplaceItem(item.id, { version: item.version, columnId: column.id }),
    onSuccess: show,
  });
  const names = organ.id === item.organ.id ? column.path : [organ.shortName, ...column.path];
  return (
    <li>
      {pathText(names)}
      <p className="soft small split">
        <span>{fullDate(placedOn)}增列</span>
        {mayUnplace && (
          <Button
            size="small"
            aria-label={`取消增列${column.path.at(-1)}`}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            取消增列
          </Button>
        )}
      </p>
      <ProblemNotice error={remove.error} />
    </li>
  );
}

function PlaceForm({ item, onDone }: { item: ItemRecord; onDone: () => void }) {
  const session = useSession();
  const show = useShown(item);
  const organs = useOrgans().filter(
    ({ id }) => id === item.organ.id || holds(session, ['information_officer'], id),
  );
  const [organId, setOrganId] = useState(item.organ.id);
  const [columnId, setColumnId] = useState<string | null>(null);
  const listed = new Set([item.column.id, ...item.placements.map(({ column }) => column.id)]);
  const save = useMutation({
    mutationFn: (chosen: string) => placeItem(item.id, { version: item.version, columnId: chosen }),
    onSuccess: (record) => {
      show(record);
      onDone();
    },
  });
  const problem = save.error === null ? null : problemOf(save.error);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (columnId !== null) save.mutate(columnId);
      }}
    >
      <ProblemNotice error={save.error} />
      {organs.length > 1 && (
        <Field label="机关" hint="列入其他机关的栏目，须有该机关政务信息员的职责。">
          {(control) => (
            <Select
              {...control}
              value={organId}
              onChange={(chosen) => {
                setOrganId(chosen);
                setColumnId(null);
              }}
              options={organs.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            />
          )}
        </Field>
      )}
      <Field label="列入栏目" need fault={fieldFault(problem, 'columnId')}>
        {(control) => (
          <ColumnSelect
            {...control}
            key={organId}
            organId={organId}
            value={columnId}
            onChange={setColumnId}
            offers={(column) => takesItems(column) && !listed.has(column.id)}
          />
        )}
      </Field>
      <span className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={columnId === null}>
          增列
        </Button>
        <Button onClick={onDone}>不增列</Button>
      </span>
    </form>
  );
}

/** Shows the record as the act left it, and has the lists of columns read anew. */
function useShown(item: ItemRecord): (record: ItemRecord) => void {
  const queries = useQueryClient();
  return (record) => {
    queries.setQueryData(['items', 'record', item.id], record);
    void queries.invalidateQueries({ queryKey: ['items', 'list'] });
    void queries.invalidateQueries({ queryKey: ['columns'] });
  };
}

const pathText = (names: readonly string[]): string => names.join(' / ');
