/** A program that takes SQLite's write lock at once and keeps it so many milliseconds. */
import { DatabaseSync } from 'node:sqlite'

const [file = '', ms = '0'] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec('begin immediate')
console.log('held')
setTimeout(() => database.exec('commit'), Number(ms))
