/**
 * Tailwind writes cascade layers, which browsers before 2022 throw away with everything in them. The layers stand
 * in the file in the order in which they count, so that without the word `@layer` nearly the same rules win.
 * @returns {import("vite").Plugin}
 */
export function flattenCss() {
  return {
    name: "leitai:flatten-css",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const { transform } = await import("lightningcss");
        for (const asset of Object.values(bundle)) {
          if (asset.type !== "asset" || !asset.fileName.endsWith(".css")) continue;
          const { code } = transform({
            filename: asset.fileName,
            code: Buffer.from(withoutLayers(String(asset.source))),
            minify: true,
            targets: { chrome: version(87), safari: version(14), ios_saf: version(14) },
            visitor: { Selector: withoutLoneWhere },
          });
          asset.source = code.toString();
        }
      },
    },
  };
}

const version = (major) => major << 16;

/** Comments and strings, which may hold braces; the head of a layer; its statement form; braces. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|@layer[^;{]*\{|@layer[^;{]*;|[{}]/g;

/** @param {string} css */
function withoutLayers(css) {
  /** For each open brace, whether it is a layer's. @type {boolean[]} */
  const open = [];
  return css.replace(TOKEN, (token) => {
    if (token.startsWith("@layer")) {
      if (token.endsWith("{")) open.push(true);
      return "";
    }
    if (token === "{") open.push(false);
    return token === "}" && open.pop() ? "" : token;
  });
}

/** `:where(.space-y-2 > …)` only lowers its selector's weight, which the order of the file does already. */
function withoutLoneWhere(selector) {
  const [only] = selector;
  const lone = selector.length === 1 && only?.type === "pseudo-class" && only.kind === "where";
  return lone && only.selectors.length === 1 ? only.selectors[0] : undefined;
}
