/**
 * A province's worth of rows straight into the tables: 200 organs of very different size, each with a tree of columns,
 * section offices and people, and a million items of ten years. What has been published is old news; what is in work
 * is from the last two months.
 */
import type pg from 'pg';

/** How much of everything. */
export interface Size {
  items: number;
  organs: number;
}

/** A word in about one title of a hundred thousand, of a thousand, and of three. */
export const WORDS = { rare: '烟花燃放', middling: '消防通道', common: '通知' } as const;

const PARTS = {
  about: ['关于', '关于做好', '关于开展', '关于进一步加强', '关于印发', '关于公布'],
  year: ['2024年', '2025年', '2026年', '第一季度', '上半年', ''],
  matter: [
    '城乡低保对象动态管理',
    '老旧小区改造',
    '农村危房改造补助',
    '义务教育阶段招生',
    '公共租赁住房分配',
    '高龄津贴发放',
    '森林防灭火',
    '食品小作坊登记',
    '残疾人辅助器具适配',
    '耕地地力保护补贴',
    '临时救助',
    '就业困难人员认定',
    '安全生产大检查',
    '汛期地质灾害防治',
    '部门预算',
    '行政处罚决定',
    '政务公开要点',
    '养老机构等级评定',
  ],
  kind: ['通知', '公告', '公示', '通告', '意见', '方案', '办法', '情况的通报', '名单', '实施细则'],
} as const;

/** Fills the database; the site is there already. Gives nothing: the rows are found by their order. */
export async function fill(
  pool: pg.Pool,
  siteId: string,
  size: Size,
  print: (line: string) => void,
): Promise<void> {
  const client = await pool.connect();
  const timed = async (what: string, text: string, values: unknown[] = []) => {
    const start = performance.now();
    await client.query(text, values);
    print(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  try {
    // Made by one statement each, which may take its time.
    await client.query('set statement_timeout = 0; set maintenance_work_mem = $$512MB$$');
    await client.query(ID_FUNCTION);
    await timed('organs, offices and people', PEOPLE, [siteId, size.organs]);
    await timed('columns', COLUMNS, [siteId]);
    await timed('subtrees', SUBTREES, [siteId]);
    const indexes = await takenDown(client);
    const words = [PARTS.about, PARTS.year, PARTS.matter, PARTS.kind, WORDS.rare, WORDS.middling];
    await timed(`${size.items} items`, ITEMS, [siteId, size.items, size.organs, ...words]);
    await timed('texts in work', TEXTS, [siteId]);
    await timed('editions in work', EDITIONS, [siteId]);
    // No list reads the texts of a million items, so they are not filled.
    await client.query(
      'alter table published_items drop constraint published_items_site_id_item_id_text_version_fkey',
    );
    await timed('published items', PUBLISHED, [siteId]);
    await timed('placements', PLACEMENTS, [siteId]);
    for (const index of indexes) await timed(`index ${index.name}`, index.definition);
    await client.query('drop function bench_id');
    await timed('vacuum analyze', 'vacuum analyze');
  } finally {
    client.release(true);
  }
}

/** Drops the indexes of what is filled by the million; it goes faster to make them afterwards. */
async function takenDown(client: pg.PoolClient): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where tablename in ('items', 'published_items', 'item_placements')
        and indexname not like '%_pkey' and indexname not like '%_key'`,
  );
  for (const index of rows) await client.query(`drop index ${index.name}`);
  return rows;
}

/** Ids that say what they are of: the kind, the organ, the number. */
const ID_FUNCTION = `create function bench_id(kind int, organ int, number int) returns uuid language sql immutable as $$
  select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(organ), 4, '0') || lpad(to_hex(number), 8, '0'))::uuid
$$`;

const PEOPLE = `
with organ as (
  insert into organs (site_id, organ_id, slug, code, name, short_name, kind, reconsideration_organ, contact, settings, sort, version)
  select $1, bench_id(1, o, 0), 'o' || o, lpad(o::text, 18, '0'), '第' || o || '机关', '第' || o || '机关', 'subdistrict_office',
         '甲区人民政府', '{}', '{}', o, 1 from generate_series(1, $2::int) o
  returning organ_id
), office as (
  insert into section_offices (site_id, office_id, organ_id, name, sort, version)
  select $1, bench_id(2, o, n), bench_id(1, o, 0), '第' || n || '科', n, 1
    from generate_series(1, $2::int) o, generate_series(1, 4) n
)
insert into staff (site_id, staff_id, organ_id, office_id, login, name, title, password_hash, active, version)
select $1, bench_id(3, o, n), bench_id(1, o, 0), bench_id(2, o, 1 + n % 4), 'p' || o || '.' || n, '张' || n, '干事', '', true, 1
  from generate_series(1, $2::int) o, generate_series(1, 12) n`;

/** Five fixed columns; below the third 8 columns with 3 each. */
const COLUMNS = `
insert into catalogue_columns (site_id, column_id, organ_id, parent_id, code, name, sort, version)
select $1, bench_id(4, organs.sort, n), organ_id,
       case when n <= 5 then null when n <= 13 then bench_id(4, organs.sort, 3) else bench_id(4, organs.sort, 6 + (n - 14) / 3) end,
       'c' || n, '第' || n || '栏', n, 1
  from organs, generate_series(1, 37) n where site_id = $1`;

const SUBTREES = `
insert into column_subtrees (site_id, column_id, below_id)
with recursive tree as (
  select site_id, column_id, column_id as below_id from catalogue_columns where site_id = $1
  union all
  select tree.site_id, tree.column_id, child.column_id
    from tree join catalogue_columns child on child.site_id = tree.site_id and child.parent_id = tree.below_id
)
select site_id, column_id, below_id from tree`;

/** Two of a hundred are in work; the large organs have most. */
const ITEMS = `
insert into items (site_id, item_id, organ_id, office_id, column_id, kind, state, live, edition, text_version, title, formed_on,
  due_on, index_number, published_on, drafters, reviewers, updated_by, version, updated_at)
