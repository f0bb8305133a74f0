/** The catalogue: fixed columns and the tree of statutory content. */
export { changeColumn, createColumn, createFixedColumns } from './columns.ts';
export { projections } from './projections.ts';
export { publicTopics } from './public-topics.ts';
export { type Column, columnByCode, columnById, columnNames, columnsBelow, columnsOf } from './queries.ts';
export { staffRoutes } from './routes.ts';
export { type ColumnFigures, childrenOf, pathTo, subtreeFigures, subtreeIds } from './tree.ts';
