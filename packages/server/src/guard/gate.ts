/**
 * The gate: an edition with a finding that asks for removal goes no further (《政府信息公开条例》第十四条、第十五条), and no
 * reviewer approves one with a finding that nobody has decided on.
 */
import type { FindingDemand } from '@gongkai/law/privacy';
import type { Context } from '../platform/context.ts';
import { forbiddenByRule, type RefusalReason } from '../platform/errors.ts';
import { clearancesOf } from './clearances.ts';
import { type FindingPlace, type GuardedEdition, type GuardFinding, guardReport } from './edition.ts';

/**
 * How much has to be settled: at `submit` what blocks, at an approval every decision too, at `release` what blocks and
 * links that have gone dead since.
 */
export type Gate = 'submit' | 'approval' | 'release';

const SECRECY_ARTICLE = '《政府信息公开条例》第十四条';
const PRIVACY_ARTICLE = '《政府信息公开条例》第十五条';
const MOST_REASONS = 20;

/**
 * Lets an edition pass or says what is in the way.
 * @throws Refusal `guard_blocked` with each place; `guard_undecided` with each finding that waits for a reviewer;
 *   `guard_waiting` while a file has not been read yet
 */
export async function requireClean(context: Context, edition: GuardedEdition, gate: Gate): Promise<void> {
  const { findings, waitingFiles } = await guardReport(context, edition);
  const blocking = findings.filter(({ demand }) => demand === 'removal');
  if (blocking.length > 0) throw forbiddenByRule('guard_blocked', articleOf(blocking), reasonsOf(blocking));
  if (gate === 'submit') return;
  if (waitingFiles.length > 0) {
    const reasons = waitingFiles.map(({ id }) => ({ code: 'guard_waiting', field: `attachments.${id}` }));
    throw forbiddenByRule('guard_waiting', PRIVACY_ARTICLE, reasons);
  }
  const asked = gate === 'approval' ? findings : findings.filter(isGoneLink);
  if (asked.length === 0) return;
  const cleared = await clearancesOf(context, edition.itemId);
  const open = asked.filter(({ id, demand }) => isOf(demand, 'decision') && !cleared.has(id));
  if (open.length > 0) throw forbiddenByRule('guard_undecided', PRIVACY_ARTICLE, reasonsOf(open));
}

const isGoneLink = ({ reason }: GuardFinding): boolean => reason === 'link_unreachable';

const isOf = (demand: FindingDemand, wanted: FindingDemand): boolean => demand === wanted;

function articleOf(findings: readonly GuardFinding[]): string {
  return findings.every(({ kind }) => kind === 'secrecy_mark') ? SECRECY_ARTICLE : PRIVACY_ARTICLE;
}

function reasonsOf(findings: readonly GuardFinding[]): RefusalReason[] {
  return findings
    .slice(0, MOST_REASONS)
    .map(({ kind, place }) => ({ code: `guard_${kind}`, field: fieldOf(place) }));
}

function fieldOf(place: FindingPlace): string {
  switch (place.part) {
    case 'title':
    case 'body':
      return place.part;
    case 'metadata':
    case 'fields':
      return [place.part, ...place.path].join('.');
    case 'file':
      return `attachments.${place.file.id}`;
  }
}
