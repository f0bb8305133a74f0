/** The rows of an item as its fold gives them: what an act writes, and what the check of the journal compares. Pure. */
import { reviewersOf } from '@gongkai/law/disclosure';
import type { FoldedItem, FurtherPlacement, Outlet, PublicFace } from './fold.ts';

/** The columns of an item's row, as the fold gives them. */
export function itemColumns(item: FoldedItem) {
  return {
    organ_id: item.organId,
    office_id: item.content.office_id,
    column_id: item.content.column_id,
    kind: item.kind,
    state: item.review.state,
    live: item.review.live,
    edition: item.review.edition,
    text_version: item.textVersion,
    title: item.content.title,
    formed_on: item.content.formed_on,
    due_on: item.dueOn,
    index_number: item.face?.indexNumber ?? null,
    published_on: item.face?.publishedOn ?? null,
    attribute: item.content.attribute,
    exemption: item.content.exemption,
    scheme: item.review.scheme,
    next_review_on: item.nextReviewOn,
    drafters: [...item.review.drafters],
    reviewers: reviewersOf(item.review),
    emergency_parties: item.review.emergencies.flatMap(({ parties }) => parties),
    updated_by: item.updatedBy,
    version: item.version,
    updated_at: item.updatedAt,
  };
}

/** The columns of a published item's row, as the fold gives them. */
export function publishedColumns(item: FoldedItem, face: PublicFace) {
  return {
    organ_id: item.organId,
    column_id: face.columnId,
    kind: item.kind,
    live: face.live,
    text_version: face.textVersion,
    index_number: face.indexNumber,
    title: face.title,
    document_number: face.documentNumber,
    formed_on: face.formedOn,
    published_on: face.publishedOn,
    published_at: face.publishedAt,
    in_time: face.inTime,
    withdrawn_on: face.withdrawnOn,
    unpublished_on: face.unpublishedOn,
    redirect_to: face.redirectTo,
    superseded_on: face.supersededOn,
    superseded_by: face.supersededBy,
    validity: face.validity,
    expires_on: face.expiresOn,
    repealed_on: face.repealedOn,
    repealed_by: face.repealedBy,
    ties: face.ties,
    facet: face.facet,
  };
}

/** The columns of a placement's row, as the fold gives them. */
export function placementColumns(item: FoldedItem, placement: FurtherPlacement) {
  return {
    organ_id: placement.organId,
    item_organ_id: item.organId,
    item_column_id: item.content.column_id,
    state: item.review.state,
    updated_at: item.updatedAt,
    live: item.face?.live ?? 'none',
    kind: item.kind,
    facet: item.face?.facet ?? null,
    public_column_id: item.face?.columnId ?? null,
    published_at: item.face?.publishedAt ?? null,
  };
}

/** The columns of an outlet's row, as the fold gives them. */
export function outletColumns(item: FoldedItem, outlet: Outlet) {
  return {
    organ_id: item.organId,
    channel: outlet.channel,
    name: outlet.name,
    published_on: outlet.publishedOn,
    evidence: outlet.evidence,
    recorded_by: outlet.recordedBy,
    recorded_at: outlet.recordedAt,
    struck_by: outlet.struck?.by ?? null,
    struck_at: outlet.struck?.at ?? null,
    strike_reason: outlet.struck?.reason ?? null,
  };
}
