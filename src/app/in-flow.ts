/** Several flows of news as one, in the order they come. */

/** Ends with the last of them; an error of one is an error of all. */
export async function* inFlow<News>(flows: readonly AsyncIterable<News>[]): AsyncGenerator<News> {
  const next = (flow: AsyncIterator<News>) => flow.next().then((result) => ({ flow, result }));
  const begun = flows.map((flow) => flow[Symbol.asyncIterator]());
  const waiting = new Map(begun.map((flow) => [flow, next(flow)] as const));
  try {
    while (waiting.size > 0) {
      const { flow, result } = await Promise.race(waiting.values());
      if (result.done) waiting.delete(flow);
      else {
        waiting.set(flow, next(flow));
        yield result.value;
      }
    }
  } finally {
    for (const [flow, promise] of waiting) {
      promise.catch(() => undefined);
      flow.return?.().catch(() => undefined);
    }
  }
}
