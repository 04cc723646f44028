/** How whoever asks too often is told. */
export const waitLine = (waitMs: number): string => {
  const seconds = Math.ceil(waitMs / 1000);
  return `One moment: you can ask again in ${seconds} second${seconds === 1 ? "" : "s"}.`;
};
