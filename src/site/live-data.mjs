// Live preview: `data/` and `content/figures/` are read outside Vite's module graph, so a saved file must make the
// server forget what it read and the browser load again. Plain JavaScript, because astro.config.mjs imports it.

/** @returns {import('vite').Plugin} */
export function liveData() {
  return {
    name: 'live-data',
    apply: 'serve',
    configureServer(server) {
      // Vite watches the whole repository; only these folders need more than it does by itself.
      const reload = (/** @type {string} */ file) => {
        if (!/(^|[\\/])(data|content)[\\/].*\.(csv|yaml|topojson|mdx)$/.test(file)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
        }
        server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('change', reload);
      server.watcher.on('add', reload);
      server.watcher.on('unlink', reload);
    },
  };
}
