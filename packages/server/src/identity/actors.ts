/** Who acted, as histories and the journal show it: the person, and whose delegated role he acted by. */

interface ActedEvent {
  actorId: string | null;
  onBehalfOf: string | null;
}

/** A person behind an event. */
export interface EventActor {
  id: string;
  name: string;
  /** Name of the absent person for whom he acted; null where he acted by his own role. */
  behalfOf: string | null;
}

/** Ids of everyone that the events name, for one read of names. */
export function peopleIn(events: readonly ActedEvent[]): string[] {
  return events.flatMap(({ actorId, onBehalfOf }) => [actorId ?? [], onBehalfOf ?? []].flat());
}

/** The person behind an event; null where it was the public or the program. */
export function eventActor(event: ActedEvent, names: ReadonlyMap<string, string>): EventActor | null {
  if (event.actorId === null) return null;
  const behalfOf = event.onBehalfOf === null ? null : (names.get(event.onBehalfOf) ?? '');
  return { id: event.actorId, name: names.get(event.actorId) ?? '', behalfOf };
}
