/** The one place of Remix's options; vite.config.ts hands them to the plugin. @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // A pad without network cannot discover routes, and the endpoint for it is one more public door.
    v3_lazyRouteDiscovery: false,
  },
};
