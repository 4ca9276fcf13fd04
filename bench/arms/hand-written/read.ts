import type { Driver } from 'neo4j-driver'
import type { Read, Row } from './handler'

/** What drivers of this arm are made with: numbers as they are in JavaScript, all rows in one go. */
export const DRIVER_OPTIONS = { disableLosslessIntegers: true, fetchSize: -1 } as const

/** Single reads as one auto-commit transaction, rows taken as the driver decodes them. */
export const readBy =
  (driver: Driver): Read =>
  (text, parameters) => {
    const session = driver.session({ defaultAccessMode: 'READ', database: 'neo4j' })
    return new Promise<Row[]>((resolve, reject) => {
      const rows: Row[] = []
      session.run(text, parameters).subscribe({
        onNext: (record) => void rows.push((record as unknown as { _fields: Row })._fields),
        onCompleted: () => resolve(rows),
        onError: reject,
      })
    }).finally(() => void session.close())
  }
