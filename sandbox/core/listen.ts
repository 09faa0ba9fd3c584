import { createServer, type RequestListener, type Server } from 'node:http';

/** Serves on 127.0.0.1 only: what the sandbox plays must not be reachable from other machines. */
export function listen(port: number, handler: RequestListener): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

/** Stops a server at once, also when answers hang on purpose. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
