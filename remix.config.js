/** Every option of Remix; app/vite.config.ts hands it on, so there is one truth (record 0008). */
export default /** @satisfies {import('@remix-run/dev').VitePluginConfig} */ ({
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
});
