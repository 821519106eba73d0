/** The three column kinds all tables are made of, spelled the same on both databases so that lists sort by bytes on both. */
import { type ColumnDefinitionBuilder, sql } from 'kysely'
import type { Dialect } from './timeline.ts'

/** Text compared byte by byte: on PostgreSQL `collate "C"`, which SQLite does anyway. */
export const textOf = (dialect: Dialect) => (dialect === 'postgres' ? sql`text collate "C"` : sql`text`)
/** 64-bit whole numbers; also booleans, as 0 and 1. */
export const whole = sql`bigint`
export const real = sql`double precision`

export const required = (column: ColumnDefinitionBuilder) => column.notNull()
export const key = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull()
export const zero = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(0)
export const empty = (column: ColumnDefinitionBuilder) => column.notNull().defaultTo('')