select $1, bench_id(5, o, i), bench_id(1, o, 0), bench_id(2, o, 1 + i % 4), bench_id(4, o, 14 + (i / 7) % 24),
       case when i % 1201 = 7 then 'gazette_issue' when i % 9 = 4 then 'normative_document' else 'information' end, state,
       case when state in ('published', 'withdrawn') then state else 'none' end, 1, 1,
       ($4::text[])[1 + i % 6] || ($5::text[])[1 + (i / 6) % 6] || ($6::text[])[1 + (i / 36) % 18]
         || case when i % 100003 = 17 then $8 when i % 1009 = 5 then $9 else '' end
         || ($7::text[])[1 + (i / 11) % 10] || '（第' || i % 997 || '号）',
       at::date, case when in_work then at::date + 28 when kept then null else at::date + 28 end,
       case when in_work then null else lpad(o::text, 18, '0') || '/' || to_char(at, 'YYYYMM') || '-' || lpad(i::text, 7, '0') end,
       case when in_work then null else at::date end,
       array[bench_id(3, o, 1 + i % 3)],
       case when state in ('secrecy_review', 'ready', 'published', 'withdrawn') then array[bench_id(3, o, 4 + i % 2)] else '{}'::uuid[] end,
       bench_id(3, o, 1 + i % 3), 4, at
  from (
    select i, 1 + floor($3::int * power(((i::bigint * 7919) % 1000003) / 1000003.0, 2))::int as o,
           i % 50 = 0 as in_work, false as kept,
           case when i % 50 = 0 then (array['draft', 'release_review', 'secrecy_review', 'ready'])[1 + (i / 50) % 4]
                when i % 97 = 0 then 'withdrawn' else 'published' end as state,
           timestamptz '2026-11-20 08:00:00+08' - case when i % 50 = 0 then (i % 5184000) * interval '1 second'
             else ((i::bigint * 104729) % 315360000) * interval '1 second' end as at
      from generate_series(1, $2::int) i
  ) made`;

const TEXTS = `
insert into item_texts (site_id, item_id, version, edition, title, body, metadata, content_hash, created_by, created_at)
select site_id, item_id, 1, 1, title, '', '{}', '', drafters[1], updated_at
  from items where site_id = $1 and state in ('draft', 'release_review', 'secrecy_review', 'ready')`;

/** One edition in work of sixteen goes out on a leader's order. */
const EDITIONS = `
insert into item_editions (site_id, item_id, edition, state, attribute, text_version, approvals, opened_by, opened_at, emergency_by)
select site_id, item_id, edition, state, 'proactive', text_version, '[]', drafters[1], updated_at,
       case when right(item_id::text, 1) = '0' then bench_id(3, 1, 12) end
  from items where site_id = $1 and state in ('draft', 'release_review', 'secrecy_review', 'ready')`;

/** What is online: one of ten a normative document, one of ten a penalty, by the year. */
const PUBLISHED = `
insert into published_items (site_id, item_id, organ_id, column_id, kind, live, text_version, index_number, title, formed_on,
  published_on, published_at, in_time, ties, facet)
select site_id, item_id, organ_id, column_id,
       case right(item_id::text, 1) when '3' then 'normative_document' when '7' then 'penalty_decision' else kind end,
       live, text_version, index_number, title, formed_on, published_on, updated_at, true, '{}',
       case right(item_id::text, 1) when '7' then to_char(published_on, 'YYYY') end
  from items where site_id = $1 and live <> 'none'`;

/**
 * One published item of eight is listed in another column of its organ, and one of two hundred in the first column
 * below 法定主动公开内容 of the first organ, as a district shows what its offices make.
 */
const PLACEMENTS = `
insert into item_placements (site_id, item_id, column_id, organ_id, item_organ_id, item_column_id, state, updated_at, live, kind,
  facet, public_column_id, published_at)
select p.site_id, p.item_id, target.column_id, target.organ_id, p.organ_id, p.column_id, p.live, p.published_at, p.live, p.kind,
       p.facet, p.column_id, p.published_at
  from published_items p
  join organs o on o.site_id = p.site_id and o.organ_id = p.organ_id
 cross join lateral (
        select c.column_id, c.organ_id from catalogue_columns c
         where c.site_id = p.site_id and c.organ_id = p.organ_id and hashtext(p.item_id::text) % 8 = 0
           and c.column_id = bench_id(4, o.sort, 14 + abs(hashtext(p.index_number)) % 24)
        union
        select c.column_id, c.organ_id from catalogue_columns c
         where c.site_id = p.site_id and hashtext(p.item_id::text) % 100 = 1 and c.column_id = bench_id(4, 1, 6)
      ) target
 where p.site_id = $1 and target.column_id <> p.column_id`;
