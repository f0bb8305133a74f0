/** 重点领域: the demonstration's own scheme of classes, by which a few of its notices can be found. */

/** The scheme; it stands in the metadata under this name. */
export const keyAreas = { code: 'key-areas', label: '重点领域' } as const;

interface KeyArea {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  /** The topic whose notices belong to it. */
  readonly topic: string | null;
}

/** Its classes, those of the first level before those below them. */
export const KEY_AREAS: readonly KeyArea[] = [
  { code: 'livelihood', label: '民生保障', parent: null, topic: null },
  { code: 'education', label: '义务教育', parent: 'livelihood', topic: '11.2' },
  { code: 'employment', label: '就业创业', parent: 'livelihood', topic: '15.1' },
  { code: 'relief', label: '社会救助', parent: 'livelihood', topic: '17.3' },
  { code: 'work-safety', label: '安全生产', parent: null, topic: '09.5' },
  { code: 'environment', label: '生态环境', parent: null, topic: '10.3' },
];

/** The class of a notice under a topic, as metadata holds it; undefined for topics outside the key areas. */
export function keyAreaOf(topic: string): Record<string, string[]> | undefined {
  const found = KEY_AREAS.find((area) => area.topic === topic);
  return found === undefined ? undefined : { [keyAreas.code]: [found.code] };
}
