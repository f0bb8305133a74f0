/**
 * The guard before publication on items: what it finds in the text in work, and the two things people do about it,
 * `maskFindings` and `clearFindings`. 条例 art. 14, 15; who may is decided by the law's table.
 */
import { type GuardAct, guardActRefusal } from '@gongkai/law/disclosure';
import { NO_DICTIONARIES, scanText } from '@gongkai/law/privacy';
import {
  CLEARED,
  clearancesOf,
  type Gate,
  type GuardedEdition,
  type GuardFinding,
  goneLinks,
  guardReport,
  maskedText,
  outsideLinksOf,
  requireClean,
  storeClearances,
} from '../guard/index.ts';
import { staffNames } from '../identity/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notGranted, Refusal } from '../platform/errors.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { contentData } from './events.ts';
import { noteOf } from './notes.ts';
import { loadItem, lockItem, recordNext, type StoredItem } from './store.ts';
import { prepareText, type StoredText, withFields, withFiles } from './text.ts';
import { storedText } from './texts.ts';

/** Findings that one answer holds; an edition with more is not ready to be looked at one by one. */
const MOST_SHOWN = 500;

/** A finding as the console shows it, with the decision on it. */
export interface ShownFinding extends GuardFinding {
  cleared: { by: string; at: Date; reason: string } | null;
}

/**
 * What the guard finds in the text in work, and what the acting person may do about it.
 * @throws Refusal `item_unknown`
 */
export async function itemFindings(context: Context, itemId: string) {
  const item = await loadItem(context, itemId);
  requireReader(context, belongingOf(item));
  const text = await storedText(context, itemId, item.textVersion);
  const edition = { ...editionOf(item, text), goneLinks: await goneLinks(context, text) };
  const { findings: read, waitingFiles } = await guardReport(context, edition);
  const { findings: gone, ...outsideLinks } = await outsideLinksOf(context, edition);
  const findings = [...read, ...gone];
  const cleared = await clearancesOf(context, itemId);
  const names = await staffNames(
    context,
    [...cleared.values()].map(({ clearedBy }) => clearedBy),
  );
  const shown = findings.slice(0, MOST_SHOWN).map((finding): ShownFinding => {
    const decision = finding.demand === 'decision' ? cleared.get(finding.id) : undefined;
    if (decision === undefined) return { ...finding, cleared: null };
    const { clearedBy, clearedAt, reason } = decision;
    return { ...finding, cleared: { by: names.get(clearedBy) ?? '', at: clearedAt, reason } };
  });
  return {
    version: item.version,
    findings: shown,
    total: findings.length,
    waitingFiles,
    outsideLinks,
    mayMask: refusalOf(context, item, 'mask') === null,
    mayClear: refusalOf(context, item, 'clear') === null,
  };
}

/** What the guard reads of an item's text. */
function editionOf(item: Pick<StoredItem, 'id' | 'kind'>, text: StoredText): GuardedEdition {
  const { title, body, metadata, fields, attachments } = text;
  return { itemId: item.id, kind: item.kind, title, body, metadata: { ...metadata }, fields, attachments };
}

/** What the links of a text to this site led to, asked before a step begins. */
export interface AskedLinks {
  textVersion: number;
  gone: ReadonlySet<string>;
}

/**
 * Asks where the links of the text in work lead, for the gate of a step. Pages are rendered for it, so it is done before the
 * transaction of the step; within one (a release set for an instant, which no link holds up) nothing is asked.
 */
export async function askLinks(context: Context, itemId: string): Promise<AskedLinks | null> {
  if (context.db.isTransaction) return null;
  const row = await context.db
    .selectFrom('items as i')
    .innerJoin('item_texts as t', (join) =>
      join
        .onRef('t.site_id', '=', 'i.site_id')
        .onRef('t.item_id', '=', 'i.item_id')
        .onRef('t.version', '=', 'i.text_version'),
    )
    .select(['i.text_version as textVersion', 't.body', 't.attachments'])
    .where('i.site_id', '=', context.site.id)
    .where('i.item_id', '=', itemId)
    .executeTakeFirst();
  return row === undefined ? null : { textVersion: row.textVersion, gone: await goneLinks(context, row) };
}

/**
 * The gate of a step. What is not for the public passes: it may hold what it is kept closed for.
 * @throws Refusal `guard_blocked`, `guard_undecided`, `guard_waiting`; `version_conflict` when links of another text were asked
 */
export async function requireGuarded(
  context: Context,
  item: StoredItem,
  gate: Gate,
  links: AskedLinks | null = null,
): Promise<void> {
  if (item.content.attribute !== 'proactive') return;
  if (links !== null && links.textVersion !== item.textVersion)
    throw new Refusal('conflict', 'version_conflict');
  const text = await storedText(context, item.id, item.textVersion);
  await requireClean(context, { ...editionOf(item, text), goneLinks: links?.gone }, gate);
}

