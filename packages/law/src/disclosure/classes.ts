/**
 * Classes of disclosure items as dated data: a scheme (topic, genre, audience, or one of a site's own) holds classes, a
 * class holds the names that it bore and the days between which texts may be given it. 条例 art. 12 para 3;
 * 政府信息公开目录系统实施指引（试行）. A text is judged, and its class named, by the day it was made.
 */
import type { LocalDate } from '../calendar/index.ts';

/** A name and the day from which it holds; null: from the beginning. */
export interface DatedLabel {
  readonly from: LocalDate | null;
  readonly label: string;
}

/** A class of a scheme. Its code and its place are for life, since stored texts hold the code. */
export interface DisclosureClass {
  readonly code: string;
  /** Code of the first-level class that it stands below; there are two levels. */
  readonly parent: string | null;
  /** At least one, oldest first. */
  readonly labels: readonly DatedLabel[];
  /** The first day on which a text may be given it; null: always could. */
  readonly validFrom: LocalDate | null;
  /** The first day on which no text may be given it any more; null: open. */
  readonly validTo: LocalDate | null;
  /** Not offered to writers and readers, though texts may have it. */
  readonly hidden: boolean;
}

/** A scheme with its classes, each first-level one before those below it. */
export interface ClassScheme {
  readonly code: string;
  readonly label: string;
  /** Whether the site made it; the others come with the program. */
  readonly own: boolean;
  readonly classes: readonly DisclosureClass[];
}

/** Why a text may not be given a class. */
export type ClassFault = 'class_unknown' | 'class_not_yet' | 'class_closed';

/** A class as a form or a page offers it. */
export interface OfferedClass {
  readonly code: string;
  readonly label: string;
  readonly children: readonly OfferedClass[];
}

/** The scheme with a code, or undefined. */
export function schemeOf(schemes: readonly ClassScheme[], code: string): ClassScheme | undefined {
  return schemes.find((scheme) => scheme.code === code);
}

/** The class of a scheme with a code, or undefined. */
export function classOf(scheme: ClassScheme | undefined, code: string): DisclosureClass | undefined {
  return scheme?.classes.find((candidate) => candidate.code === code);
}

/** The name that a class bore on a day; before its first name, that one. */
export function classLabelOn(found: DisclosureClass, day: LocalDate): string {
  const borne = found.labels.findLast(({ from }) => from === null || from <= day);
  return (borne ?? found.labels[0])?.label ?? found.code;
}

/**
 * What stands in the metadata block for a class, as it was called on a day: `综合政务/政务公开` for one below another.
 * Null for a code that the scheme does not know.
 */
export function printedClass(scheme: ClassScheme | undefined, code: string, day: LocalDate): string | null {
  const found = classOf(scheme, code);
  if (found === undefined) return null;
  return pathOf(scheme, found)
    .map((step) => classLabelOn(step, day))
    .join('/');
}

/** Why a text that was made on a day may not be given a class; null when it may. A class closes with the one above it. */
export function classFault(scheme: ClassScheme | undefined, code: string, day: LocalDate): ClassFault | null {
  const found = classOf(scheme, code);
  if (found === undefined) return 'class_unknown';
  const path = pathOf(scheme, found);
  if (path.some(({ validFrom }) => validFrom !== null && day < validFrom)) return 'class_not_yet';
  if (path.some(({ validTo }) => validTo !== null && day >= validTo)) return 'class_closed';
  return null;
}

/** The classes that a text made on a day may be given, as a tree without the hidden ones. */
export function offeredClasses(scheme: ClassScheme, day: LocalDate): OfferedClass[] {
  const open = scheme.classes.filter(
    (candidate) =>
      classFault(scheme, candidate.code, day) === null &&
      pathOf(scheme, candidate).every(({ hidden }) => !hidden),
  );
  return open
    .filter(({ parent }) => parent === null)
    .map((first) => ({
      code: first.code,
      label: classLabelOn(first, day),
      children: open
        .filter(({ parent }) => parent === first.code)
        .map((child) => ({ code: child.code, label: classLabelOn(child, day), children: [] })),
    }));
}

/**
 * The code of the class that bore a name, or a path of names (`综合政务/政务公开`), on a day; the code itself where it is
 * one. Undefined for none: what another system wrote is only taken where it is a class here.
 */
export function classCodeOf(
  scheme: ClassScheme | undefined,
  text: string,
  day: LocalDate,
): string | undefined {
  if (scheme === undefined || text === '') return undefined;
  if (classOf(scheme, text) !== undefined) return text;
  const [first = ''] = text.split('/');
  return (namedOn(scheme, text, day) ?? namedOn(scheme, first, day))?.code;
}

function namedOn(scheme: ClassScheme, text: string, day: LocalDate): DisclosureClass | undefined {
  return scheme.classes.find(
    (candidate) =>
      text.endsWith(classLabelOn(candidate, day)) && printedClass(scheme, candidate.code, day) === text,
  );
}

/** A class as a site has it now, with the scheme that it belongs to. */
export interface SiteClass extends DisclosureClass {
  readonly scheme: string;
}

/**
 * The schemes of a site: those shipped, with the site's changes in the place of what they change, then its own. Classes
 * that the site added stand behind those that were there.
 * @param changes every class that the site changed or added, oldest first
 */
export function siteSchemes(
  shipped: readonly ClassScheme[],
  own: readonly { code: string; label: string }[],
  changes: readonly SiteClass[],
): ClassScheme[] {
  const begun = [...shipped, ...own.map((scheme) => ({ ...scheme, own: true, classes: [] }))];
  return begun.map((scheme) => {
    const changed = new Map(
      changes.flatMap(({ scheme: code, ...change }) =>
        code === scheme.code ? [[change.code, change] as const] : [],
      ),
    );
    const kept = scheme.classes.map((candidate) => changed.get(candidate.code) ?? candidate);
    const known = new Set(scheme.classes.map(({ code }) => code));
    const added = [...changed.values()].filter(({ code }) => !known.has(code));
    return { ...scheme, classes: inOrder([...kept, ...added]) };
  });
}

/** Each first-level class, then those below it. */
function inOrder(classes: readonly DisclosureClass[]): DisclosureClass[] {
  const firsts = classes.filter(({ parent }) => parent === null);
  return firsts.flatMap((first) => [first, ...classes.filter(({ parent }) => parent === first.code)]);
}

/** A class with the one above it before it. */
function pathOf(scheme: ClassScheme | undefined, found: DisclosureClass): DisclosureClass[] {
  const above = found.parent === null ? undefined : classOf(scheme, found.parent);
  return above === undefined ? [found] : [above, found];
}
