import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { feedWatchdog } from "../../src/app/watchdog.ts";
import { folderOf } from "../doubles/folder-of.ts";

/** systemd's end of the socket; Node has none of its kind. */
const LISTEN = `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print("ready", flush=True)
while True:
    print(s.recv(4096).decode().replace("\\n", " "), flush=True)`;

const works = (program: string, ...rest: readonly string[]): boolean =>
  spawnSync(program, rest).status === 0;
const able = works("python3", "--version") && works("systemd-notify", "--version");
if (!able) process.stderr.write("watchdog.test.ts: skipped, no systemd-notify or no python3\n");

describe("the watchdog", () => {
  it.runIf(able)("is fed again and again until it is stopped", async () => {
    const path = join(folderOf({}), "notify");
    const listener = spawn("python3", ["-c", LISTEN, path], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void listener.kill());
    const heard: string[] = [];
    for await (const line of createInterface({ input: listener.stdout })) {
      if (line === "ready") {
        const watchdog = feedWatchdog({ NOTIFY_SOCKET: path, WATCHDOG_USEC: "100000" });
        onTestFinished(watchdog.stop);
      } else if (line.includes("WATCHDOG=1") && heard.push(line) === 3) break;
    }
    expect(heard).toHaveLength(3);
  });

  it.each([
    {},
    { NOTIFY_SOCKET: "/nowhere" },
    { NOTIFY_SOCKET: "/nowhere", WATCHDOG_USEC: "none" },
  ])("is left alone where systemd does not watch: %j", (environment) => {
    expect(() => feedWatchdog(environment).stop()).not.toThrow();
  });
});
