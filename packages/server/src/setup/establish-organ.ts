/** An organ begins with its fixed columns (国办公开办函〔2019〕61号): the one way to open one. */
import { createFixedColumns } from '../catalogue/index.ts';
import { createOrgan, type NewOrgan } from '../organs/index.ts';
import { type Context, transact } from '../platform/context.ts';

/** Creates an organ and its fixed columns; gives the organ's id. */
export async function establishOrgan(context: Context, organ: NewOrgan): Promise<string> {
  return await transact(context, async (tx) => {
    const organId = await createOrgan(tx, organ);
    await createFixedColumns(tx, organId);
    return organId;
  });
}