/** As `requireGuarded`, for a text that is not stored yet. */
export async function requireGuardedText(
  context: Context,
  item: Pick<StoredItem, 'id' | 'kind'>,
  text: StoredText,
  gate: Gate,
): Promise<void> {
  await requireClean(context, editionOf(item, text), gate);
}

/** Findings to act on, with the version of the record that the person saw. */
export interface FindingsInput {
  itemId: string;
  version: number;
  findings: readonly string[];
}

/**
 * Masks findings in the text, wherever in it they stand. A change of text like any other: what was approved is void and
 * the item goes back to the first review; the text before stays among the item's texts, which the public never sees.
 * @throws Refusal `finding_unknown`, `version_conflict`, `wrong_state`, `not_granted`
 */
export async function maskFindings(context: Context, input: FindingsInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireGuardAct(tx, item, 'mask', input.version);
    const before = await storedText(tx, item.id, item.textVersion);
    const edition = { ...editionOf(item, before), metadata: before.metadata };
    const wanted = chosen(await guardReport(tx, editionOf(item, before)), input.findings);
    if (wanted.some(({ maskable }) => !maskable)) throw forbiddenByRule('finding_not_maskable');
    const masked = await maskedText(tx, edition, new Set(input.findings));
    const filled = withFields(prepareText(tx, masked), item.kind, masked.fields);
    const text = withFiles(filled, before.attachments);
    const placement = { officeId: item.content.office_id, columnId: item.content.column_id };
    const data = contentData(placement, text, item.dueOn, item.content);
    return await recordNext(
      tx,
      item,
      { event: 'item.masked', data: { ...data, ...named(wanted) } },
      { text },
    );
  });
}

/**
 * Clears findings: a reviewer says, with a reason, that they may stand. Holds for the same words wherever they stand in
 * the item, and through edits that leave them. What blocks publication cannot be cleared.
 * @throws Refusal `finding_blocks`, `finding_unknown`, `note_required`, `note_personal`, `is_drafter`, `not_granted`
 */
export async function clearFindings(
  context: Context,
  input: FindingsInput & { note?: string },
): Promise<StoredItem> {
  const links = await askLinks(context, input.itemId);
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireGuardAct(tx, item, 'clear', input.version);
    const reason = impersonalReason(input.note);
    const text = await storedText(tx, item.id, item.textVersion);
    const edition = { ...editionOf(item, text), goneLinks: links?.gone };
    const wanted = chosen(await guardReport(tx, edition), input.findings);
    if (wanted.some(({ demand }) => demand === 'removal')) throw forbiddenByRule('finding_blocks', PRIVACY);
    const cleared = await recordNext(tx, item, { event: CLEARED, note: reason, data: named(wanted) });
    const by = { reason, clearedBy: cleared.updatedBy ?? '', clearedAt: cleared.updatedAt };
    await storeClearances(
      tx,
      item.id,
      named(wanted).findings.map((finding) => ({ ...finding, ...by })),
    );
    return cleared;
  });
}

const PRIVACY = '《政府信息公开条例》第十五条';

/** The reason goes into the journal for good, so it must not repeat what it clears. */
function impersonalReason(note: string | undefined): string {
  const reason = noteOf(note, 'reason');
  if (scanText(reason, NO_DICTIONARIES).some(({ blocking, kind }) => blocking || kind === 'mobile')) {
    throw invalid({ code: 'note_personal', field: 'note' });
  }
  return reason;
}

/** @throws Refusal `finding_unknown` when the text no longer holds one of them */
function chosen({ findings }: { findings: readonly GuardFinding[] }, ids: readonly string[]): GuardFinding[] {
  const wanted = new Set(ids);
  const found = findings.filter(({ id }) => wanted.has(id));
  if (new Set(found.map(({ id }) => id)).size !== wanted.size || wanted.size === 0) {
    throw invalid({ code: 'finding_unknown', field: 'findings' });
  }
  return found;
}

/** Findings as an event names them, each once. */
function named(findings: readonly GuardFinding[]) {
  const kinds = new Map(findings.map(({ id, kind }) => [id, kind]));
  return { findings: [...kinds].map(([finding, kind]) => ({ finding, kind })) };
}

function refusalOf(context: Context, item: StoredItem, act: GuardAct) {
  const place = belongingOf(item);
  const staff = requireReader(context, place);
  return guardActRefusal(item.review, act, { id: staff.id, roles: rolesOver(staff, place) });
}

/** The grant comes first, then the version the person saw, then the rules. */
function requireGuardAct(context: Context, item: StoredItem, act: GuardAct, version: number): void {
  const refusal = refusalOf(context, item, act);
  if (refusal === 'role_missing') throw notGranted();
  if (version !== item.version) throw new Refusal('conflict', 'version_conflict');
  if (refusal !== null) throw forbiddenByRule(refusal, '《政府信息公开条例》第十七条第一款');
}
