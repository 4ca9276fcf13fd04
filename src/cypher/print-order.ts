import type { Order } from '../plan/list'
import { cypher, name, property, type Fragment } from './fragment'

/** What a list is sorted by. */
export function orderKey(order: Order): Fragment {
  if ('found' in order.by) return name(order.by.found)
  const key = property(order.by.of, order.by.property)
  return order.absentAs === undefined ? key : cypher`coalesce(${key}, date('0001-01-01'))`
}

/** What decides between equals. */
export const orderId = ({ id }: Order): Fragment => ('found' in id ? name(id.found) : property(id, 'id'))

/** `ORDER BY r1.lastReported DESC, r1.id` */
export function printOrder(order: Order): Fragment {
  const id = orderId(order)
  if ('property' in order.by && order.by.property === 'id') return cypher`ORDER BY ${id}`
  const key = orderKey(order)
  return order.descending ? cypher`ORDER BY ${key} DESC, ${id}` : cypher`ORDER BY ${key}, ${id}`
}
