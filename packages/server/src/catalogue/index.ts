/** The catalogue: fixed columns and the tree of statutory content. */
export {
  type ColumnChange,
  changeColumn,
  createColumn,
  createFixedColumns,
  type NewColumn,
} from './columns.ts';
export { projections } from './projections.ts';
export { publicTopics } from './public-topics.ts';
export { type Column, columnByCode, columnById, columnNames, columnsOf } from './queries.ts';
export { staffRoutes } from './routes.ts';
export { type ColumnFigures, childrenOf, pathTo, subtreeFigures, subtreeIds } from './tree.ts';
