import type { MergedDocument, RenderOptions, Template } from '../compile/template.js'

/** What became of one item of a batch. @since 0.1.0 */
export type BatchItem =
  | { readonly index: number; readonly document: MergedDocument }
  | { readonly index: number; readonly error: unknown }

/**
 * Renders a template for each of many data, one after another as they are asked for, so that memory stays flat. An item
 * that fails says so and takes no other with it. Stopping by the signal ends the batch before the next item.
 * @since 0.1.0
 */
export async function* renderMany(
  template: Template,
  rows: Iterable<object> | AsyncIterable<object>,
  options: RenderOptions & { readonly onProgress?: (done: number) => void } = {},
): AsyncGenerator<BatchItem> {
  let index = 0
  for await (const data of rows) {
    if (options.signal?.aborted === true) return
    let item: BatchItem
    try {
      item = { index, document: template.render(data, options) }
    } catch (error) {
      if (options.signal?.aborted) return
      item = { index, error }
    }
    index++
    options.onProgress?.(index)
    yield item
    if (index % 64 === 0) await new Promise((resolve) => setTimeout(resolve)) // lets an abort be heard
  }
}
