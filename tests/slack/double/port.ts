/** Ports of this machine. */
import { createServer, type Server } from "node:net";

/** Where `server` listens. */
export const portOf = (server: Server): number => {
  const address = server.address();
  if (typeof address !== "object" || address === null)
    throw new Error("the server does not listen");
  return address.port;
};

/** One that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const port = portOf(server);
      server.close(() => resolve(port));
    });
  });
