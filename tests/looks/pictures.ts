/** Pages as pictures in Chromium, and how far two pictures are apart. */
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

export const BROWSER = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));

const WIDTH = 760;

export type Camera = {
  readonly take: (html: string) => Promise<Buffer>;
  /** Share of pixels that differ by more than a shade; 1 where one is larger by more than a few pixels. */
  readonly apart: (a: Buffer, b: Buffer) => Promise<number>;
  readonly close: () => Promise<void>;
};

export const openCamera = async (style: string): Promise<Camera> => {
  const browser: Browser = await chromium.launch({
    executablePath: BROWSER ?? "",
    args: ["--no-sandbox", "--force-color-profile=srgb", "--font-render-hinting=none"],
  });
  const page: Page = await browser.newPage({ viewport: { width: WIDTH, height: 600 } });
  return {
    take: async (html) => {
      await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${html}`);
      await page.evaluate("document.fonts.ready");
      return page.locator("#shot").screenshot();
    },
    apart: async (a, b) =>
      Number(
        await page.evaluate(
          `(${DIFFERENCE})(${JSON.stringify([a, b].map((each) => each.toString("base64")))})`,
        ),
      ),
    close: () => browser.close(),
  };
};

/** Runs in the browser, which reads pictures already; plain text, since its names are none of Node's. */
const DIFFERENCE = `async (pictures) => {
  const [SHADE, PIXELS] = [48, 6];
  const [a, b] = await Promise.all(pictures.map(async (picture) => {
    const bytes = Uint8Array.from(atob(picture), (each) => each.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: "image/png" }));
  }));
  if (Math.abs(a.height - b.height) > PIXELS || a.width !== b.width) return 1;
  const height = Math.min(a.height, b.height);
  const [one, other] = [a, b].map((bitmap) => {
    const context = new OffscreenCanvas(bitmap.width, height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, height).data;
  });
  let differ = 0;
  for (let at = 0; at < one.length; at += 4) if (Math.abs(one[at] - other[at]) > SHADE) differ++;
  return differ / (one.length / 4);
}`;
