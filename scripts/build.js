import { buildPortal } from './lib/build.js';

/** `npm run build`: the portal for production in `.next/standalone`, a folder that runs with Node alone (`node server.js`). */
buildPortal().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
