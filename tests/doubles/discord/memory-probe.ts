/** Loaded into a bot that another process measures: tells its memory, in bytes, whenever it is asked to. */
process.on("message", () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// Listening must not keep a bot alive that is told to end.
process.channel?.unref();
