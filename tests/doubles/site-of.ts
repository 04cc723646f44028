/** A site on this machine, gone when the test is over. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What answers each path; all others are not there. `asked`: paths, in order. */
export const siteOf = async (
  answers: Readonly<Record<string, RequestListener>>,
): Promise<{ url: string; asked: string[]; agents: string[] }> => {
  const asked: string[] = [];
  const agents: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    agents.push(request.headers["user-agent"] ?? "");
    const answer = answers[request.url ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, agents };
};

/** Answers with `body` of that type. */
export const typed =
  (type: string, body: string | Uint8Array): RequestListener =>
  (_, response) => {
    response.writeHead(200, { "content-type": type }).end(body);
  };
