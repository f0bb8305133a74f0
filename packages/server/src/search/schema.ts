/** The table that the search reads: the words of each published item, and those of where it stands. */
export interface SearchDocumentsTable {
  site_id: string;
  item_id: string;
  published_at: Date;
  /** PostgreSQL `tsvector`. */
  words: string;
}

declare module '../platform/database/database.ts' {
  interface Database {
    search_documents: SearchDocumentsTable;
  }
}
