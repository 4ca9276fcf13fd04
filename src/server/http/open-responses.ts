import type { ServerResponse } from 'node:http'

/**
 * Responses that are not over. No Set: once a full collection has made its table old, every later table, and with it every response that ever
 * was in it, lives on until the next one (docs/scale.md, “Sets and maps that come and go”).
 */
export class OpenResponses {
  private readonly places: { readonly response: ServerResponse; at: number }[] = []

  add(response: ServerResponse): void {
    const place = { response, at: this.places.length }
    this.places.push(place)
    response.once('close', () => {
      const last = this.places.pop()!
      if (last === place) return
      last.at = place.at
      this.places[place.at] = last
    })
  }

  get all(): readonly ServerResponse[] {
    return this.places.map(({ response }) => response)
  }
}
