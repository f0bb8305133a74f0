/** What the blocks of a kind's layout are filled from. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { ItemKind, KindDeclaration, KindFields } from '@gongkai/law/kinds';
import type { FileLink } from '../../components/file-list.ts';
import type { SanitizedHtml } from '../../markup.ts';
import type { Link } from '../../shell.ts';

/** The text of an item: body, files, and the fields of its kind. */
export type ItemContent = {
  readonly kind: ItemKind | 'annual_report';
  readonly fields: KindFields;
  /** The items that the fields name, by id; what is not public any more is left out. */
  readonly linked: Readonly<Record<string, Link>>;
  /** Cleaned before it was stored. */
  readonly body: SanitizedHtml;
  readonly attachments: readonly FileLink[];
};

/** What a block is given: the content, its declaration, and the day of release for the time limits. */
export type BlockContent = ItemContent & {
  readonly declaration: KindDeclaration;
  readonly publishedOn: LocalDate;
};
