/** Tells systemd that the program is alive, for as long as its event loop turns: see WatchdogSec in systemd.service(5). */
import { execFile } from "node:child_process";

type Watched = {
  readonly NOTIFY_SOCKET?: string | undefined;
  /** Microseconds after which systemd takes a silent program for hung. */
  readonly WATCHDOG_USEC?: string | undefined;
};

/** As systemd asks for: twice in its time. */
const TIMES = 2;

/** Does nothing where systemd does not watch. Node has no datagram sockets of this kind; systemd's own program has. */
export const feedWatchdog = ({ NOTIFY_SOCKET, WATCHDOG_USEC }: Watched): { stop: () => void } => {
  const every = Number(WATCHDOG_USEC) / 1000 / TIMES;
  if (NOTIFY_SOCKET === undefined || !(every > 0)) return { stop: () => {} };
  const env = { PATH: "/usr/bin:/bin", NOTIFY_SOCKET };
  // where it fails, systemd restarts the program, and its log says why
  const feed = () => execFile("systemd-notify", ["WATCHDOG=1"], { env }, () => {}).unref();
  feed();
  const timer = setInterval(feed, every).unref();
  return { stop: () => clearInterval(timer) };
};
