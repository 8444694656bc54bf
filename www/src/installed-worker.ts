// The service worker: keeps all files of one build, and gives way to the next when it is told to.

import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";

declare global {
  interface ImportMetaEnv {
    /** The files of this build; the build says it. */
    readonly LOTRINH_FILES: { url: string; revision: string | null }[];
  }
}

const here = self as unknown as { skipWaiting(): Promise<void> };

// What stands behind ? changes nothing in a file.
precacheAndRoute(import.meta.env.LOTRINH_FILES, {
  ignoreURLParametersMatching: [/.*/],
  cleanURLs: false,
});
cleanupOutdatedCaches();

addEventListener("message", ({ data }) => {
  if (data?.type === "SKIP_WAITING") void here.skipWaiting();
});
