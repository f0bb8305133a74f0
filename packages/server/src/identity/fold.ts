/** A member of staff as the fold of the journal: the account, the grants given to it, and what was delegated of them. */
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { JsonObject } from '../platform/journal/schema.ts';

const newGrant = z.object({
  grant_id: z.string(),
  role: z.string(),
  organ_id: z.string(),
  column_id: z.string().nullable().default(null),
  /** Absent in the events of older versions: from the day of the event. */
  starts_on: z.string().optional(),
  ends_on: z.string().nullable().default(null),
});
const withGrants = z.object({ grants: z.array(newGrant).optional() });
const newDelegation = z.object({
  delegation_id: z.string(),
  grant_id: z.string(),
  delegate_id: z.string(),
  starts_on: z.string(),
  ends_on: z.string(),
});
const endOfGrant = z.object({ grant_id: z.string(), ends_on: z.string(), at_once: z.boolean() });
const endOfDelegation = z.object({ delegation_id: z.string(), ends_on: z.string() });

/** A grant's columns, as its events give them. */
export interface FoldedGrant {
  grant_id: string;
  role: string;
  organ_id: string;
  column_id: string | null;
  starts_on: string;
  ends_on: string | null;
  ended_at: Date | null;
  version: number;
}

/** A delegation's columns, as its events give them. */
export interface FoldedDelegation {
  delegation_id: string;
  grant_id: string;
  delegate_id: string;
  starts_on: string;
  ends_on: string;
  ended_at: Date | null;
  version: number;
}

/** An account with everything that was ever granted to it. */
export interface FoldedStaff {
  fields: Record<string, unknown>;
  grants: Map<string, FoldedGrant>;
  delegations: Map<string, FoldedDelegation>;
}

/** Folds the events of a member of staff, oldest first. The password hash and the address are not in the journal. */
export function foldStaff(events: readonly JournalEvent[]): FoldedStaff {
  const folded: FoldedStaff = { fields: {}, grants: new Map(), delegations: new Map() };
  for (const event of events) {
    step(folded, event);
    folded.fields.version = event.version;
  }
  return folded;
}

function step(folded: FoldedStaff, event: JournalEvent): void {
  switch (event.event) {
    case 'staff.granted':
      addGrant(folded, event, event.data);
      break;
    case 'staff.grant_ended': {
      const { grant_id, ends_on, at_once } = endOfGrant.parse(event.data);
      const grant = folded.grants.get(grant_id);
      if (grant === undefined) throw new Error('a grant ends that never was');
      endGrant(grant, event, ends_on, at_once);
      break;
    }
    case 'staff.delegated': {
      const delegation = newDelegation.parse(event.data);
      folded.delegations.set(delegation.delegation_id, {
        ...delegation,
        ended_at: null,
        version: event.version,
      });
      break;
    }
    case 'staff.delegation_ended': {
      const { delegation_id, ends_on } = endOfDelegation.parse(event.data);
      const delegation = folded.delegations.get(delegation_id);
      if (delegation === undefined) throw new Error('a delegation ends that never was');
      Object.assign(delegation, { ends_on, ended_at: event.recordedAt, version: event.version });
      break;
    }
    default:
      stepAccount(folded, event);
  }
}

/** Opening and changing an account. In older versions a change could replace all grants: those before it ended. */
function stepAccount(folded: FoldedStaff, event: JournalEvent): void {
  const { grants: _grants, password_set: _password, email_set: _email, ...own } = event.data;
  Object.assign(folded.fields, own);
  const { grants } = withGrants.parse(event.data);
  if (grants === undefined) return;
  for (const grant of folded.grants.values()) {
    if (grant.ends_on === null) endGrant(grant, event, event.on, true);
  }
  for (const grant of grants) addGrant(folded, event, grant);
}

function addGrant(folded: FoldedStaff, event: JournalEvent, data: JsonObject): void {
  const grant = newGrant.parse(data);
  folded.grants.set(grant.grant_id, {
    ...grant,
    starts_on: grant.starts_on ?? event.on,
    ended_at: null,
    version: event.version,
  });
}

function endGrant(grant: FoldedGrant, event: JournalEvent, endsOn: string, atOnce: boolean): void {
  grant.ends_on = endsOn;
  if (atOnce) grant.ended_at = event.recordedAt;
  grant.version = event.version;
}
